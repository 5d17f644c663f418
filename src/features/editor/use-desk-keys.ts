import { useEffect, useEffectEvent, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Standing } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import type { Readable } from '#ui/store.ts';
import { neighbours, type Step } from './steps.ts';
import type { Way } from './way.ts';

interface KeysContext {
  draft: OpenDraft;
  save: { readonly flush: () => void };
  standing: Readable<Standing>;
  way: Way;
  page: string;
  readOnly: boolean;
  onGoTo: (at: string) => void;
  onFinding: (finding: Finding) => void;
}

/** The finding after (or before) the one last gone to, in the order of the check page; round at the end. */
function nextFinding(
  findings: readonly Finding[],
  last: string | null,
  by: 1 | -1,
): Finding | undefined {
  const at = findings.findIndex((finding) => finding.id === last);
  if (at === -1) return by === 1 ? findings[0] : findings.at(-1);
  return findings[(at + by + findings.length) % findings.length];
}

const holdsText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select'));

/** The input method's key, or one that somebody nearer has answered. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === 229 || event.defaultPrevented;

const isControl = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey;

const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' && !event.shiftKey;
const isRedo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);

function stepBack(event: KeyboardEvent, { draft, readOnly, onGoTo }: KeysContext): void {
  if (readOnly || holdsText(event.target) || (!isUndo(event) && !isRedo(event))) return;
  event.preventDefault();
  const at = isUndo(event) ? draft.undo() : draft.redo();
  if (at !== null) onGoTo(at);
}

function turnPage(event: KeyboardEvent, { page, way }: KeysContext, steps: readonly Step[]): void {
  const { before, after } = neighbours(steps, page);
  const step = event.key === 'PageDown' ? after : before;
  const id = step?.id ?? (event.key === 'PageDown' && page === steps.at(-1)?.id ? 'check' : null);
  event.preventDefault();
  if (id !== null) way.go(id);
}

/** What the keys came to: how often Ctrl+S was pressed, and what F8 says of where it went. */
interface KeysOutcome {
  readonly pressed: number;
  readonly said: string;
}

/** Which finding it is, and what it says. */
const finderWords = (findings: readonly Finding[], finding: Finding): string =>
  `第${findings.indexOf(finding) + 1}处，共${findings.length}处：${finding.message}`;

/** Keys that work anywhere in a draft. */
export function useDeskKeys(context: KeysContext, steps: readonly Step[]): KeysOutcome {
  const [pressed, setPressed] = useState(0);
  const [last, setLast] = useState<string | null>(null);
  const [said, say] = useState('');

  const walk = (event: KeyboardEvent): void => {
    event.preventDefault();
    const { findings } = context.standing.get();
    const finding = nextFinding(findings, last, event.shiftKey ? -1 : 1);
    if (finding === undefined) return say('没有要修改或核对的地方');
    say(finderWords(findings, finding));
    setLast(finding.id);
    context.onFinding(finding);
  };
  const withControl = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 's') return stepBack(event, context);
    event.preventDefault();
    context.save.flush();
    setPressed((count) => count + 1);
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (isTaken(event)) return;
    if (isControl(event)) withControl(event);
    else if (event.key === 'F8') walk(event);
    else if (event.altKey && /^Page(?:Up|Down)$/u.test(event.key)) turnPage(event, context, steps);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return { pressed, said };
}

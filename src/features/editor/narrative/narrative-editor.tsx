import {
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Standing } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import type { NarrativeBlock } from '#report/narrative.ts';
import type { Place } from '#report/place.ts';
import { saysOnlyBlank } from '#report/progress.ts';
import { later } from '#ui/later.tsx';
import { type Readable, useStore } from '#ui/store.ts';
import type { Desk } from './desk.ts';
import { EditorFrame } from './editor-frame.tsx';
import { markFindings } from './finding-marks.ts';
import { deskFor } from './laid.ts';
import { LiveOverlays, type Recognise } from './live-overlays.tsx';
import { goTo, goToWords } from './place.ts';
import type { Prose } from './prose.ts';
import { takeOver } from './take-over.ts';
import { textBox } from './text-box.ts';
import { Toolbar } from './toolbar/toolbar.tsx';

const FindBar = later(async () => (await import('./find/find-bar.tsx')).FindBar);

/** A form, and the form library with it: not needed to write. */
const LinkDialog = later(async () => (await import('./toolbar/link-dialog.tsx')).LinkDialog);

export interface NarrativeEditorProps {
  draft: OpenDraft;
  /** Section whose prose this is; `basics` is the preamble. Another section, or prose changed from outside, needs another `key`. */
  section: string;
  /** Title of the prose; with 正文 it names the text box. */
  label: string;
  readOnly: boolean;
  /** Where to go; a new object each time. */
  at: Place | null;
  /** Told when the caret comes to another block. */
  onPlace: (place: Place) => void;
  /** Goes to a figure's cell. */
  onGo: (place: Place) => void;
  /** Finds typed numbers that the tables have, for 一键引用. */
  recognise?: Recognise | undefined;
  /** What the checks found; words of this prose that they are about are marked. */
  findings?: Readable<Pick<Standing, 'findings'>> | undefined;
  /** Closing a finding with a reason. */
  confirmOf?: ((finding: Finding) => ReactNode) | undefined;
  /** A block of last year's prose to take over; a new object each time. */
  taken?: Readable<{ readonly block: NarrativeBlock } | null> | undefined;
  /** More tools, at the right of the row. */
  tools?: ReactNode;
}

/** Keeps the text box named, described and open to typing as the page says. */
function useTextBox(prose: Prose, helpId: string, { label, readOnly }: NarrativeEditorProps): void {
  useLayoutEffect(() => {
    prose.editor.setOptions(textBox({ label, readOnly, helpId }));
  }, [prose, helpId, label, readOnly]);
}

function usePlaces({ prose, marked }: Desk, { section, at, onPlace }: NarrativeEditorProps): void {
  const tell = useEffectEvent((block: number) => onPlace({ section, block }));
  useEffect(() => prose.block.subscribe(() => tell(prose.block.get())), [prose]);
  const go = useEffectEvent((place: Place | null) => {
    if (place?.section !== section) return;
    if (place.quote !== undefined) {
      goToWords(prose.editor, place.quote);
      marked.set(place.finding ?? null);
    } else if (place.block !== undefined) goTo(prose.editor, place.block);
  });
  useEffect(() => go(at), [at]);
}

function Overlays({ desk, readOnly }: { desk: Desk; readOnly: boolean }) {
  const { editor } = desk.prose;
  const finding = useStore(desk.finding, (words) => words);
  const linking = useStore(desk.linking, (open) => open);
  return (
    <>
      {finding !== null && (
        <FindBar
          editor={editor}
          readOnly={readOnly}
          words={finding}
          input={desk.findInput}
          onClose={desk.closeFind}
        />
      )}
      {linking && <LinkDialog editor={editor} onClose={() => desk.linking.set(false)} />}
    </>
  );
}

/** Takes over what is handed to it, for as long as the text is here. */
function useTaken(prose: Prose, taken: NarrativeEditorProps['taken']): void {
  useEffect(
    () =>
      taken?.subscribe(() => {
        const given = taken.get();
        if (given !== null && prose.editor.isEditable) takeOver(prose.editor, given.block);
      }),
    [prose, taken],
  );
}

/** Keeps the words marked that the checks are about; an input method at work is not disturbed. */
function useMarks({ prose, marked }: Desk, { section, findings }: NarrativeEditorProps): void {
  useEffect(() => {
    if (findings === undefined) return;
    const { view } = prose.editor;
    const mark = (): void => {
      if (view.composing) return;
      const told = findings.get().findings.filter((finding) => !saysOnlyBlank(finding));
      markFindings(view, section, told);
      const shown = marked.get();
      if (shown !== null && told.every(({ id }) => id !== shown)) marked.set(null);
    };
    mark();
    const { dom } = view;
    dom.addEventListener('compositionend', mark);
    const stop = findings.subscribe(mark);
    return () => {
      stop();
      dom.removeEventListener('compositionend', mark);
    };
  }, [prose, marked, section, findings]);
}

/** One section's prose: its tools, the find bar, and the text, which is the truth while it is here. */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const { draft, section, readOnly, tools, recognise, onGo, findings, confirmOf } = props;
  const host = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const [desk] = useState(() => deskFor(draft, section));
  const { prose, toolbar } = desk;
  useTextBox(prose, helpId, props);
  useLayoutEffect(() => (host.current === null ? undefined : prose.mount(host.current)), [prose]);
  useMarks(desk, props);
  usePlaces(desk, props);
  useTaken(prose, props.taken);
  return (
    <EditorFrame
      host={host}
      tools={
        <>
          <Toolbar
            ref={toolbar}
            editor={prose.editor}
            look={prose.look}
            length={prose.length}
            readOnly={readOnly}
            tools={tools}
            onLink={() => desk.linking.set(true)}
            onFind={() => desk.find()}
            onQuote={() => desk.choosing.set('key')}
          />
          <Overlays desk={desk} readOnly={readOnly} />
        </>
      }
    >
      <LiveOverlays {...{ desk, draft, section, readOnly, recognise, onGo, findings, confirmOf }} />
      <p id={helpId} className="visually-hidden">
        按Alt+F10到文字格式工具栏，按Esc返回。光标在画波浪线的字上时，按Alt+向下键看是什么问题。输入@或按Ctrl+Shift+D引用数据。在表格或列表里，先按Esc再按Tab离开正文。
      </p>
    </EditorFrame>
  );
}

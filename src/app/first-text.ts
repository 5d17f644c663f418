import type { Pen } from '#drafts/tabs.ts';
import { forgetAhead, layAhead } from '#features/editor/narrative/laid.ts';
import type { Prose } from '#features/editor/narrative/prose.ts';
import { textBox } from '#features/editor/narrative/text-box.ts';
import type { Address } from './address.ts';
import { sayAlone, showFirstSight, type Sight } from './first-sight.tsx';

/** A text that can be written in while its page is still on its way. */
export interface ShownText {
  /** Leaves the text to its page, as soon as nothing is being composed in it. */
  readonly handOver: () => Promise<void>;
  /** Says that its page does not come. */
  readonly sayAlone: () => void;
}

/** Milliseconds after a composition in which the editor takes its text over. */
const takeOver = 50;

/** The end of what an input method is composing, if it is. */
function composed({ editor: { view } }: Prose): Promise<void> {
  if (!view.composing) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => void setTimeout(resolve, takeOver);
    view.dom.addEventListener('compositionend', end, { once: true });
  });
}

/** Lets the text be written in for as long as no other window has the pen. Returns how to leave that to others. */
function keepWritable({ editor }: Prose, pen: Pen, label: string): () => void {
  const set = (): void => {
    editor.setOptions(textBox({ label, readOnly: pen.get() === 'elsewhere', helpId: null }));
  };
  set();
  return pen.subscribe(set);
}

function show({ opened, section, host }: Sight): ShownText {
  const { session, pen, beforeClosing } = opened;
  const { prose } = layAhead(session.draft, section.id);
  const stop = keepWritable(prose, pen, section.title);
  // Off the page, where nothing is laid out before all of it stands.
  prose.mount(document.createElement('div'));
  prose.mount(host);
  beforeClosing(() => forgetAhead(session.draft));
  return {
    handOver: async () => {
      await composed(prose);
      stop();
    },
    sayAlone,
  };
}

/**
 * Shows a section's prose, ready to be written in, before what its page is drawn by has come. Null
 * where there is no prose that may be written: then the page says what there is.
 */
export function showText(address: Address): ShownText | null {
  const sight = showFirstSight(address);
  return sight === null ? null : show(sight);
}

import type { DraftStore } from '#drafts/draft-store.ts';
import type { Draft } from '#drafts/draft.ts';
import { type Pen, takeUpPen } from '#drafts/tabs.ts';
import { type KeptSession, openSession } from './session.ts';

/** A draft that was opened before its page had come, with the pen asked for. */
export interface OpenedDraft extends KeptSession {
  readonly pen: Pen;
  /** Sets what is done once a page stands, before what it did not take is closed. */
  readonly beforeClosing: (done: () => void) => void;
}

interface Waiting {
  readonly id: string;
  kept: KeptSession | null;
  pen: Pen | null;
  /** What is done before another window gets the pen. */
  onHandOver: () => void;
  beforeClosing: () => void;
}

let waiting: Waiting | null = null;

/** Opens a draft ahead of its page, which takes session and pen and goes on with them. */
export function openAhead(draft: Draft, store: DraftStore): OpenedDraft {
  const kept = openSession(draft, store);
  const pen = takeUpPen(draft.id, () => mine.onHandOver());
  const mine: Waiting = {
    id: draft.id,
    kept,
    pen,
    onHandOver: () => kept.session.save.flush(),
    beforeClosing: () => {},
  };
  waiting = mine;
  return {
    ...kept,
    pen,
    beforeClosing: (done) => {
      mine.beforeClosing = done;
    },
  };
}

const of = (id: string): Waiting | null => (waiting?.id === id ? waiting : null);

/** The session that waits for its page. */
export const whatIsOpened = (id: string): KeptSession | null => of(id)?.kept ?? null;

/** Takes the session that waits for its page, once. */
export function takeOpened(id: string): KeptSession | null {
  const opened = of(id);
  if (opened === null) return null;
  const { kept } = opened;
  opened.kept = null;
  return kept;
}

/** Takes the pen that waits for its page, once; from now on `onHandOver` is done before it is given away. */
export function takeOpenedPen(id: string, onHandOver: () => void): Pen | null {
  const opened = of(id);
  const pen = opened?.pen ?? null;
  if (opened === null || pen === null) return null;
  opened.pen = null;
  opened.onHandOver = onHandOver;
  return pen;
}

/** Closes what the page that stands now did not take. */
export function closeOpened(): void {
  if (waiting === null) return;
  const { kept, pen, beforeClosing } = waiting;
  waiting = null;
  beforeClosing();
  pen?.lay();
  kept?.session.save.flush();
  kept?.end();
}

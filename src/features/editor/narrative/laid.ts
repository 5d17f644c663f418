import type { OpenDraft } from '#drafts/open-draft.ts';
import { type Desk, layDesk } from './desk.ts';

const ahead = new WeakMap<OpenDraft, { readonly section: string; readonly desk: Desk }>();

/** Lays out a section's prose before there is a page to work with it. */
export function layAhead(draft: OpenDraft, section: string): Desk {
  const desk = layDesk(draft, section);
  ahead.set(draft, { section, desk });
  return desk;
}

/** Takes prose that was laid out ahead, and that no page took, off the page: left alive it would go stale, and be written. */
export function forgetAhead(draft: OpenDraft): void {
  ahead.get(draft)?.desk.prose.unmount();
  ahead.delete(draft);
}

/** The prose that was laid out ahead, once; else lays it out. */
export function deskFor(draft: OpenDraft, section: string): Desk {
  const laid = ahead.get(draft);
  if (laid?.section !== section) {
    forgetAhead(draft);
    return layDesk(draft, section);
  }
  ahead.delete(draft);
  return laid.desk;
}

import { type Draft, issued } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { withSent } from '#drafts/sent.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';

/** What goes with the report. */
export interface Cover {
  readonly note: string;
  readonly sender: string;
  /** `yyyy-mm-dd`, or empty. */
  readonly respondBy: string;
}

/** A link ready to be handed out. */
export interface ReadyLink {
  /** The whole address. */
  readonly address: string;
  /** The part after `#/view/`, under the passphrase if there is one. */
  readonly carried: string;
  readonly number: number;
  readonly at: string;
  /** The part after `#/view/`, without a passphrase. */
  readonly word: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The officer's own clock, to the minute. */
const localMoment = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;

/** What the draft as it stands would be sent as. */
function sharedOf(draft: Draft, { note, sender, respondBy }: Cover): SharedReport {
  const { id, report, issue } = issued(draft);
  return {
    report,
    draft: { id, number: issue.number, at: localMoment(new Date()) },
    note: note.trim(),
    sender: sender.trim(),
    respondBy: respondBy === '' ? null : respondBy,
  };
}

/** Address of the app the link is made in. */
export const base = (): string => window.location.href.replace(/#.*$/u, '');

/** Makes the link of the draft as it stands; nothing is handed out yet. */
export async function makeLink(
  draft: Draft,
  cover: Cover,
  passphrase: string | null,
): Promise<ReadyLink> {
  const { encodeShared } = await import('#formats/link/codecs.ts');
  const shared = sharedOf(draft, cover);
  const word = await encodeShared(shared);
  const sealed = passphrase === null ? word : await encodeShared(shared, passphrase);
  const { number, at } = shared.draft;
  return { address: `${base()}#/view/${sealed}`, carried: sealed, number, at, word };
}

/** Notes that a link went out: the 稿 counts, and can be compared with later. */
export function noteSent(draft: OpenDraft, { number, at, word }: ReadyLink): void {
  draft.change((current) => withSent(issued(current), { number, at, link: word }));
}

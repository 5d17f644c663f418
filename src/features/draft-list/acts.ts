import type { Draft } from '#drafts/draft.ts';

/** What can be done with the drafts of the list. */
export interface DraftActs {
  /** Address that opens a draft. */
  readonly hrefOf: (id: string) => string;
  readonly copy: (draft: Draft) => void;
  readonly rename: (draft: Draft, name: string) => void;
  readonly backup: (draft: Draft) => void;
  readonly remove: (id: string, name: string) => void;
  readonly handOutRaw: (entry: { readonly id: string; readonly raw: string }) => void;
}

/** What a draft is called in a sentence: 云溪县水务局2025年度. */
export const shortName = ({ report, label }: Draft): string =>
  `${report.agency}${report.year}年度${label === null ? '' : `（${label}）`}`;

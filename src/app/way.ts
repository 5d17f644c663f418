import type { Way } from '#features/editor/way.ts';
import { draftAddress, printAddress } from './address.ts';
import { goTo } from './use-address.ts';

/** How the pages of a draft are reached. */
export const wayOf = (id: string): Way => ({
  href: (page, at) => draftAddress(id, page, at ?? null),
  go: (page, at) => goTo({ page: 'draft', id, section: page, at: at ?? null }),
  home: printAddress({ page: 'drafts' }),
});

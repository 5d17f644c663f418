import { useQuery } from '@tanstack/react-query';
import type { Draft } from '#drafts/draft.ts';
import type { Standing } from '#drafts/standing.ts';

/** How a draft stands. The checks come after the list itself: undefined until then, never taken for none. */
export function useStanding(draft: Draft): Standing | undefined {
  const { data } = useQuery({
    queryKey: ['standing', draft.id, draft.revision, draft.savedAt],
    queryFn: async () => {
      const { loadChecks, standingOf } = await import('#drafts/standing.ts');
      return standingOf(draft, await loadChecks());
    },
    staleTime: Infinity,
    structuralSharing: false,
  });
  return data;
}

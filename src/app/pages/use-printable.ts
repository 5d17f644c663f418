import { useCallback, useEffect, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { keepPrintable, type PrintedPage } from '#features/export-report/print-report.ts';
import { createCell } from '#ui/store.ts';

/** Gives what is printed while a page shows; returns how to take it back. */
export type OnPrintable = (page: () => PrintedPage) => () => void;

/** Printing prints the report, or the paper of the page that has one of its own. */
export function usePrintable(draft: OpenDraft): OnPrintable {
  const [instead] = useState(() => createCell<(() => PrintedPage) | null>(null));
  useEffect(() => keepPrintable(draft, () => instead.get()?.() ?? null), [draft, instead]);
  return useCallback(
    (page) => {
      instead.set(page);
      return () => instead.set(null);
    },
    [instead],
  );
}

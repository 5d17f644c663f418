import { type ReactNode, useState } from 'react';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { reportTitle } from '#report/report.ts';
import type { Reply, ReviewComment } from '#report/review.ts';
import { useFetched } from '#ui/fetched.ts';

interface Returned {
  shared: SharedReport;
  /** All of them: one taken back goes too, or an older copy would stay with the officer. */
  kept: { readonly by: string; readonly comments: readonly ReviewComment[] };
  home: string | null;
}

const replyOf = ({ shared: { report, draft }, kept }: Returned, agreed: boolean): Reply => ({
  of: { draft: draft.id, number: draft.number, title: reportTitle(report) },
  by: kept.by,
  agreed,
  comments: [...kept.comments],
  sentAt: new Date().toISOString(),
});

const loadDialog = async () => (await import('./return-dialog.tsx')).ReturnDialog;

/** 交回意见: its dialog, once it has come. */
export function useReturning(returned: Returned): {
  readonly open: () => void;
  readonly missing: boolean;
  readonly shown: ReactNode;
} {
  const [isOpen, setOpen] = useState(false);
  const { value: Dialog, missing, fetch } = useFetched(loadDialog);
  return {
    open: () => {
      fetch();
      setOpen(true);
    },
    missing,
    shown: isOpen && Dialog !== null && (
      <Dialog
        reply={(agreed) => replyOf(returned, agreed)}
        home={returned.home}
        onClose={() => setOpen(false)}
      />
    ),
  };
}

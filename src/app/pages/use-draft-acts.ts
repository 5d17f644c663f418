import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { draftAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { failureWords } from '#app/failure-words.ts';
import { type BackupContent, readBackup, restoreBackup } from '#drafts/backup.ts';
import { browserClock, freshDraftId } from '#drafts/browser-clock.ts';
import { type Made, addDraft, copyDraft, renameDraft } from '#drafts/draft-acts.ts';
import type { DraftStore } from '#drafts/draft-store.ts';
import { draftsKey } from '#drafts/queries.ts';
import type { DraftActs } from '#features/draft-list/acts.ts';
import { showToast } from '#ui/toast.tsx';
import { downloadAllBackups, downloadBackup, downloadRaw } from './backup.ts';

export interface DraftsDesk extends DraftActs {
  /** What went wrong last, in words; stays until the next act. */
  readonly problem: string | null;
  readonly backupAll: () => void;
  readonly openBackup: (text: string) => void;
  readonly openSample: () => void;
}

const making = (): { id: string; now: string } => ({
  id: freshDraftId(),
  now: browserClock.now(),
});

/** Puts a backup's drafts beside those that are here; says what came in, or why it did not. */
function restore(store: DraftStore, content: Extract<BackupContent, { ok: true }>): string | null {
  const { added, same, failure } = restoreBackup(store, content, freshDraftId);
  if (failure !== null) return failureWords(`读入了${added.length}份草稿，其余没有读入`, failure);
  const here = same > 0 ? `${same}份与本浏览器里的相同` : '';
  const came = added.length > 0 ? `读入了${added.length}份草稿` : '';
  showToast({ text: [came, here].filter((words) => words !== '').join('，') || '备份里没有草稿' });
  return null;
}

/** Everything that can be done on the list of drafts, and what went wrong. */
export function useDraftActs(): DraftsDesk {
  const { store, storage } = useDraftRoom();
  const client = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  /** Reads the list again after an act, and says how it failed, if it did. */
  const settle = (failed: string | null): void => {
    setProblem(failed);
    void client.invalidateQueries({ queryKey: draftsKey });
  };
  const settleMade = (act: string, { outcome }: Made): void =>
    settle(outcome === 'kept' ? null : failureWords(act, outcome));
  const putBack = (id: string, raw: string): void => {
    const outcome = store.restore(id, raw);
    settle(outcome === 'kept' ? null : failureWords('没能恢复刚删除的草稿', outcome));
  };
  return {
    problem,
    hrefOf: draftAddress,
    copy: (draft) => {
      settleMade('没能复制', copyDraft(store, draft, making()));
    },
    rename: (draft, name) => {
      const outcome = renameDraft(store, draft, name);
      settle(outcome === 'kept' ? null : failureWords('没能重命名', outcome));
    },
    remove: (id, name) => {
      const raw = store.remove(id);
      settle(null);
      if (raw !== null)
        showToast({
          text: `已删除“${name}”草稿`,
          action: { label: '撤销', run: () => putBack(id, raw) },
        });
    },
    backup: downloadBackup,
    handOutRaw: downloadRaw,
    backupAll: () => {
      downloadAllBackups(store, storage);
      settle(null);
    },
    openBackup: (text) => {
      const content = readBackup(text);
      settle(content.ok ? restore(store, content) : content.problem);
    },
    openSample: () => {
      void import('#report/samples/sample-report.ts').then(({ sampleReport }) => {
        const made = addDraft(store, sampleReport, { ...making(), label: '示例' });
        settleMade('没能存下示例', made);
        window.location.hash = draftAddress(made.draft.id);
        return null;
      });
    },
  };
}

import { draftAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import { browserClock, freshDraftId } from '#drafts/browser-clock.ts';
import { revisionOf } from '#drafts/finalise.ts';
import { dayWords } from '#drafts/local-time.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { Button } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { showToast } from '#ui/toast.tsx';
import styles from './edit-page.module.css';

/** A final copy stays as it is; going on is another draft, which is said. */
export function FinalBar({ draft, at }: { draft: OpenDraft; at: string }) {
  const { store } = useDraftRoom();
  const goOn = (): void => {
    const next = revisionOf(draft.get(), { id: freshDraftId(), now: browserClock.now() });
    // What storage does not keep is held until the page goes; the new draft's own bar says so.
    store.write(next);
    window.location.hash = draftAddress(next.id);
    showToast({ text: '已另存为新草稿，在这份上修改；定稿原样保留在我的年报里' });
  };
  return (
    <div className={styles['back']}>
      <Icon name="lock" />
      <span className={styles['final']}>{`已定稿（${dayWords(at)}），内容不再变动`}</span>
      <Button size="small" onClick={goOn}>
        修改（另存为新草稿）
      </Button>
    </div>
  );
}

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { printAddress } from '#app/address.ts';
import { useDraftRoom } from '#app/draft-room.tsx';
import type { DraftEntry, DraftStore } from '#drafts/draft-store.ts';
import type { Draft } from '#drafts/draft.ts';
import { watchDrafts } from '#drafts/tabs.ts';
import { askForBlocks } from '#features/editor/blocks.ts';
import { ButtonLink } from '#ui/button.tsx';
import { DraftDesk } from './draft-desk.tsx';
import type { Session } from '#app/session.ts';
import { useStored } from '#app/use-stored.ts';
import { usePen, useSession } from './draft-session.ts';
import styles from './edit-page.module.css';

interface EditPageProps {
  id: string;
  /** A section's id, or check, share, export. */
  section: string;
  at: string | null;
}

/** A draft that is not there or cannot be read: said, with the way back to where it can be handed out. */
function NoDraft({ entry }: { entry: DraftEntry | null }) {
  const gone = entry === null;
  return (
    <main id="main" className={styles['none']}>
      <h1>{gone ? '没有这份草稿' : '这份草稿无法读取'}</h1>
      <p>
        {gone
          ? '草稿只保存在写它的那台电脑、那个浏览器里。可能已被删除，或链接来自另一台电脑。'
          : '原始数据没有改动，可在“我的年报”里下载。'}
      </p>
      <ButtonLink kind="primary" href={printAddress({ page: 'drafts' })}>
        回到我的年报
      </ButtonLink>
    </main>
  );
}

/** Reads the draft again when the pen comes back, and, while another window writes, when that one has; the pen held here, takes in replies. */
function useFreshness(
  { store, session }: { store: DraftStore; session: Session | null },
  readOnly: boolean,
  onFresh: (draft: Draft) => void,
): void {
  const wasReadOnly = useRef(readOnly);
  const reload = useEffectEvent(() => {
    if (session === null) return;
    const { id, revision } = session.draft.get();
    const entry = store.read(id);
    if (entry?.state === 'readable' && entry.draft.revision !== revision) onFresh(entry.draft);
  });
  useEffect(() => {
    const comesBack = wasReadOnly.current && !readOnly;
    wasReadOnly.current = readOnly;
    if (comesBack) reload();
    return watchDrafts(() => (readOnly ? reload() : session?.save.catchUp()));
  }, [readOnly, session]);
}

function OpenedDraft({ initial, ...place }: EditPageProps & { initial: Draft }) {
  const { store } = useDraftRoom();
  const [draft, setDraft] = useState(initial);
  // The code travels while the session begins.
  useState(() => askForBlocks(initial.report, place.section));
  const session = useSession(draft, store);
  const open = useRef<Session | null>(null);
  useEffect(() => {
    open.current = session;
  }, [session]);
  const handOver = useCallback(() => open.current?.save.flush(), []);
  const pen = usePen(place.id, handOver);
  const readOnly = pen.isElsewhere;
  useFreshness({ store, session }, readOnly, setDraft);
  return session === null ? null : (
    <DraftDesk
      key={session.key}
      session={session}
      section={place.section}
      at={place.at}
      readOnly={readOnly}
      onTakePen={pen.take}
    />
  );
}

function DraftAt(props: EditPageProps) {
  const { store } = useDraftRoom();
  const entry = useStored(() => store.read(props.id));
  // What storage holds is read until it is a draft: from then on the open draft is the truth, whatever happens there.
  const [initial, setInitial] = useState<Draft | null>(null);
  if (initial === null && entry?.state === 'readable') setInitial(entry.draft);
  return initial === null ? (
    <NoDraft entry={entry} />
  ) : (
    <OpenedDraft {...props} initial={initial} />
  );
}

/** The wizard of one draft; another draft is another wizard. */
export function EditPage(props: EditPageProps) {
  return <DraftAt key={props.id} {...props} />;
}

import { useState } from 'react';
import { loadShell } from '#app/load-shell.ts';
import { commentMarks } from '#drafts/comment-marks.ts';
import { sheetMarks } from '#features/preview/keep-marked.ts';
import { Preview } from '#features/preview/preview.tsx';
import { SharePage } from '#features/share-link/share-page.tsx';
import { goToComment, Inbox } from '#features/take-comments/inbox.tsx';
import type { Place } from '#report/place.ts';
import type { Session } from '#app/session.ts';
import type { OnPrintable } from './use-printable.ts';

interface ShareRoomProps {
  session: Session;
  hrefOf: (section: string, at?: string) => string;
  /** Address of the page that compares 第n稿 with the draft as it stands. */
  changesHref: (number: number) => string;
  onPrintable: OnPrintable;
  onGo: (place: Place) => void;
}

const marks = sheetMarks({ of: commentMarks, onPress: goToComment });

/** 预览与审阅: a comment leads to its words on the paper, and they lead back to it. */
export function ShareRoom(props: ShareRoomProps) {
  const { hrefOf, changesHref, onPrintable, onGo } = props;
  const { draft, standing } = props.session;
  const [at, show] = useState<Place | null>(null);
  return (
    <SharePage
      draft={draft}
      standing={standing}
      paper={<Preview draft={draft} at={at} marks={marks} onGo={onGo} />}
      inbox={
        <Inbox
          {...{ draft, hrefOf, changesHref, onPrintable }}
          onShow={(place) => show({ ...place })}
        />
      }
      changesHref={changesHref}
      loadShell={loadShell}
      onPrint={() => window.print()}
    />
  );
}

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { printAddress } from '#app/address.ts';
import { Desk } from '#features/editor/desk.tsx';
import { SectionPage } from '#features/editor/section-page.tsx';
import { closingSteps } from '#features/editor/steps.ts';
import type { Way } from '#features/editor/way.ts';
import { Preview } from '#features/preview/preview.tsx';
import type { Finding } from '#report/check.ts';
import { type Place, placeOf, placeOfFinding } from '#report/place.ts';
import type { Report } from '#report/report.ts';
import { reportTitle, sectionsOf } from '#report/report.ts';
import { Icon } from '#ui/icon.tsx';
import { later } from '#ui/later.tsx';
import { useStore } from '#ui/store.ts';
import { downloadBackup } from './backup.ts';
import type { Session } from '#app/session.ts';
import { wayOf } from '#app/way.ts';
import styles from './edit-page.module.css';
import { LastYearOf } from './last-year-of.tsx';
import { type OnPrintable, usePrintable } from './use-printable.ts';

/** Pages beside the sections are not needed to write one. */
const BasicsPage = later(async () => (await import('#features/editor/basics-page.tsx')).BasicsPage);
const CheckPage = later(
  async () => (await import('#features/check-report/check-page.tsx')).CheckPage,
);
const Confirm = later(async () => (await import('#features/check-report/confirm.tsx')).Confirm);
const KeptSource = later(
  async () => (await import('#features/report-sources/kept-source.tsx')).KeptSource,
);
const FinalBar = later(async () => (await import('./final-bar.tsx')).FinalBar);
const ShareRoom = later(async () => (await import('./share-room.tsx')).ShareRoom);
const DraftChanges = later(async () => (await import('./draft-changes.tsx')).DraftChanges);
const ExportReport = later(
  async () => (await import('#features/export-report/export-report.tsx')).ExportReport,
);

interface DraftDeskProps {
  session: Session;
  section: string;
  at: string | null;
  readOnly: boolean;
  onTakePen: () => void;
}

const samePlace = (a: Place | null, b: Place): boolean =>
  a !== null && a.section === b.section && a.block === b.block && a.figure === b.figure;

/** Beside 预览与审阅 in the address: what changed since 第n稿 was handed out. */
const changesPage = 'changes';

function pageTitle(report: Report, page: string): string {
  if (page === changesPage) return `与审阅时相比 · ${reportTitle(report)}`;
  const closing = closingSteps.find(({ id }) => id === page);
  const section = sectionsOf(report).find(({ id }) => id === page);
  return `${closing?.title ?? section?.title ?? '基本信息'} · ${reportTitle(report)}`;
}

/** Takes the place named by the address, if it names one, and lets the paper follow to the page. */
function aim({ draft, hand, target }: Session, section: string, at: string | null): void {
  const named = at === null ? null : placeOf(draft.get().report, at);
  const aimedHere = target.get()?.section === section;
  if (named?.figure !== undefined || !aimedHere) target.set(named);
  hand.set(named ?? { section });
}

/** The one place where the address, the hand and the paper are kept together. */
function usePlaces({ session, section, at }: DraftDeskProps, way: Way) {
  const { draft, hand, target } = session;
  useEffect(() => aim(session, section, at), [session, section, at]);
  const go = (place: Place): void => {
    target.set({ ...place });
    if (place.section !== section) way.go(place.section, place.figure ?? place.section);
  };
  return {
    go,
    goToNamed: (name: string) => {
      const place = placeOf(draft.get().report, name);
      if (place !== null) go(place);
    },
    onPlace: (place: Place) => {
      if (!samePlace(hand.get(), place)) hand.set(place);
    },
  };
}

function FollowingPreview({ session, onGo }: { session: Session; onGo: (place: Place) => void }) {
  const at = useStore(session.hand, (place) => place);
  return <Preview draft={session.draft} at={at} onGo={onGo} />;
}

/** The way back to the check page, until it is used. */
function WayBack({
  session,
  href,
  onUsed,
}: {
  session: Session;
  href: string;
  onUsed: () => void;
}) {
  const { must, look } = useStore(session.standing, (standing) => standing.counts);
  const left = must > 0 ? `（还有${must}处必须修改）` : look > 0 ? `（还有${look}处请核对）` : '';
  return (
    <div className={styles['back']}>
      <a href={href} onClick={onUsed}>
        <Icon name="chevron-left" />
        {`返回校核${left}`}
      </a>
    </div>
  );
}

interface PageProps extends DraftDeskProps {
  way: Way;
  places: ReturnType<typeof usePlaces>;
  /** The officer leaves the check page to mend a finding. */
  onMend: (finding: Finding) => void;
  onPrintable: OnPrintable;
}

function useTarget({ session, section }: DraftDeskProps): Place | null {
  return useStore(session.target, (place) => (place?.section === section ? place : null));
}

function FillingPage(props: PageProps) {
  const { session, section, readOnly, way, places } = props;
  const at = useTarget(props);
  const { draft, standing } = session;
  const isImported = useStore(draft, ({ imported }) => imported !== undefined);
  const confirmOf = (finding: Finding): ReactNode => <Confirm draft={draft} finding={finding} />;
  const common = { draft, standing, way, readOnly, at, onPlace: places.onPlace, confirmOf };
  return section === 'basics' ? (
    <BasicsPage
      {...common}
      unsettled={session.unsettled}
      sources={
        <>
          <LastYearOf draft={draft} readOnly={readOnly} />
          {isImported && <KeptSource draft={draft} readOnly={readOnly} />}
        </>
      }
    />
  ) : (
    <SectionPage
      {...common}
      section={section}
      recognise={session.standing.recognise}
      onGo={places.go}
      onUndone={places.goToNamed}
    />
  );
}

const changesHref =
  (way: Way) =>
  (number: number): string =>
    way.href(changesPage, String(number));

const hrefOfFinding =
  (way: Way) =>
  (finding: Finding): string => {
    const { section, figure } = placeOfFinding(finding);
    return way.href(section, figure ?? section);
  };

function pageOf(props: PageProps): ReactNode {
  const { session, section, way, places, onMend, onPrintable, readOnly } = props;
  const { draft } = session;
  switch (section) {
    case 'check':
      return (
        <CheckPage
          draft={draft}
          standing={session.standing}
          readOnly={readOnly}
          hrefOf={hrefOfFinding(way)}
          checksHref={printAddress({ page: 'checks' })}
          onMend={onMend}
          onPrint={() => window.print()}
          onPrintable={onPrintable}
        />
      );
    case 'share':
      return (
        <ShareRoom
          session={session}
          hrefOf={way.href}
          changesHref={changesHref(way)}
          onGo={places.go}
          onPrintable={onPrintable}
        />
      );
    case changesPage:
      return <DraftChanges draft={draft} number={props.at} backHref={way.href('share')} />;
    case 'export':
      return <ExportReport draft={draft} standing={session.standing} hrefOf={way.href} />;
    default:
      return <FillingPage {...props} />;
  }
}

/** The wizard of an open draft: frame, page, paper. */
export function DraftDesk(props: DraftDeskProps) {
  const { session, section, readOnly, onTakePen } = props;
  const { draft } = session;
  const finalAt = useStore(draft, (current) => current.final?.at);
  const way = useMemo(() => wayOf(draft.get().id), [draft]);
  const places = usePlaces(props, way);
  const onPrintable = usePrintable(draft);
  const [fromCheck, setFromCheck] = useState(false);
  const title = useStore(draft, (current) => pageTitle(current.report, section));
  useEffect(() => {
    document.title = title;
  }, [title]);
  const wayBack = fromCheck && section !== 'check' && (
    <WayBack session={session} href={way.href('check')} onUsed={() => setFromCheck(false)} />
  );
  const back = finalAt === undefined ? wayBack : <FinalBar draft={draft} at={finalAt} />;
  return (
    <Desk
      draft={draft}
      save={session.save}
      standing={session.standing}
      unsettled={session.unsettled}
      way={way}
      page={section === changesPage ? 'share' : section}
      readOnly={readOnly}
      onTakePen={onTakePen}
      onBackup={() => downloadBackup(draft.get())}
      onGoTo={places.goToNamed}
      onFinding={(finding) => places.go(placeOfFinding(finding))}
      preview={<FollowingPreview session={session} onGo={places.go} />}
      back={back}
    >
      {pageOf({
        ...props,
        readOnly: readOnly || finalAt !== undefined,
        way,
        places,
        onPrintable,
        onMend: (finding) => {
          setFromCheck(true);
          session.target.set(placeOfFinding(finding));
        },
      })}
    </Desk>
  );
}

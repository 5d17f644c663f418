import type { ReactNode } from 'react';
import type { Autosave } from '#drafts/autosave.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Standing } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import { Button } from '#ui/button.tsx';
import type { Cell, Readable } from '#ui/store.ts';
import { useStore } from '#ui/store.ts';
import { Contents } from './contents.tsx';
import { layout, paneKind } from './layout.ts';
import { RightPane } from './right-pane.tsx';
import { SaveBars } from './save-bars.tsx';
import { SaveStateLine } from './save-state.tsx';
import type { Step } from './steps.ts';
import { TopBar } from './top-bar.tsx';
import type { Unsettled } from './unsettled.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { usePane } from './use-pane.ts';
import { useSteps } from './use-steps.ts';
import { useWidth } from './use-width.ts';
import type { Way } from './way.ts';
import styles from './desk.module.css';

export interface DeskProps {
  draft: OpenDraft;
  save: Autosave;
  standing: Readable<Standing>;
  unsettled: Cell<Unsettled>;
  way: Way;
  /** Page shown: a section's id, or check, share, export. */
  page: string;
  readOnly: boolean;
  onTakePen: () => void;
  onBackup: () => void;
  /** Goes to a place named by a figure's address or a section's id. */
  onGoTo: (at: string) => void;
  /** Goes to what a finding is about. */
  onFinding: (finding: Finding) => void;
  /** Drawn only while it shows. */
  preview: ReactNode;
  /** The way back to where the officer came from, above the page. */
  back?: ReactNode;
  children: ReactNode;
}

/** Below 900 px the paper takes the place of the work, as a tab. */
function Tabs({ preview, onPreview }: { preview: boolean; onPreview: (shown: boolean) => void }) {
  return (
    <nav className={styles['tabs']} aria-label="填写或预览">
      <Button kind="quiet" aria-pressed={!preview} onClick={() => onPreview(false)}>
        填写
      </Button>
      <Button kind="quiet" aria-pressed={preview} onClick={() => onPreview(true)}>
        预览
      </Button>
    </nav>
  );
}

function useLayout(step: Step | undefined) {
  const width = useWidth();
  const kind = paneKind(step);
  const [open, setOpen] = usePane(kind, width);
  return { ...layout({ width, kind, open, fills: step !== undefined }), setOpen };
}

function Columns(props: DeskProps & { steps: readonly Step[] }) {
  const { steps, page, standing, way, preview, back, children } = props;
  const { width, kind, fills, open, setOpen, form } = useLayout(
    steps.find((step) => step.id === page),
  );
  const statuses = useStore(standing, (current) => current.statuses);
  const counts = useStore(standing, (current) => current.counts);
  const narrow = width === 'narrow';
  return (
    <div className={styles['columns']} data-form={form}>
      <Contents
        steps={steps}
        statusOf={(id) => statuses.get(id) ?? { state: 'notStarted', must: 0, look: 0 }}
        href={(id) => way.href(id)}
        current={page}
        form={form}
        counts={counts}
      />
      {narrow && fills && <Tabs preview={open} onPreview={setOpen} />}
      <main id="main" className={styles['work']} aria-label="正文" tabIndex={-1}>
        {back}
        <div className={styles['page']} hidden={narrow && open}>
          {children}
        </div>
        {narrow && open && (
          <div className={styles['tabbed']}>
            <h1 className="visually-hidden">预览</h1>
            {preview}
          </div>
        )}
      </main>
      {!narrow && fills && (
        <RightPane
          open={open}
          over={width === 'mid'}
          kind={kind}
          onToggle={setOpen}
          preview={preview}
        />
      )}
    </div>
  );
}

/** The wizard's frame: top bar, 目录, the work, the paper beside it. It never scrolls where there is room for it. */
export function Desk(props: DeskProps) {
  const { draft, save, unsettled, way, readOnly, onBackup, onTakePen } = props;
  const steps = useSteps(draft);
  const { pressed, said } = useDeskKeys(props, steps);
  return (
    <div className={styles['desk']}>
      <div className={styles['tops']}>
        <TopBar
          draft={draft}
          home={way.home}
          onBackup={onBackup}
          state={<SaveStateLine save={save} unsettled={unsettled} pressed={pressed} />}
        />
        <SaveBars save={save} readOnly={readOnly} onBackup={onBackup} onTakePen={onTakePen} />
      </div>
      <Columns {...props} steps={steps} />
      <output className="visually-hidden">{said}</output>
    </div>
  );
}

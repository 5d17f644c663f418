import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Standing } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import type { SectionBlock, SectionSpec } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import { contentsAskedOf } from '#report/expected.ts';
import { lastYearsProse } from '#report/last-years-prose.ts';
import type { NarrativeBlock } from '#report/narrative.ts';
import type { Place } from '#report/place.ts';
import { saysOnlyBlank } from '#report/progress.ts';
import { Button } from '#ui/button.tsx';
import { type Cell, type Readable, createCell, useStore } from '#ui/store.ts';
import { LastYearPane, NarrativeEditor, StatisticsTable } from './blocks.ts';
import { ExpectedLine } from './expected-line.tsx';
import { DoneTick, FootBar } from './foot-bar.tsx';
import { GuidanceList } from './guidance.tsx';
import type { Recognise } from './narrative/live-overlays.tsx';
import { SectionHead } from './section-head.tsx';
import { neighbours, type Step } from './steps.ts';
import { soleUnit } from './units.ts';
import { useGuidance } from './use-guidance.ts';
import { useSteps } from './use-steps.ts';
import type { Way } from './way.ts';
import styles from './section-page.module.css';

export interface SectionPageProps {
  draft: OpenDraft;
  section: string;
  way: Way;
  readOnly: boolean;
  /** Where to go on this page; a new object each time. */
  at: Place | null;
  /** Where the hand is. */
  onPlace: (place: Place) => void;
  onGo: (place: Place) => void;
  /** Finds typed numbers that the tables have, for 一键引用. */
  recognise?: Recognise | undefined;
  standing: Readable<Standing>;
  /** Closing a finding with a reason. */
  confirmOf?: ((finding: Finding) => ReactNode) | undefined;
  /** An undone step lay elsewhere: a figure's address or a section's id. */
  onUndone: (at: string) => void;
}

/** What an own section is made of: prose. */
const ownBlocks: readonly SectionBlock[] = [{ kind: 'narrative' }];

const specOf = (draft: OpenDraft, section: string): SectionSpec | undefined =>
  editionOf(draft.get().report).sections.find((spec) => spec.id === section);

/** Places in the head and the foot where a lone table puts its tools and its sums in words. */
interface Slots {
  readonly tools: HTMLElement | null;
  readonly foot: HTMLElement | null;
}

type Taken = { readonly block: NarrativeBlock } | null;

interface BlockProps extends SectionPageProps {
  block: SectionBlock;
  taken: Readable<Taken>;
  step: Step;
  slots: Slots | undefined;
}

function Block({ block, step, slots, standing, onUndone, ...props }: BlockProps) {
  const all = useStore(standing, (current) => current.findings);
  // A blank cell is white: the bar above the table counts it.
  const findings = useMemo(() => all.filter((finding) => !saysOnlyBlank(finding)), [all]);
  const { draft, section, readOnly, at, onPlace, onGo } = props;
  const lastYear = useStore(draft, (current) => current.lastYear);
  const common = { draft, section, readOnly, at, onPlace };
  return block.kind === 'table' ? (
    <StatisticsTable
      {...common}
      table={block.table}
      lastYear={lastYear}
      findings={findings}
      onUndone={onUndone}
      toolsIn={slots?.tools}
      footIn={slots?.foot}
    />
  ) : (
    <NarrativeEditor
      {...common}
      label={step.title}
      onGo={onGo}
      recognise={props.recognise}
      taken={props.taken}
      findings={standing}
      confirmOf={props.confirmOf}
    />
  );
}

interface BlocksProps extends SectionPageProps {
  blocks: readonly SectionBlock[];
  taken: Readable<Taken>;
  step: Step;
  slots: Slots;
}

function Blocks({ blocks, slots, ...props }: BlocksProps) {
  const alone = blocks.length === 1;
  // Another section is another page: below 900 px the document itself scrolls.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <div className={styles['blocks']} data-count={blocks.length}>
      {blocks.map((block) => {
        const id = block.kind === 'table' ? block.table.id : 'narrative';
        return (
          <div key={id} className={styles['block']} data-kind={block.kind}>
            <Block {...props} block={block} slots={alone ? slots : undefined} />
          </div>
        );
      })}
    </div>
  );
}

interface HeadsProps extends SectionPageProps {
  step: Step;
  steps: readonly Step[];
  spec: SectionSpec | undefined;
  blocks: readonly SectionBlock[];
  tick: ReactNode;
  slot: ((element: HTMLElement | null) => void) | undefined;
}

function Heads({ step, steps, spec, blocks, tick, slot, ...props }: HeadsProps) {
  const { draft, section, way, onGo } = props;
  const kind = step.kind === 'table' ? 'table' : 'narrative';
  const [open, toggle] = useGuidance(kind);
  const id = useId();
  const guidance = spec?.guidance ?? [];
  const agency = useStore(draft, (current) => current.report.agency);
  const expected = contentsAskedOf(agency, spec?.expected ?? []);
  return (
    <div className={styles['heads']}>
      <SectionHead
        step={step}
        unit={soleUnit(blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])))}
        guidance={guidance.length === 0 ? undefined : { open, toggle, id }}
        tools={tick}
        slot={slot}
        way={way}
        {...neighbours(steps, section)}
      />
      {expected.length > 0 && (
        <ExpectedLine draft={draft} section={section} expected={expected} onGo={onGo} />
      )}
      {guidance.length > 0 && open && <GuidanceList id={id} guidance={guidance} />}
    </div>
  );
}

/** Last year's prose for this section: whether there is any, whether it shows, and what is taken over. */
function useLastYear({ draft, section }: SectionPageProps) {
  const [open, setOpen] = useState(false);
  const [taken] = useState<Cell<Taken>>(() => createCell<Taken>(null));
  const lastYear = useStore(draft, (current) => current.lastYear);
  const has = useStore(
    draft,
    ({ report }) => lastYear !== undefined && lastYearsProse(report, lastYear, section).length > 0,
  );
  return { open: open && has, setOpen, taken, lastYear, has };
}

function LastYearButton({ open, setOpen }: ReturnType<typeof useLastYear>) {
  return (
    <Button size="small" icon="clock" aria-pressed={open} onClick={() => setOpen(!open)}>
      参照上年正文
    </Button>
  );
}

/** 参照上年正文: nothing comes by itself. */
function LastYear({
  state,
  ...props
}: SectionPageProps & { state: ReturnType<typeof useLastYear> }) {
  const { draft, section, readOnly } = props;
  const { open, setOpen, taken, lastYear } = state;
  if (!open || lastYear === undefined) return null;
  return (
    <LastYearPane
      draft={draft}
      section={section}
      lastYear={lastYear}
      readOnly={readOnly}
      onTake={(block) => taken.set({ block })}
      onClose={() => setOpen(false)}
    />
  );
}

/** One page for every section: its heads, its prose or tables, its foot. */
export function SectionPage(props: SectionPageProps) {
  const { draft, section, way, readOnly } = props;
  const steps = useSteps(draft);
  const step = steps.find(({ id }) => id === section);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const before = useLastYear(props);
  if (step === undefined) return null;
  const spec = specOf(draft, section);
  const blocks = spec?.blocks ?? ownBlocks;
  const ticked = step.kind === 'narrative';
  const loneTable = blocks.length === 1 && blocks[0]?.kind === 'table';
  const tick = { draft, section, readOnly };
  return (
    <div className={styles['section']}>
      <Heads
        key={step.kind}
        {...props}
        step={step}
        steps={steps}
        spec={spec}
        blocks={blocks}
        slot={loneTable ? setTools : undefined}
        tick={
          <>
            {before.has && <LastYearButton {...before} />}
            {ticked && (
              <span className={styles['headTick']}>
                <DoneTick {...tick} />
              </span>
            )}
          </>
        }
      />
      <Blocks
        key={section}
        {...props}
        step={step}
        blocks={blocks}
        slots={{ tools, foot }}
        taken={before.taken}
      />
      <LastYear {...props} state={before} />
      <FootBar
        {...tick}
        way={way}
        ticked={ticked}
        slot={loneTable ? setFoot : undefined}
        {...neighbours(steps, section)}
      />
    </div>
  );
}

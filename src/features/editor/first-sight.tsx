import type { Draft } from '#drafts/draft.ts';
import { editionOf } from '#report/editions.ts';
import { contentsAskedOf, writtenContents } from '#report/expected.ts';
import { lastYearsProse } from '#report/last-years-prose.ts';
import { narrativeAt, type ReportSection } from '#report/report.ts';
import { Button } from '#ui/button.tsx';
import { ExpectedList } from './expected-list.tsx';
import { DoneBox } from './done-box.tsx';
import { GuidanceList } from './guidance.tsx';
import { layout } from './layout.ts';
import { EditorFrame } from './narrative/editor-frame.tsx';
import { ToolbarPlace } from './narrative/toolbar/toolbar-place.tsx';
import { SectionHead } from './section-head.tsx';
import { fillingSteps, neighbours, type Step } from './steps.ts';
import { TopBarFrame } from './top-bar-frame.tsx';
import { showsGuidance } from './use-guidance.ts';
import { showsPane } from './use-pane.ts';
import { readWidth } from './use-width.ts';
import type { Way } from './way.ts';
import contents from './contents.module.css';
import desk from './desk.module.css';
import foot from './foot-bar.module.css';
import page from './section-page.module.css';
import pane from './right-pane.module.css';

interface FirstSightProps {
  draft: Draft;
  section: ReportSection;
  step: Step;
  way: Way;
  /** Given the place for the text. */
  host: (element: HTMLElement | null) => void;
}

const none = (): void => {};

function Heads({ draft, section, step, way }: FirstSightProps) {
  const { report, lastYear, done } = draft;
  const { guidance = [], expected = [] } = section.spec ?? {};
  const asked = contentsAskedOf(report.agency, expected);
  const open = showsGuidance('narrative');
  const before = lastYear !== undefined && lastYearsProse(report, lastYear, section.id).length > 0;
  return (
    <div>
      <SectionHead
        step={step}
        guidance={guidance.length === 0 ? undefined : { open, toggle: none, id: 'guidance' }}
        tools={
          <>
            {before && (
              <Button size="small" icon="clock">
                参照上年正文
              </Button>
            )}
            <span className={page['headTick']}>
              <DoneBox checked={done.includes(section.id)} disabled />
            </span>
          </>
        }
        way={way}
        {...neighbours(fillingSteps(report), section.id)}
      />
      {asked.length > 0 && (
        <ExpectedList
          section={section.id}
          expected={asked}
          written={writtenContents(narrativeAt(report, section.id), asked)}
          onGo={none}
        />
      )}
      {guidance.length > 0 && open && <GuidanceList id="guidance" guidance={guidance} />}
    </div>
  );
}

/** The section's page: its heads as they will be, and places for the text and what is worked with. */
function Page(props: FirstSightProps) {
  return (
    <div className={page['section']}>
      <Heads {...props} />
      <div className={page['blocks']} data-count={1}>
        <div className={page['block']} data-kind="narrative">
          <EditorFrame host={props.host} tools={<ToolbarPlace />} />
        </div>
      </div>
      <div className={foot['foot']} />
    </div>
  );
}

/**
 * The wizard at a section of prose, as it is first seen: everything stands where it will stand, and
 * the text can be written in before the rest has come. It uses no hooks.
 */
export function FirstSight(props: FirstSightProps) {
  const { draft, way } = props;
  const { agency, year } = draft.report;
  const width = readWidth();
  const open = showsPane('narrative', width);
  const { form } = layout({ width, kind: 'narrative', open, fills: true });
  const side = { 'data-open': open || undefined, 'data-kind': 'narrative' };
  return (
    <div className={desk['desk']}>
      <div className={desk['tops']}>
        <TopBarFrame {...{ agency, year }} edition={editionOf(draft.report).name} home={way.home} />
      </div>
      <div className={desk['columns']} data-form={form}>
        <nav className={contents['contents']} data-form={form} aria-label="目录">
          {form !== 'list' && <div className={contents['toggle']} />}
        </nav>
        <main className={desk['work']} aria-label="正文">
          <div className={desk['page']}>
            <Page {...props} />
          </div>
        </main>
        {width !== 'narrow' && (
          <aside className={pane['side']} aria-label="右栏" {...side}>
            {open && <div className={pane['head']} />}
          </aside>
        )}
      </div>
    </div>
  );
}

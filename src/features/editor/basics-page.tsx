import { type ReactNode, useEffect, useId } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Standing } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import { editionOf } from '#report/editions.ts';
import type { Place } from '#report/place.ts';
import type { Cell, Readable } from '#ui/store.ts';
import { useStore } from '#ui/store.ts';
import { BasicsForm } from './basics-form.tsx';
import { FootBar } from './foot-bar.tsx';
import { GuidanceList } from './guidance.tsx';
import { ManageSections } from './manage-sections.tsx';
import { Preamble } from './preamble.tsx';
import { SectionHead } from './section-head.tsx';
import { neighbours } from './steps.ts';
import type { Unsettled } from './unsettled.ts';
import { useGuidance } from './use-guidance.ts';
import { useSteps } from './use-steps.ts';
import type { Way } from './way.ts';
import styles from './basics-page.module.css';

interface BasicsPageProps {
  draft: OpenDraft;
  unsettled: Cell<Unsettled>;
  way: Way;
  readOnly: boolean;
  at: Place | null;
  onPlace: (place: Place) => void;
  standing: Readable<Standing>;
  /** What the report rests on: 上年报告, and what it was read from. */
  sources?: ReactNode;
  /** Closing a finding with a reason. */
  confirmOf?: ((finding: Finding) => ReactNode) | undefined;
}

/** 基本信息: whose report, of which year and form, its particulars and its opening. */
export function BasicsPage(props: BasicsPageProps) {
  const { draft, unsettled, way, readOnly, at, onPlace, standing, confirmOf } = props;
  const edition = useStore(draft, (current) => editionOf(current.report));
  const steps = useSteps(draft);
  const [open, toggle] = useGuidance('basics');
  const id = useId();
  const around = { ...neighbours(steps, 'basics'), way };
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    // What is missing among the particulars is the agency's name: no other must be there.
    if (at?.finding !== undefined && at.quote === undefined)
      document.querySelector<HTMLElement>('#basics-agency')?.focus();
  }, [at]);
  return (
    <div className={styles['basics']}>
      <div>
        <SectionHead
          step={{ id: 'basics', title: '基本信息', number: '', kind: 'basics' }}
          guidance={edition.guidance.length === 0 ? undefined : { open, toggle, id }}
          {...around}
        />
        {open && edition.guidance.length > 0 && (
          <GuidanceList id={id} guidance={edition.guidance} />
        )}
      </div>
      <div className={styles['scroll']}>
        <BasicsForm draft={draft} unsettled={unsettled} readOnly={readOnly} />
        <Preamble
          {...{ draft, readOnly, at, onPlace, confirmOf }}
          findings={standing}
          onGo={(place) => way.go(place.section, place.figure)}
        />
        {props.sources}
        {edition.open && <ManageSections draft={draft} readOnly={readOnly} />}
      </div>
      <FootBar draft={draft} section="basics" readOnly={readOnly} ticked={false} {...around} />
    </div>
  );
}

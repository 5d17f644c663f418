import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Place } from '#report/place.ts';
import type { PreviewWindow } from './preview-window.ts';
import { openPreview } from './preview-window.ts';
import type { SheetMarks } from './sheet-marks.ts';
import style from './preview.module.css';

/**
 * The paper beside the form, drawn by the web-page writer and kept like the draft without React.
 * A click on a sentence or figure, or Enter on one reached by arrow keys, goes to its field.
 */
export function Preview({
  draft,
  at,
  marks = null,
  onGo,
}: {
  draft: OpenDraft;
  /** Where the officer is working. */
  at: Place | null;
  /** Comments marked on the paper; the same object as long as the preview is open. */
  marks?: SheetMarks | null;
  onGo: (place: Place) => void;
}): ReactNode {
  const region = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const preview = useRef<PreviewWindow | null>(null);
  const go = useEffectEvent(onGo);
  const follow = useEffectEvent((opened: PreviewWindow) => opened.follow(at));

  useEffect(() => {
    if (region.current === null || host.current === null) return;
    const opened = openPreview(
      draft,
      { region: region.current, host: host.current, marks },
      (place) => go(place),
    );
    preview.current = opened;
    follow(opened);
    return () => opened.close();
  }, [draft, marks]);

  useEffect(() => {
    preview.current?.follow(at);
    // On a narrow page the paper stands below what led here.
    if (marks !== null && at !== null) region.current?.scrollIntoView({ block: 'nearest' });
  }, [at, marks]);

  return (
    <div className={style['frame']}>
      <section ref={region} aria-label="预览" className={style['desk']}>
        <div ref={host} className={style['host']} />
      </section>
    </div>
  );
}

import type { StepStanding } from '#drafts/standing.ts';
import styles from './progress-bar.module.css';

/** One segment per section: empty, half, full, or with a fault; and in words. */
export function ProgressBar({ steps }: { steps: readonly Pick<StepStanding, 'state'>[] }) {
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <>
      <div className={styles['segments']} aria-hidden="true">
        {steps.map(({ state }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a segment is its place and nothing else
          <span key={index} className={styles[state]} />
        ))}
      </div>
      {done === steps.length ? '各部分都已写完' : `已写完${done}/${steps.length}部分`}
    </>
  );
}

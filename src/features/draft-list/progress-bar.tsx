import type { StepStanding } from '#drafts/standing.ts';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  /** How each section stands, by its id, in print order. */
  steps: ReadonlyMap<string, Pick<StepStanding, 'state'>>;
}

/** One segment per section: empty, half, full, or with a fault; and in words. */
export function ProgressBar({ steps }: ProgressBarProps) {
  const done = [...steps.values()].filter(({ state }) => state === 'done').length;
  return (
    <>
      <div className={styles['segments']} aria-hidden="true">
        {[...steps].map(([section, { state }]) => (
          <span key={section} className={styles[state]} />
        ))}
      </div>
      {done === steps.size ? '各部分都已写完' : `已写完${done}/${steps.size}部分`}
    </>
  );
}

import type { OpenDraft } from '#drafts/open-draft.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Icon } from '#ui/icon.tsx';
import { useStore } from '#ui/store.ts';
import { DoneBox } from './done-box.tsx';
import type { Step } from './steps.ts';
import type { Way } from './way.ts';
import styles from './foot-bar.module.css';

interface DoneTickProps {
  draft: OpenDraft;
  section: string;
  readOnly: boolean;
}

/** The officer says when long prose is finished. */
export function DoneTick({ draft, section, readOnly }: DoneTickProps) {
  const done = useStore(draft, (current) => current.done.includes(section));
  const mark = (checked: boolean): void =>
    draft.change((current) => ({
      ...current,
      done: checked
        ? [...current.done, section]
        : current.done.filter((ticked) => ticked !== section),
    }));
  return (
    <DoneBox
      checked={done}
      disabled={readOnly}
      onChange={(event) => mark(event.currentTarget.checked)}
    />
  );
}

interface FootBarProps extends DoneTickProps {
  before: Step | undefined;
  after: Step | undefined;
  way: Way;
  /** Whether the section is finished by a tick. */
  ticked: boolean;
  /** Given the place for a table's sums in words. */
  slot?: ((element: HTMLElement | null) => void) | undefined;
}

/** Back, finished, on: the one primary button of the page is bottom right. */
export function FootBar({ before, after, way, ticked, slot, ...tick }: FootBarProps) {
  return (
    <div className={styles['foot']} data-ticked={ticked || undefined}>
      {before !== undefined && (
        <ButtonLink
          kind="quiet"
          className={styles['back']}
          href={way.href(before.id)}
          aria-label={`上一部分：${before.title}`}
        >
          <Icon name="chevron-left" />
          上一部分
        </ButtonLink>
      )}
      <span ref={slot} className={styles['slot']} />
      {ticked && <DoneTick {...tick} />}
      {after === undefined ? (
        <ButtonLink kind="primary" className={styles['on']} href={way.href('check')}>
          去校核
          <Icon name="chevron-right" />
        </ButtonLink>
      ) : (
        <ButtonLink
          kind="primary"
          className={styles['on']}
          href={way.href(after.id)}
          aria-label={`下一部分：${after.title}`}
        >
          <span>
            下一部分<span className={styles['title']}>{`：${after.title}`}</span>
          </span>
          <Icon name="chevron-right" />
        </ButtonLink>
      )}
    </div>
  );
}

import type { Standing } from '#drafts/standing.ts';
import { Button } from '#ui/button.tsx';
import { InlineSelect } from '#ui/inline-select.tsx';
import type { SectionFindings } from './by-section.ts';
import styles from './check-page.module.css';

/** What of the findings is shown. */
export interface Shown {
  readonly kind: 'all' | 'must' | 'look' | 'confirmed';
  /** Section id; null for all. */
  readonly section: string | null;
}

/** Everything is shown until something is chosen. */
export const showAll: Shown = { kind: 'all', section: null };

interface FilterProps {
  shown: Shown;
  onShow: (shown: Shown) => void;
  standing: Pick<Standing, 'counts' | 'confirmed'>;
  sections: readonly SectionFindings[];
}

const kinds: readonly { kind: Shown['kind']; words: string }[] = [
  { kind: 'all', words: '全部' },
  { kind: 'must', words: '必须修改' },
  { kind: 'look', words: '请核对' },
  { kind: 'confirmed', words: '已确认' },
];

/** Fewer findings than this are all seen at once. */
const few = 4;

/** Which findings are shown: by kind, and by section. */
export function Filter({ shown, onShow, standing, sections }: FilterProps) {
  const { must, look } = standing.counts;
  const confirmed = standing.confirmed.length;
  const counts = { all: must + look + confirmed, must, look, confirmed };
  if (counts.all < few) return null;
  return (
    <fieldset className={styles['filter']}>
      <legend className="visually-hidden">筛选</legend>
      {kinds
        .filter(({ kind }) => kind === 'all' || counts[kind] > 0)
        .map(({ kind, words }) => (
          <Button
            key={kind}
            size="small"
            aria-pressed={shown.kind === kind}
            onClick={() => onShow({ ...shown, kind })}
          >
            {`${words}${counts[kind]}`}
          </Button>
        ))}
      {sections.length > 1 && (
        <div className={styles['bySection']}>
          <InlineSelect
            label="部分"
            value={shown.section ?? ''}
            onChange={(value) => onShow({ ...shown, section: value === '' ? null : value })}
          >
            <option value="">全部</option>
            {sections.map(({ section, title, findings }) => (
              <option key={section} value={section}>
                {`${title}（${findings.length}）`}
              </option>
            ))}
          </InlineSelect>
        </div>
      )}
    </fieldset>
  );
}

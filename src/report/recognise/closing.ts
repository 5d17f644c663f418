import type { Metadata } from '#report/report.ts';
import { readDate } from './basics.ts';
import { isFurniture } from './furniture.ts';
import type { Item } from './item.ts';
import { isLine } from './item.ts';
import { keyOf } from './squeeze.ts';

/** The closing lines of a report: who issued it, and when. */
export interface Closing {
  readonly agency: string | null;
  /** `yyyy-mm-dd` */
  readonly date: string | null;
  readonly items: readonly Item[];
}

/** Longest name of an agency in a closing line. */
const longestName = 40;

const isDateLine = (line: string): boolean =>
  /年.{1,3}月.{1,4}日$/u.test(line.trim()) && readDate(line).date !== null;

/** Whether a line names who issues the report: as known already, or like the name of an agency. */
function isSignature(line: string, names: readonly string[]): boolean {
  const bare = line.trim();
  if (bare.length > longestName || bare === '') return false;
  return (
    names.some((name) => name !== '' && keyOf(name) === keyOf(bare) && name.trim() === bare) ||
    /^[^，。；：、]{2,}(?:政府|局|委员会|委|办公室|厅|部|院|所|处|中心|镇|乡|街道|街道办事处)$/u.test(
      bare,
    )
  );
}

/** Finds the closing lines at the end of the last section's items. */
export function findClosing(
  items: readonly Item[],
  known: { readonly agency: string; readonly publisher: Metadata['publisher'] },
): Closing {
  const lines = items.filter(
    (item) => item.block !== null || (isLine(item) && !isFurniture(item.text)),
  );
  const last = lines.at(-1);
  if (last === undefined || last.block !== null || !isDateLine(last.text))
    return { agency: null, date: null, items: [] };
  const { date } = readDate(last.text);
  const above = lines.at(-2);
  if (above?.block !== null || !isSignature(above.text, [known.agency, known.publisher ?? '']))
    return { agency: null, date, items: [last] };
  return { agency: above.text.trim(), date, items: [above, last] };
}

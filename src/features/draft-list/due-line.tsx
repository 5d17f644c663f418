import { editionForYear } from '#report/editions.ts';
import { duesAhead, leftWords } from './due.ts';

/** When the newest report is due, in the regulation's words; nothing once its day is past. */
export function DueLine({ years, today }: { years: readonly number[]; today: Date }) {
  if (years.length === 0) return null;
  const year = Math.max(...years);
  const dues = duesAhead(editionForYear(year), year, today);
  const [first] = dues;
  if (first === undefined) return null;
  return (
    <p>
      {first.what}：
      {dues
        .map(({ who, when, daysLeft }) => `${who}应于${when}，${leftWords(daysLeft)}`)
        .join('；')}
    </p>
  );
}

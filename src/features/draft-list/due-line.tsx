import { editionForYear } from '#report/editions.ts';
import { leftWords, nextDues } from './due.ts';

/** When the next report is due, in the regulation's words. */
export function DueLine({ today }: { today: Date }) {
  const [first, ...others] = nextDues(editionForYear, today);
  if (first === undefined) return null;
  return (
    <p>
      {`${first.what}：${first.who}应于${first.when}，${leftWords(first.daysLeft)}`}
      {others.map(({ who, when }) => `；${who}应于${when}`)}
    </p>
  );
}

import type { Edition } from '#report/edition.ts';
import { daysBetween } from './moments.ts';

/** A deadline of a report year that is still ahead. */
export interface Due {
  /** 2025年度报告 */
  readonly what: string;
  /** 部门 */
  readonly who: string;
  /** 2026年1月31日前报送并向社会公布 */
  readonly when: string;
  readonly daysLeft: number;
}

/** The regulation's own words: 次年1月31日前报送并向社会公布（《条例》第四十九条）. */
const deadline = /^次年(\d{1,2})月(\d{1,2})日前([^（]*)/u;

function dueOf({ who, when }: Edition['deadlines'][number], year: number, today: Date): Due | null {
  const [, month, day, act = ''] = deadline.exec(when) ?? [];
  if (month === undefined || day === undefined) return null;
  const last = new Date(year + 1, Number(month) - 1, Number(day));
  return {
    what: `${year}年度报告`,
    who,
    when: `${year + 1}年${Number(month)}月${Number(day)}日前${act}`,
    daysLeft: daysBetween(today, last),
  };
}

/** The deadlines of an edition for a report year that are not yet past, nearest first. */
export const duesAhead = (edition: Edition, year: number, today: Date): readonly Due[] =>
  edition.deadlines
    .flatMap((each) => dueOf(each, year, today) ?? [])
    .filter(({ daysLeft }) => daysLeft >= 0)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);

/** How long before its day a deadline is worth a line, in days. */
const soon = 120;

/** The deadlines that come next, of whichever report year they are for; none in the quiet part of the year. */
export function nextDues(editionFor: (year: number) => Edition, today: Date): readonly Due[] {
  const years = [today.getFullYear() - 1, today.getFullYear()];
  const dues = years
    .map((year) => duesAhead(editionFor(year), year, today))
    .find((ahead) => ahead.length > 0);
  return (dues ?? []).some(({ daysLeft }) => daysLeft <= soon) ? (dues ?? []) : [];
}

/** 还有15天; 今天到期. */
export const leftWords = (days: number): string => (days === 0 ? '今天到期' : `还有${days}天`);

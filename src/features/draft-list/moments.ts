const two = (part: number): string => String(part).padStart(2, '0');

const dayOf = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate());

/** Whole days from one day to another on the officer's calendar. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((dayOf(to) - dayOf(from)) / 86_400_000);

/** When something was saved: 今天14:05, 2024年1月31日. */
export function momentWords(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = `${at.getHours()}:${two(at.getMinutes())}`;
  if (daysBetween(at, now) === 0) return `今天${time}`;
  if (daysBetween(at, now) === 1) return `昨天${time}`;
  return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
}

/** How long ago a backup was downloaded: 今天, 6天前. */
export function agoWords(iso: string, now: Date): string {
  const days = daysBetween(new Date(iso), now);
  if (days <= 0) return '今天';
  return days === 1 ? '昨天' : `${days}天前`;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment as the top bar says it: 14:05 today, else with its day in front. Local time only. */
export function clockWords(iso: string, now: Date): string {
  const at = new Date(iso);
  const time = `${at.getHours()}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return time;
  const day = `${at.getMonth() + 1}月${at.getDate()}日`;
  return at.getFullYear() === now.getFullYear() ? day + time : `${at.getFullYear()}年${day}${time}`;
}

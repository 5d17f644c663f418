import type { LocalTime } from '#formats/format.ts';
import { printDate } from '#report/date.ts';

/** A moment on the officer's own clock, in parts. */
export const localTime = (at: Date): LocalTime => ({
  year: at.getFullYear(),
  month: at.getMonth() + 1,
  day: at.getDate(),
  hour: at.getHours(),
  minute: at.getMinutes(),
});

/** Day of a moment (ISO) on the officer's own calendar: 2026年1月20日. */
export function dayWords(iso: string): string {
  const { year, month, day } = localTime(new Date(iso));
  return printDate(`${year}-${month}-${day}`);
}

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment (ISO) on the officer's own clock: 2026年1月20日14:05. Empty for what is no moment. */
export function momentWords(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const { hour, minute } = localTime(at);
  return `${dayWords(iso)}${two(hour)}:${two(minute)}`;
}

import type { LocalTime } from '#formats/format.ts';

/** A moment as the officer's own clock shows it. */
export const localTime = (date: Date): LocalTime => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
  hour: date.getHours(),
  minute: date.getMinutes(),
});

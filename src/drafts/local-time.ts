import type { LocalTime } from '#formats/format.ts';

/** A moment on the officer's own clock, in parts. */
export const localTime = (at: Date): LocalTime => ({
  year: at.getFullYear(),
  month: at.getMonth() + 1,
  day: at.getDate(),
  hour: at.getHours(),
  minute: at.getMinutes(),
});

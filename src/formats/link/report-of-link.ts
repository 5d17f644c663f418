import type { Report } from '#report/report.ts';

/** The report a link without a passphrase carries, by what follows `#/view/`; null where there is none to be had. */
export async function reportOfLink(word: string): Promise<Report | null> {
  const { decodeShared } = await import('./codecs.ts');
  const dot = word.indexOf('.');
  const outcome = await decodeShared(word.slice(0, Math.max(dot, 0)), word.slice(dot + 1));
  return outcome.ok ? outcome.shared.report : null;
}

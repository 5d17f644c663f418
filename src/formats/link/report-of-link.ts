import type { Report } from '#report/report.ts';

/**
 * The report a link carries, by what follows `#/view/`: `locked` while the right passphrase is not
 * given, null where there is none to be had, be it that the code to read it did not arrive.
 */
export async function reportOfLink(
  word: string,
  passphrase?: string,
): Promise<Report | 'locked' | null> {
  const dot = word.indexOf('.');
  try {
    const { decodeShared } = await import('./codecs.ts');
    const [id, payload] = [word.slice(0, Math.max(dot, 0)), word.slice(dot + 1)];
    const outcome = await decodeShared(id, payload, passphrase);
    if (outcome.ok) return outcome.shared.report;
    return ['locked', 'wrongPassphrase'].includes(outcome.problem) ? 'locked' : null;
  } catch {
    return null;
  }
}

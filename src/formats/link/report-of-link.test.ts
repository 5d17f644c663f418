import { expect, test } from 'vitest';
import { sampleReport } from '#report/samples/sample-report.ts';
import { encodeShared } from './codecs.ts';
import { reportOfLink } from './report-of-link.ts';

const shared = {
  report: sampleReport,
  draft: { id: 'd', number: 1, at: '2026-01-20T14:05' },
  note: '',
  sender: '',
  respondBy: null,
};

test('a link gives its report, one under a passphrase only for the right one, another thing none', async () => {
  expect(await reportOfLink(await encodeShared(shared))).toEqual(sampleReport);
  const sealed = await encodeShared(shared, '云溪2026');
  expect(await reportOfLink(sealed)).toBe('locked');
  expect(await reportOfLink(sealed, '不是这个')).toBe('locked');
  expect(await reportOfLink(sealed, '云溪2026')).toEqual(sampleReport);
  expect(await reportOfLink(sealed.slice(0, -5))).toBeNull();
  expect(await reportOfLink('')).toBeNull();
});

import { expect, test } from 'vitest';
import { checkReport } from '#report/check.ts';
import { reportSchema } from '#report/report.ts';
import { sampleReport } from './sample-report.ts';

test('The sample passes the door every report passes, and its own checks', () => {
  expect(reportSchema.parse(sampleReport)).toEqual(sampleReport);
  expect(checkReport(sampleReport)).toEqual([]);
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { readJson } from '#formats/json/read.ts';
import { checkReport } from '#report/check.ts';

const files = {
  'a city, 2023': '../shared/fixtures/suqian-2023/suqian-2023.json',
  'a bureau, 2012': '../shared/fixtures/zhangdian-2012/report.json',
};

const given = z.looseObject({});

/** Published reports are no data files of ours yet: what they have is put under our head. */
const reportIn = (file: string) => {
  const held = given.parse(JSON.parse(readFileSync(file, 'utf8')));
  const head = { format: 'zfxxgk-annual-report', formatVersion: 1, metadata: {}, figures: {} };
  const read = readJson(JSON.stringify({ ...head, ...held }));
  if (!read.ok) throw new Error(read.problem);
  return read.report;
};

const there = Object.values(files).every((file) => existsSync(file));
if (!there) process.stdout.write('published reports are not here: their checks were skipped\n');

describe.runIf(there)('published reports', () => {
  test.each(Object.entries(files))('%s has nothing that must be mended', (name, file) => {
    const findings = checkReport(reportIn(file));
    const look = findings.filter(({ severity }) => severity === 'look');
    process.stdout.write(
      `${name}: ${look.length} to look at (${look.map(({ check }) => check).join(', ')})\n`,
    );
    expect(findings.filter(({ severity }) => severity === 'must')).toEqual([]);
    expect(look.length).toBeLessThanOrEqual(12);
  });
});

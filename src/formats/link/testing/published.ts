import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { tablesOf } from '#report/edition.ts';
import { editionOf } from '#report/editions.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport, reportSchema } from '#report/report.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';

type Nested = { readonly [id: string]: Nested | number };
const nested: z.ZodMiniType<Nested> = z.lazy(() =>
  z.record(z.string(), z.union([z.number(), nested])),
);
const paragraphs = z.array(z.string());
const publishedSchema = z.object({
  ...reportSchema.shape,
  metadata: z.optional(z.record(z.string(), z.string())),
  preamble: z.optional(paragraphs),
  narrative: z.record(z.string(), paragraphs),
  figures: nested,
  units: z.optional(z.record(z.string(), z.string())),
});

const byAddress = (figures: Nested, path: readonly string[] = []): [string, number][] =>
  Object.entries(figures).flatMap(([id, value]): [string, number][] =>
    typeof value === 'number'
      ? [[[...path, id].join('/'), value]]
      : byAddress(value, [...path, id]),
  );

/** Files of the real reports, beside the checkout. */
export const publishedFiles = {
  'suqian-2023': '../shared/fixtures/suqian-2023/suqian-2023.json',
  'zhangdian-2012': '../shared/fixtures/zhangdian-2012/report.json',
} as const;

/** A real published report as an officer would have it after filling the form in. */
export function publishedReport(name: keyof typeof publishedFiles): Report {
  const file = z.parse(publishedSchema, JSON.parse(readFileSync(publishedFiles[name], 'utf8')));
  const edition = editionOf(file);
  const blank = blankReport(edition, file.agency, file.year);
  const report: Report = {
    ...blank,
    metadata: z.parse(reportSchema.shape.metadata, { ...blank.metadata, ...file.metadata }),
    preamble: file.preamble === undefined ? blank.preamble : narrativeOf(file.preamble),
    narrative: Object.fromEntries(
      Object.entries(file.narrative).map(([id, texts]) => [id, narrativeOf(texts)]),
    ),
    figures: Object.fromEntries(byAddress(file.figures)),
  };
  return withoutAgreeingTotals(report, tablesOf(edition));
}

/** The report as sent from a draft, with nothing said beside it. */
export const sharedOf = (report: Report): SharedReport => ({
  report,
  draft: { id: '3f6f1c52-8f2e-4a53-9d0b-0b6e0d3c7a11', number: 2, at: '2026-01-20T10:30' },
  note: '',
  sender: '',
  respondBy: null,
});

import * as z from 'zod/mini';
import { editions } from '#report/editions.ts';
import { narrativeSchema } from '#report/narrative.ts';
import { reportSchema } from '#report/report.ts';

/** Version of the data file's form. A file of a later one is refused by name, never half read. */
export const formatVersion = 1;

const figure = z.union([z.number(), z.string(), z.null()]);
const columns = z.record(z.string(), figure);
const rows = z.record(z.string(), z.union([figure, columns]));
const blocks = z.record(z.string(), z.union([figure, rows]));

/** Prose in either form: the editor’s document, or plain paragraphs. */
export const proseSchema = z.union([narrativeSchema, z.array(z.string())]);

/**
 * The data file: the interchange form of a report for archives, other systems and hand-written
 * feeds. Figures nest by table, block where the table has any, row and column; blank is null or
 * absent, never 0; totals are written out. Prose is the editor's document or plain paragraphs.
 */
export const dataFileSchema = z.object({
  format: z.literal('zfxxgk-annual-report'),
  formatVersion: z.literal(formatVersion),
  edition: z.enum(editions.map((edition) => edition.id)),
  agency: z.string(),
  year: reportSchema.shape.year,
  metadata: z.optional(z.partial(reportSchema.shape.metadata)),
  preamble: z.optional(proseSchema),
  sections: reportSchema.shape.sections,
  /** Sections taken out in an open edition, so that they can be put back: an addition of our own. */
  leftOut: reportSchema.shape.leftOut,
  narrative: z.optional(z.record(z.string(), proseSchema)),
  figures: z.optional(z.record(z.string(), blocks)),
  /** Units the officer chose, by figure address: an addition of our own. */
  units: z.optional(reportSchema.shape.units),
});

/** The data file, as read and written. */
export type DataFile = z.infer<typeof dataFileSchema>;

/** JSON Schema of the data file, published with the app as `report.schema.json`. */
export const dataFileJsonSchema = (): unknown => ({
  ...z.toJSONSchema(dataFileSchema, { io: 'input', reused: 'ref' }),
  title: '政府信息公开工作年度报告数据文件',
});

import * as z from 'zod/mini';
import type { Edition, SectionSpec } from './edition.ts';
import { editionOf, editions } from './editions.ts';
import type { Figure, FigureRef } from './figure.ts';
import type { Narrative } from './narrative.ts';
import { blankNarrative, narrativeOf, narrativeSchema } from './narrative.ts';
import { sectionNumber } from './numbering.ts';

const line = z.nullable(z.string());

/** Schema of a report: the one door through which a report from outside becomes a `Report`. */
export const reportSchema = z.object({
  edition: z.enum(editions.map((edition) => edition.id)),
  /** 编制机关 */
  agency: z.string(),
  /** 报告年度: the year reported on, not the year of publication. */
  year: z.int().check(z.minimum(2008), z.maximum(2099)),
  metadata: z.object({
    /** 名称, when it is not the usual one; see `reportTitle`. */
    title: line,
    /** 索引号 */
    indexNumber: line,
    /** 文号 */
    documentNumber: line,
    /** 发文日期, `yyyy-mm-dd`. */
    issuedOn: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u))),
    /** 发布机构, when it is not the agency. */
    publisher: line,
    /** 网站 */
    site: line,
  }),
  preamble: narrativeSchema,
  /** In an open edition: which sections the report has, in order and as titled. Absent: all of the edition's. */
  sections: z.optional(z.array(z.object({ id: z.string(), title: z.string() }))),
  /** In an open edition: sections taken out, as they were titled, so that they can be put back. Their prose stays in `narrative`. */
  leftOut: z.optional(z.array(z.object({ id: z.string(), title: z.string() }))),
  /** Prose by section id. */
  narrative: z.record(z.string(), narrativeSchema),
  /** Filled-in figures by address (`FigureRef`); a blank one is absent. Computed totals are absent too. */
  figures: z.record(z.string(), z.union([z.number(), z.string().check(z.minLength(1))])),
  /** Unit the officer chose, by address, where the form demands one. Absent: the form's first choice. */
  units: z.record(z.string(), z.string()),
});

/** One agency’s report of one year, as filled in so far. A plain value: changing it makes another. */
export type Report = z.infer<typeof reportSchema>;
/** What is known about a report besides its text; null where nothing was filled in. */
export type Metadata = Report['metadata'];

/** A section as it stands in one report: titled, numbered, and with its spec unless the officer added it. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  /** 一、 */
  readonly number: string;
  /** Undefined for a section of the officer's own. */
  readonly spec: SectionSpec | undefined;
}

/** Sections of a report in print order, numbered. A fixed edition's are its own, whatever the report lists. */
export function sectionsOf(report: Report): readonly ReportSection[] {
  const { open, sections } = editionOf(report);
  return ((open ? report.sections : undefined) ?? sections).map(({ id, title }, index) => ({
    id,
    title,
    number: sectionNumber(index + 1),
    spec: sections.find((spec) => spec.id === id),
  }));
}

/** Whether a section has a place for prose: an own one always, another as its edition says. */
export const hasProse = ({ spec }: Pick<ReportSection, 'spec'>): boolean =>
  spec === undefined || spec.blocks.some((block) => block.kind === 'narrative');

/** 机关＋年度＋年政府信息公开工作年度报告, unless the report bears another name. */
export const reportTitle = (
  report: Pick<Report, 'agency' | 'year'> & { metadata: Pick<Metadata, 'title'> },
): string => report.metadata.title ?? `${report.agency}${report.year}年政府信息公开工作年度报告`;

/** The figure at an address as reported; null when blank. Totals left to be computed are in `totals.ts`. */
export const figureAt = (report: Pick<Report, 'figures'>, ref: FigureRef): Figure =>
  Object.hasOwn(report.figures, ref) ? (report.figures[ref] ?? null) : null;

/** Prose of a section; blank when nothing was written. */
export const narrativeAt = (report: Report, sectionId: string): Narrative =>
  (Object.hasOwn(report.narrative, sectionId) ? report.narrative[sectionId] : undefined) ??
  blankNarrative;

const fillIn = (template: string, words: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/gu, (whole, name: string) => words[name] ?? whole);

/** The edition's statutory opening with agency, year and section titles put in. */
export const preambleFor = (
  edition: Edition,
  { agency, year }: Pick<Report, 'agency' | 'year'>,
): Narrative =>
  narrativeOf(
    edition.preamble.map((text) =>
      fillIn(text, {
        agency,
        year: String(year),
        sections: edition.sections.map((section) => section.title).join('、'),
      }),
    ),
  );

/** A report with nothing filled in but what the form itself prescribes. */
export const blankReport = (edition: Edition, agency: string, year: number): Report => ({
  edition: edition.id,
  agency,
  year,
  metadata: {
    title: null,
    indexNumber: null,
    documentNumber: null,
    issuedOn: null,
    publisher: null,
    site: null,
  },
  preamble: preambleFor(edition, { agency, year }),
  narrative: {},
  figures: {},
  units: {},
});

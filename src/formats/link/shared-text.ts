import * as z from 'zod/mini';
import { editions } from '#report/editions.ts';
import type { Report } from '#report/report.ts';
import { figuresText, otherFigures, readFigures } from './figures-text.ts';
import { fieldMark, proseText, readProse } from './prose-text.ts';
import type { SharedReport } from './shared-report.ts';
import { sharedReportSchema } from './shared-report.ts';

const line = z.nullable(z.string());
const titled = z.nullable(z.array(z.tuple([z.string(), z.string()])));

/** Everything but prose and numbers, as a list: names of fields would cost as much as what they hold. */
const headSchema = z.tuple([
  z.enum(editions.map((edition) => edition.id)),
  z.string(),
  z.number(),
  z.tuple([line, line, line, line, line, line]),
  titled,
  titled,
  z.array(z.string()),
  z.array(z.tuple([z.string(), z.union([z.string(), z.number()])])),
  z.array(z.tuple([z.string(), z.string()])),
  z.tuple([z.string(), z.number(), z.string()]),
  z.tuple([z.string(), z.string(), line]),
]);
type Head = z.infer<typeof headSchema>;

const metadataList = (metadata: Report['metadata']): Head[3] => [
  metadata.title,
  metadata.indexNumber,
  metadata.documentNumber,
  metadata.issuedOn,
  metadata.publisher,
  metadata.site,
];

const titledList = (sections: Report['sections']): Head[4] =>
  sections?.map(({ id, title }) => [id, title]) ?? null;

const headOf = ({ report, draft, note, sender, respondBy }: SharedReport): Head => [
  report.edition,
  report.agency,
  report.year,
  metadataList(report.metadata),
  titledList(report.sections),
  titledList(report.leftOut),
  Object.keys(report.narrative),
  Object.entries(otherFigures(report)),
  Object.entries(report.units),
  [draft.id, draft.number, draft.at],
  [note, sender, respondBy],
];

/** A shared report as one text, laid out so that it compresses well; `readShared` gives it back exactly. */
export const sharedText = (shared: SharedReport): string =>
  [
    JSON.stringify(headOf(shared)),
    figuresText(shared.report),
    proseText(shared.report.preamble),
    ...Object.values(shared.report.narrative).map(proseText),
  ].join(fieldMark);

function readMetadata(list: Head[3]): object {
  const [title, indexNumber, documentNumber, issuedOn, publisher, site] = list;
  return { title, indexNumber, documentNumber, issuedOn, publisher, site };
}

const titledFrom = (list: Head[4], key: 'sections' | 'leftOut'): object =>
  list === null ? {} : { [key]: list.map(([id, title]) => ({ id, title })) };

const narrativesFrom = (ids: readonly string[], texts: readonly string[]): Report['narrative'] =>
  Object.fromEntries(ids.map((id, index) => [id, readProse(texts[index] ?? '')]));

/** The shared report `sharedText` wrote. Throws on what is none. */
export function readShared(text: string): SharedReport {
  const [head = '', figures = '', preamble = '', ...prose] = text.split(fieldMark);
  const [edition, agency, year, metadata, sections, leftOut, ids, others, units, from, words] =
    z.parse(headSchema, JSON.parse(head));
  const [id, number, at] = from;
  const [note, sender, respondBy] = words;
  return z.parse(sharedReportSchema, {
    report: {
      edition,
      agency,
      year,
      metadata: readMetadata(metadata),
      ...titledFrom(sections, 'sections'),
      ...titledFrom(leftOut, 'leftOut'),
      preamble: readProse(preamble),
      narrative: narrativesFrom(ids, prose),
      figures: { ...readFigures(edition, figures), ...Object.fromEntries(others) },
      units: Object.fromEntries(units),
    },
    draft: { id, number, at },
    note,
    sender,
    respondBy,
  });
}

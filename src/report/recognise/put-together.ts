import type { Edition } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import type { Report } from '#report/report.ts';
import { reportTitle } from '#report/report.ts';
import { withoutAgreeingTotals } from '#report/totals.ts';
import { agencyIn, isTitleLike, yearIn } from './basics.ts';
import type { Closing } from './closing.ts';
import { merged } from './figures.ts';
import type { Head } from './head.ts';
import { isLine } from './item.ts';
import { proseFrom } from './prose.ts';
import type { Parts } from './read-parts.ts';
import type { SectionStart } from './sections.ts';
import { unwrapped } from './wrapped.ts';

const sameList = (edition: Edition, starts: readonly SectionStart[]): boolean =>
  starts.length === edition.sections.length &&
  starts.every(({ id, title }, index) => {
    const spec = edition.sections[index];
    return spec?.id === id && spec.title === title;
  });

/** The sections of a report in an open edition, in order and as titled; none where they are the edition's own. */
const listed = (edition: Edition, starts: readonly SectionStart[]): Pick<Report, 'sections'> =>
  !edition.open || starts.length === 0 || sameList(edition, starts)
    ? {}
    : { sections: starts.map(({ id, title }) => ({ id, title })) };

/** The year reported on: as the title has it, else the opening, else the year before that of issue. */
export function yearOf(head: Head, closing: Closing): number | null {
  const issued = head.metadata.issuedOn ?? closing.date;
  return (
    yearIn(head.title) ??
    head.preamble.map(({ text }) => yearIn(text)).find((year) => year !== null) ??
    (issued === null ? null : Number(issued.slice(0, 4)) - 1)
  );
}

/** The agency: as the title has it, else who issued the report. */
function agencyOf(head: Head, closing: Closing): string {
  const named = isTitleLike(head.title) ? agencyIn(head.title) : '';
  return named === '' ? (head.metadata.publisher ?? closing.agency ?? '') : named;
}

function basicsOf(
  head: Head,
  closing: Closing,
  edition: Edition,
): Pick<Report, 'agency' | 'year' | 'metadata'> {
  const agency = agencyOf(head, closing);
  const year = yearOf(head, closing) ?? edition.until ?? edition.from;
  const usual = reportTitle({ agency, year, metadata: { title: null } });
  const signed = closing.agency === null || closing.agency === agency ? null : closing.agency;
  return {
    agency,
    year,
    metadata: {
      ...head.metadata,
      title: head.title === '' || head.title === usual ? null : head.title,
      issuedOn: head.metadata.issuedOn ?? closing.date,
      publisher: head.metadata.publisher ?? signed,
    },
  };
}

/** The report a source's parts make. Totals equal to their parts' sums are dropped, as when a data file is read. */
export function reportFrom(parts: Parts): Report {
  const { edition, head, closing, sections, tables, width } = parts;
  const narrative = sections.flatMap(({ stretch, prose }) =>
    stretch.start === null || prose.every((item) => item.block === null && !isLine(item))
      ? []
      : [[stretch.start.id, proseFrom(unwrapped(prose, width))] as const],
  );
  const report: Report = {
    edition: edition.id,
    ...basicsOf(head, closing, edition),
    preamble: proseFrom(unwrapped(head.preamble, width)),
    ...listed(edition, parts.settled.starts),
    narrative: Object.fromEntries(narrative),
    figures: merged(tables.map(({ figures }) => figures)),
    units: merged(tables.map(({ units }) => units)),
  };
  return withoutAgreeingTotals(report, tablesOf(edition));
}

import type { Edition, TableSpec } from '#report/edition.ts';
import type { Report } from '#report/report.ts';
import type { Head } from './head.ts';
import type { HeadingHint } from './headings.ts';
import type { Item } from './item.ts';
import type { Doubt } from './recognition.ts';
import type { Repair } from './repair.ts';
import type { SectionStarts } from './sections.ts';
import type { FoundTable } from './tables.ts';

const doubt = (rest: Partial<Doubt> & Pick<Doubt, 'id' | 'title' | 'reason'>): Doubt => ({
  section: null,
  figure: null,
  original: '',
  reading: '',
  choices: [],
  source: null,
  ...rest,
});

/** What could not be told of the report as a whole. */
export function basicsDoubts(report: Report, head: Head, yearFound: boolean): readonly Doubt[] {
  const section = 'basics';
  return [
    ...(head.title === ''
      ? [
          doubt({
            id: 'basics:title',
            section,
            title: '没有找到标题',
            reason: '标题按机关和年度写出',
          }),
        ]
      : []),
    ...(report.agency === ''
      ? [
          doubt({
            id: 'basics:agency',
            section,
            title: '没有找到编制机关',
            reason: '请填写编制机关',
          }),
        ]
      : []),
    ...(yearFound
      ? []
      : [
          doubt({
            id: 'basics:year',
            section,
            title: '没有找到报告年度',
            reading: String(report.year),
            reason: '年度按报告格式推定，请核对',
          }),
        ]),
  ];
}

function respelt(edition: Edition, hint: HeadingHint, source: number | null): Doubt {
  const spec = edition.sections.find(({ id }) => id === hint.section);
  return doubt({
    id: `heading:${hint.section ?? ''}:${hint.item}`,
    section: hint.section,
    title: '标题与格式不同',
    original: hint.title,
    reading: spec?.title ?? '',
    reason: '按标题中的用词归入这一部分',
    source,
  });
}

/** Titles read by their words alone, titles passed over, and sections not found. */
export function sectionDoubts(
  edition: Edition,
  { starts, passedOver }: SectionStarts,
  items: readonly Item[],
): readonly Doubt[] {
  const sourceOf = ({ item }: HeadingHint): number | null => items[item]?.source ?? null;
  const found = new Set(starts.map(({ id }) => id));
  const guessed = starts.filter(({ score, section, id }) => score === 1 && section === id);
  const missing = edition.open ? [] : edition.sections.filter(({ id }) => !found.has(id));
  return [
    ...guessed.map((hint) => respelt(edition, hint, sourceOf(hint))),
    ...passedOver
      .filter(({ score, style }) => score >= 2 || (score === 1 && style === 'section'))
      .map((hint) =>
        doubt({
          id: `passed:${hint.item}:${hint.from}`,
          section: hint.section,
          title: '又出现了一个同名的标题',
          original: hint.title,
          reason: '前后有两处像同一部分的标题，这一处留在正文里',
          source: sourceOf(hint),
        }),
      ),
    ...missing.map(({ id, title }) =>
      doubt({
        id: `absent:${id}`,
        section: id,
        title: '没有找到这一部分的标题',
        reading: '',
        reason: `没有找到“${title}”，请在原文中核对`,
      }),
    ),
  ];
}

/** Statistics tables the report should have and none of the source's was. */
export const absentTables = (
  tables: readonly { readonly section: string; readonly table: TableSpec }[],
): readonly Doubt[] =>
  tables.map(({ section, table }) =>
    doubt({
      id: `table:${table.id}`,
      section,
      title: '没有找到这张表',
      reason: `没有找到“${table.title}”的表格，表中各格留空`,
    }),
  );

/** Rows within a statistics table that are none of its own. */
export const strangeRows = (section: string, { strange, rows }: FoundTable): readonly Doubt[] =>
  strange
    .filter((text) => text.trim() !== '')
    .map((text, index) =>
      doubt({
        id: `strange:${section}:${index}:${text.length}`,
        section,
        title: '表里有一行不属于这张表',
        original: text.trim(),
        reason: '这一行没有读入，请核对',
        source: rows[0]?.source ?? null,
      }),
    );

/** Words that came mis-encoded and were mended before recognition. */
export const repairDoubts = (
  repairs: readonly Repair[],
  sections: readonly (string | null)[],
): readonly Doubt[] =>
  repairs.map(({ source, original, reading, certain, cause }, index) =>
    doubt({
      id: `repair:${source}:${index}`,
      section: sections[source] ?? null,
      title: certain ? '乱码已还原' : '乱码没有全部还原',
      original,
      reading,
      reason: cause,
      source,
    }),
  );

/** Signs that stand where text was lost: ??? and the mark of bytes that make no character. */
const lost = /[?？]{2,}|\ufffd+/u;

/** Lines in which text was lost before they reached us. */
export const lostText = (section: string, items: readonly Item[]): readonly Doubt[] =>
  items.flatMap((item) => {
    const found = item.block === null ? lost.exec(item.text) : null;
    if (found === null) return [];
    const from = Math.max(found.index - 12, 0);
    return [
      doubt({
        id: `lost:${item.source}:${found.index}`,
        section,
        title: '有文字丢失',
        original: item.text.slice(from, found.index + found[0].length + 12),
        reason: '原文的这几个字已成乱码，无法还原，请补上',
        source: item.source,
      }),
    ];
  });

import type { Draft } from '#drafts/draft.ts';
import { newDraft } from '#drafts/draft.ts';
import { tablesOf } from '#report/edition.ts';
import { editionForYear } from '#report/editions.ts';
import type { NarrativeBlock } from '#report/narrative.ts';
import { narrativeLength, paragraphOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { figureCells } from '#report/table-layout.ts';
import { isTotal } from '#report/totals.ts';

/** Drafts of any length, made up from a few words, the same every time. */

/** Numbers below a bound, the same every time. */
function dice(): (bound: number) => number {
  let state = 20_080_501;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

const subjects = [
  '各乡镇',
  '县水务局',
  '政务服务中心',
  '各有关部门',
  '县档案馆',
  '信息公开工作机构',
];
const acts = ['及时更新', '重新梳理', '逐项核对', '统一编目', '公开发布', '集中解读'];
const objects = ['规划计划', '财政预算', '办事指南', '行政处罚结果', '重大项目信息', '规范性文件'];
const ends = ['，比上年有所增加', '，方便群众查阅', '，并向社会征求意见', '，全部按时办结', ''];

const cellText = (
  text: string,
): { type: 'paragraph'; content: { type: 'text'; text: string }[] } => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

/** A sentence with a number that the checks may look at. */
function sentence(roll: (bound: number) => number): string {
  const pick = (words: readonly string[]): string => words[roll(words.length)] ?? '';
  return `${pick(subjects)}${pick(acts)}${pick(objects)}${roll(900) + 1}件${pick(ends)}。`;
}

function paragraph(roll: (bound: number) => number): string {
  return Array.from({ length: 2 + roll(6) }, () => sentence(roll)).join('');
}

const table = (roll: (bound: number) => number): NarrativeBlock => ({
  type: 'table',
  content: Array.from({ length: 6 }, (_, row) => ({
    type: 'tableRow' as const,
    content: Array.from({ length: 4 }, (__, column) => ({
      type: row === 0 ? ('tableHeader' as const) : ('tableCell' as const),
      content: [cellText(row === 0 ? `第${column + 1}栏` : String(roll(5000)))],
    })),
  })),
});

const list = (roll: (bound: number) => number): NarrativeBlock => ({
  type: 'bulletList',
  content: Array.from({ length: 3 }, () => ({
    type: 'listItem' as const,
    content: [cellText(sentence(roll))],
  })),
});

/** One block in fifteen is a heading, one in forty a list, one in sixty a table. */
function blockAt(index: number, roll: (bound: number) => number): NarrativeBlock {
  if (index % 60 === 10) return table(roll);
  if (index % 40 === 8) return list(roll);
  if (index % 15 === 0)
    return { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: '工作情况' }] };
  return paragraphOf(paragraph(roll));
}

function prose(characters: number): NarrativeBlock[] {
  const roll = dice();
  const blocks: NarrativeBlock[] = [];
  let length = 0;
  while (length < characters) {
    const block = blockAt(blocks.length, roll);
    blocks.push(block);
    length += narrativeLength({ type: 'doc', content: [block] });
  }
  return blocks;
}

function figures(report: Report): Report['figures'] {
  const roll = dice();
  const tables = tablesOf(editionForYear(report.year));
  return Object.fromEntries(
    tables.flatMap((spec) =>
      figureCells(spec).flatMap(({ ref }) => (isTotal(spec, ref) ? [] : [[ref, roll(400)]])),
    ),
  );
}

/** The section of the made-up drafts that holds the prose. */
export const longSection = 'overview';

/** A draft with all statistics tables filled in and this many characters in its first section. */
export function longDraft(characters: number): Draft {
  const report = blankReport(editionForYear(2025), '云溪县人民政府', 2025);
  return newDraft(
    {
      ...report,
      narrative: { [longSection]: { type: 'doc', content: prose(characters) } },
      figures: figures(report),
    },
    { id: `bench-${characters}`, now: '2026-01-20T08:00:00.000Z' },
  );
}

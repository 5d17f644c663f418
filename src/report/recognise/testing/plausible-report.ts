import type { Edition, TableSpec } from '#report/edition.ts';
import { tablesOf } from '#report/edition.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { figureCells, figureRef } from '#report/table-layout.ts';
import { isTotal } from '#report/totals.ts';

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of the items, by chance. */
export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const sentences = [
  '本机关高度重视政府信息公开工作，成立工作专班，明确专人负责。',
  '全年通过门户网站发布各类信息，内容涵盖政策文件、工作动态和便民服务。',
  '一是加强组织领导，二是完善制度，三是强化培训，各项工作有序开展。',
  '严格落实先审查后公开的要求，未发生失密泄密事件。',
  '进一步优化栏目设置，及时更新公开目录和指南，方便群众查阅。',
  '针对群众关心的问题，组织召开座谈会，听取意见并及时答复。',
  '（一）加强学习。组织干部参加专题学习，提高业务水平。',
  '下一步，将继续完善工作机制，不断提升公开质量和服务水平。',
];

function smallNumber(random: () => number): number {
  const chance = random();
  if (chance < 0.7) return 0;
  return Math.floor(random() * (chance < 0.94 ? 12 : 400));
}

/** Makes every column of the applications' table balance. */
function balance(table: TableSpec, figures: Record<string, number>, random: () => number): void {
  const outcomes = table.checks.flatMap((each) => (each.kind === 'rowTotal' ? each.of : []));
  if (!table.checks.some(({ kind }) => kind === 'balance')) return;
  for (const block of table.blocks)
    for (const { id: column } of block.columns) {
      const at = (row: string): string => figureRef(table, block, { row, column });
      const sum = [...outcomes, 'carriedOver'].reduce((a, row) => a + (figures[at(row)] ?? 0), 0);
      const carriedIn = Math.min(sum, Math.floor(random() * 4));
      if (!isTotal(table, at('newlyReceived'))) {
        figures[at('carriedIn')] = carriedIn;
        figures[at('newlyReceived')] = sum - carriedIn;
      }
    }
}

/** A report as an office might publish: every cell filled, balanced, mostly small numbers, plain prose. */
export function plausibleReport(edition: Edition, random: () => number): Report {
  const agency = pick(random, ['云溪县水务局', '云溪县人民政府', '临江市教育局']);
  const year = Math.max(edition.from, 2014) + Math.floor(random() * 2);
  const report = blankReport(edition, agency, year);
  for (const { id, blocks } of edition.sections) {
    if (!blocks.some((block) => block.kind === 'narrative')) continue;
    const count = 1 + Math.floor(random() * 3);
    report.narrative[id] = narrativeOf(
      Array.from({ length: count }, () => pick(random, sentences) + pick(random, sentences)),
    );
  }
  for (const table of tablesOf(edition)) {
    const figures: Record<string, number> = {};
    for (const { ref, spec } of figureCells(table))
      if (!isTotal(table, ref))
        figures[ref] =
          spec.decimals > 0 ? Math.floor(random() * 9_000_000) / 10_000 : smallNumber(random);
    balance(table, figures, random);
    Object.assign(report.figures, figures);
  }
  return report;
}

/** A report with some of its entered cells left blank. */
export const withBlanks = (report: Report, random: () => number): Report => ({
  ...report,
  figures: Object.fromEntries(Object.entries(report.figures).filter(() => random() > 0.15)),
});

import { describe, expect, test } from 'vitest';
import { compose } from '#report/compose.ts';
import type { Edition } from '#report/edition.ts';
import { editions } from '#report/editions.ts';
import { narrativeAt, sectionsOf } from '#report/report.ts';
import { narrativeTexts } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import type { Figure } from '#report/figure.ts';
import { figureCells } from '#report/table-layout.ts';
import { settledFigure } from '#report/totals.ts';
import { attachedTables } from '#report/attached.ts';
import type { Recognition } from './recognition.ts';
import { recognise } from './recognise.ts';
import { flattenPaper, sourceBlocks, sourcePaper } from './source.ts';
import { keyOf } from './squeeze.ts';
import type { Damage } from './testing/disturb.ts';
import { runTogether, tableDamages, textDamages } from './testing/disturb.ts';
import { pick, plausibleReport, seeded, withBlanks } from './testing/plausible-report.ts';

interface Count {
  figures: number;
  /** Neither read nor offered among the readings of a doubt. */
  missed: number;
  wrong: string[];
  silent: string[];
  sections: number;
  lost: string[];
  silentSections: string[];
}

const nothing = (): Count => ({
  figures: 0,
  missed: 0,
  wrong: [],
  silent: [],
  sections: 0,
  lost: [],
  silentSections: [],
});

const rowOf = (ref: string): string =>
  ref.startsWith('annex/') ? ref : ref.slice(0, ref.lastIndexOf('/'));

/** Whether a doubt speaks of the figure's row. */
const isDoubted = ({ doubts }: Recognition, ref: string): boolean =>
  doubts.some(
    ({ figure, id }) =>
      (figure !== null && rowOf(figure) === rowOf(ref)) ||
      id === `table:${ref.split('/')[0] ?? ''}`,
  );

/** Whether a doubt offers the figure's true reading. */
const isOffered = ({ doubts }: Recognition, ref: string, figure: Figure): boolean =>
  doubts.some(({ choices }) => choices.some(({ figures }) => figures[ref] === figure));

function countFigures(count: Count, name: string, at: { report: Report; read: Recognition }): void {
  const { report, read } = at;
  for (const table of sectionsOf(report).flatMap((section) => attachedTables(report, section)))
    for (const { ref } of figureCells(table)) {
      count.figures += 1;
      if (settledFigure(read.report, table, ref) === settledFigure(report, table, ref)) continue;
      count.wrong.push(`${name} ${ref}`);
      if (!isOffered(read, ref, settledFigure(report, table, ref))) count.missed += 1;
      if (!isDoubted(read, ref)) count.silent.push(`${name} ${ref}`);
    }
}

const textOf = (report: Report, id: string): string =>
  keyOf(narrativeTexts(narrativeAt(report, id)).join(''));

function countSections(
  count: Count,
  name: string,
  at: { report: Report; read: Recognition },
): void {
  const { report, read } = at;
  const headed = new Set(
    read.account.filter(({ became }) => became === 'heading').map(({ section }) => section),
  );
  for (const { id } of sectionsOf(report)) {
    count.sections += 1;
    if (headed.has(id) && textOf(read.report, id) === textOf(report, id)) continue;
    count.lost.push(`${name} ${id}`);
    if (!read.doubts.some(({ section }) => section === id))
      count.silentSections.push(`${name} ${id}`);
  }
}

interface Case {
  readonly name: string;
  readonly edition: Edition;
  readonly damages: readonly Damage[];
}

const casesWanted = 500;

/** Every third case has its cells run together; the others a damage to their tables, their text, or both. */
function caseOf(seed: number): Case {
  const random = seeded(seed);
  const edition = pick(random, editions);
  const text = pick(random, Object.entries(textDamages));
  const table =
    seed % 3 === 0
      ? (['runTogether', runTogether] as const)
      : pick(random, Object.entries(tableDamages));
  return {
    name: `${seed} ${edition.id} ${table[0]} ${text[0]}`,
    edition,
    damages: [table[1], text[1]],
  };
}

function run(seed: number, count: Count): void {
  const { name, edition, damages } = caseOf(seed);
  const random = seeded(seed + 1_000_000);
  const full = plausibleReport(edition, random);
  const report = name.includes(' blanks ') ? withBlanks(full, random) : full;
  let blocks = sourceBlocks(flattenPaper(compose(report)));
  for (const damage of damages) blocks = damage(blocks, random);
  const read = recognise(sourcePaper(blocks));
  countFigures(count, name, { report, read });
  countSections(count, name, { report, read });
}

const share = (part: number, whole: number): string => `${((1 - part / whole) * 100).toFixed(2)} %`;

const told = (label: string, count: Count): string =>
  `${label}: ${share(count.wrong.length, count.figures)} of ${count.figures} figures, ` +
  `${share(count.lost.length, count.sections)} of ${count.sections} section starts; ` +
  `read or offered: ${share(count.missed, count.figures)}; silent: ${count.silent.length} figures, ${count.silentSections.length} sections`;

describe('disturbed pages', () => {
  test(`figures and sections of ${casesWanted} seeded cases are read, and every fault is a doubt`, () => {
    const legible = nothing();
    const together = nothing();
    for (let seed = 0; seed < casesWanted; seed += 1)
      run(seed, seed % 3 === 0 ? together : legible);
    process.stdout.write(`${told('legible', legible)}\n${told('run together', together)}\n`);
    expect(1 - legible.wrong.length / legible.figures).toBeGreaterThanOrEqual(0.99);
    expect(1 - together.wrong.length / together.figures).toBeGreaterThanOrEqual(0.95);
    expect([...legible.silent, ...together.silent]).toEqual([]);
    for (const { lost, sections } of [legible, together])
      expect(1 - lost.length / sections).toBeGreaterThanOrEqual(0.98);
    expect([...legible.silentSections, ...together.silentSections]).toEqual([]);
  }, 60_000);
});

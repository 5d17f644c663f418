/** One line of the table: what was measured, on the bare page and in the app, and what is allowed. */
export interface Line {
  readonly what: string;
  readonly bare: number | null;
  readonly app: number;
  readonly unit: string;
  /** Largest allowed ratio to the bare page, or largest allowed value where there is nothing to compare with. */
  readonly limit?: number;
}

const ratioOf = ({ bare, app }: Line): number | null => (bare === null ? null : app / bare);

/** Whether a line keeps its limit; one without a limit is for information. */
export function holds(line: Line): boolean {
  return line.limit === undefined || (ratioOf(line) ?? line.app) <= line.limit;
}

const number = (value: number): string => value.toFixed(value < 100 ? 2 : 0);

function columns(line: Line): string[] {
  const { what, bare, app, unit, limit } = line;
  const ratio = ratioOf(line);
  return [
    what,
    bare === null ? '' : number(bare),
    `${number(app)} ${unit}`,
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    limit === undefined ? '' : `≤ ${limit}${ratio === null ? ` ${unit}` : ' ×'}`,
    limit === undefined ? '' : holds(line) ? '✓' : '✗',
  ];
}

/** The lines as a table to read. */
export function printedTable(lines: readonly Line[]): string {
  const rows = [['', 'bare', 'app', 'ratio', 'limit', ''], ...lines.map((line) => columns(line))];
  const width = (index: number): number =>
    Math.max(...rows.map((row) => (row[index] ?? '').length));
  return rows
    .map((row) =>
      row
        .map((text, index) => (index === 0 ? text.padEnd(width(0)) : text.padStart(width(index))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The value that this share of the samples does not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
export const mean = (samples: readonly number[]): number =>
  samples.reduce((sum, sample) => sum + sample, 0) / samples.length;

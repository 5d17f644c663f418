import { describe, expect, test } from 'vitest';
import { narrativeOf, narrativeTexts } from '#report/narrative.ts';
import { sampleReport } from '#report/samples/sample-report.ts';
import type { Doubt, Recognition } from './recognition.ts';
import { settle } from './settle.ts';

const granted = 'applications/granted/naturalPerson';
const refused = 'applications/refused.stateSecret/naturalPerson';

const doubt = (parts: Partial<Doubt>): Doubt => ({
  id: 'd1',
  section: 'applications',
  figure: granted,
  title: '“9l”不是数字',
  original: '9l',
  reading: '9',
  reason: '与总计相符',
  choices: [],
  source: 3,
  ...parts,
});

const recognition = (parts: Partial<Recognition>): Recognition => ({
  report: {
    ...sampleReport,
    narrative: {
      ...sampleReport.narrative,
      problems: narrativeOf(['采用信息？？？等形式。', '又一段。']),
    },
  },
  doubts: [doubt({})],
  setAside: [{ id: 's1', text: '一行\n又一行', why: 'unplaced', source: 9 }],
  sections: [],
  account: [],
  ...parts,
});

const settled = (
  parts: Partial<Recognition>,
  decision?: Parameters<typeof settle>[1]['decisions'] extends ReadonlyMap<string, infer D>
    ? D
    : never,
  placed: ReadonlyMap<string, string> = new Map(),
) =>
  settle(recognition(parts), {
    decisions: new Map(decision === undefined ? [] : [['d1', decision]]),
    placed,
  });

describe('a doubtful figure', () => {
  test('undecided stays open, and the report as it was read', () => {
    const { report, open } = settled({});
    expect(open.map(({ id }) => id)).toEqual(['d1']);
    expect(report.figures).toEqual(sampleReport.figures);
  });

  test('taken is settled', () => expect(settled({}, { kind: 'take' }).open).toEqual([]));

  test('changed is read as if typed into its cell', () => {
    expect(settled({}, { kind: 'change', text: '１，１７５' }).report.figures[granted]).toBe(1175);
    expect(settled({}, { kind: 'change', text: '十二' }).report.figures[granted]).toBe('十二');
  });

  test('left blank is absent, not 0', () => {
    expect(settled({}, { kind: 'blank' }).report.figures).not.toHaveProperty(granted);
  });

  test('one of several readings takes the place of all they are about', () => {
    const choices = [
      { label: '7 1 3', figures: { [granted]: 7, [refused]: 13 } },
      { label: '71 3', figures: { [granted]: 71, [refused]: 3 } },
    ];
    const { report } = settled({ doubts: [doubt({ choices })] }, { kind: 'choice', index: 1 });
    expect(report.figures[granted]).toBe(71);
    expect(report.figures[refused]).toBe(3);
  });
});

test('doubtful words are exchanged where they stand, dollar signs and all', () => {
  const words = doubt({ section: 'problems', figure: null, original: '？？？', reading: '？？？' });
  const { report } = settled({ doubts: [words] }, { kind: 'change', text: '公开栏$&' });
  expect(narrativeTexts(report.narrative['problems'] ?? narrativeOf([]))).toEqual([
    '采用信息公开栏$&等形式。',
    '又一段。',
  ]);
});

describe('set-aside words', () => {
  test('stay set aside until they are placed', () => {
    expect(settled({}).setAside).toHaveLength(1);
  });

  test('go to the end of the section they are given to, a paragraph a line', () => {
    const { report, setAside } = settled({}, undefined, new Map([['s1', 'problems']]));
    expect(setAside).toEqual([]);
    expect(narrativeTexts(report.narrative['problems'] ?? narrativeOf([])).slice(-2)).toEqual([
      '一行',
      '又一行',
    ]);
  });
});

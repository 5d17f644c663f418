import { existsSync } from 'node:fs';
import * as fc from 'fast-check';
import { deflateSync } from 'fflate';
import { afterEach, expect, test, vi } from 'vitest';
import { fileProblems } from '#formats/preview-file/file-problems.ts';
import { editions } from '#report/editions.ts';
import { narrativeOf } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { blankReport } from '#report/report.ts';
import { arbitraryReport } from '#report/testing/arbitrary-report.ts';
import { decodeProblems, decodeShared, encodeShared } from './codecs.ts';
import { mostBytes, packBytes, packText } from './pack.ts';
import type { SharedReport } from './shared-report.ts';
import { publishedFiles, publishedReport, sharedOf } from './testing/published.ts';

const codeUnit = fc.nat(0xff_ff).map((unit) => String.fromCharCode(unit));
const anyWords = fc.oneof(
  fc.string({ unit: codeUnit }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '',
    '\n',
    '\u0001{}',
    '\u0002',
    'a\u0003b',
    '龘𠮷🧾',
    '<script>alert(1)</script>',
  ),
);

const prose = fc.array(anyWords).map(narrativeOf);

/** A live figure, which an editor may put anywhere in a line. */
const withLiveFigure = (report: Report, text: string): Report => ({
  ...report,
  preamble: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'figureRef', attrs: { source: 'a/b' }, text, marks: [{ type: 'bold' }] }],
      },
      { type: 'paragraph', content: [] },
    ],
  },
});

const sharedReports = fc
  .tuple(fc.oneof(...editions.map(arbitraryReport)), prose, anyWords)
  .chain(([report, overview, words]) =>
    fc.record({
      report: fc.constantFrom(withLiveFigure(report, words), {
        ...report,
        narrative: { ...report.narrative, overview },
        leftOut: [{ id: 'own-2', title: words }],
        figures: { ...report.figures, 'no/such/cell': 7, constructor: 1 },
      }),
      draft: fc.record({ id: anyWords, number: fc.nat(), at: fc.constant('2026-01-20T10:30') }),
      note: anyWords,
      sender: anyWords,
      respondBy: fc.option(fc.constant('2026-01-25')),
    }),
  );

function parts(link: string): [codec: string, payload: string] {
  const dot = link.indexOf('.');
  return [link.slice(0, dot), link.slice(dot + 1)];
}

const opened = async (link: string, passphrase?: string): Promise<unknown> =>
  decodeShared(...parts(link), passphrase);

const small = (): SharedReport =>
  sharedOf(blankReport(editions[0] ?? fail('no edition'), '云溪县水务局', 2025));

function fail(message: string): never {
  throw new Error(message);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('any report of any edition comes out of its link as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(sharedReports, async (shared) => {
      expect(await opened(await encodeShared(shared))).toEqual({ ok: true, shared });
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('so it does with a passphrase, and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(sharedReports, anyWords, async (shared, passphrase) => {
      const link = await encodeShared(shared, passphrase);
      expect(await opened(link, passphrase)).toEqual({ ok: true, shared });
      expect(await opened(link, `${passphrase}x`)).toEqual({
        ok: false,
        problem: 'wrongPassphrase',
      });
      expect(await opened(link)).toEqual({ ok: false, problem: 'locked' });
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);

const absent = Object.values(publishedFiles).some((file) => !existsSync(file));

test.skipIf(absent).each([
  ['suqian-2023', 5884],
  ['zhangdian-2012', 2271],
] as const)(
  'the link of %s has at most %i characters (SKIPPED, not passed, where shared/fixtures is absent)',
  async (name, most) => {
    const shared = sharedOf(publishedReport(name));
    const link = await encodeShared(shared);
    expect(await opened(link)).toEqual({ ok: true, shared });
    expect(link.length).toBeLessThanOrEqual(most);
  },
);

test('a link of a codec not known yet says so; one without a codec is incomplete', async () => {
  expect(await decodeShared('2', 'AAAA')).toEqual({ ok: false, problem: 'newer' });
  expect(await decodeShared('__proto__', 'AAAA')).toEqual({ ok: false, problem: 'incomplete' });
});

const openKind = (bytes: Uint8Array): string => packBytes(Uint8Array.of(0, ...bytes));

test.each([
  ['nothing', packBytes(new Uint8Array())],
  ['an unknown kind', packBytes(Uint8Array.of(9, 1, 2, 3))],
  ['a text that is no report', packText('{}')],
  ['bytes of no text', openKind(Uint8Array.of(7, 255, 255))],
  ['a prototype key', openKind(deflateSync(new TextEncoder().encode('{"__proto__":{}}')))],
  ['deep nesting', openKind(deflateSync(new TextEncoder().encode('['.repeat(100_000))))],
  ['rounds without end', packBytes(new Uint8Array(60).fill(255).fill(1, 0, 1))],
])('a link of %s is damaged', async (_, payload) => {
  expect(await decodeShared('1', payload, 'x')).toEqual({ ok: false, problem: 'damaged' });
});

test('a link that would fill the memory stops at the limit', async () => {
  const bomb = deflateSync(new Uint8Array(mostBytes + 1));
  expect(await decodeShared('1', openKind(bomb))).toEqual({ ok: false, problem: 'tooLarge' });
});

test('without cryptography a link under a passphrase says so', async () => {
  const link = await encodeShared(small(), '口令');
  vi.stubGlobal('crypto', {});
  expect(await opened(link, '口令')).toEqual({ ok: false, problem: 'cannotUnlock' });
});

test('every problem is told in a whole sentence, with what to do', () => {
  for (const sentence of [...Object.values(decodeProblems), ...Object.values(fileProblems)])
    expect(sentence).toMatch(/。.*请.*。$/u);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '#report/compose.ts';
import { editions } from '#report/editions.ts';
import { narrativeOf } from '#report/narrative.ts';
import { blankReport } from '#report/report.ts';
import { decodeShared, encodeShared } from './codecs.ts';
import { deflateText, packBytes } from './pack.ts';
import { hostileShared } from './testing/hostile-report.ts';
import { sharedOf } from './testing/published.ts';

const parts = (link: string): [string, string] => {
  const dot = link.indexOf('.');
  return dot === -1 ? ['', link] : [link.slice(0, dot), link.slice(dot + 1)];
};

/** Opens a link; fails if that takes longer than a reader waits. */
async function open(link: string): Promise<Awaited<ReturnType<typeof decodeShared>>> {
  const before = performance.now();
  const outcome = await decodeShared(...parts(link), '口令');
  expect(performance.now() - before).toBeLessThan(1000);
  return outcome;
}

test('random bytes behind a right checksum open nothing and break nothing', async () => {
  const payload = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .tuple(fc.constantFrom(0, 1), fc.uint8Array({ maxLength: 400 }))
      .map(([kind, rest]) => Uint8Array.of(kind, ...rest)),
    fc.string({ unit: 'grapheme' }).map((text) => Uint8Array.of(0, ...deflateText(text))),
    fc.json().map((text) => Uint8Array.of(0, ...deflateText(text))),
  );
  await fc.assert(
    fc.asyncProperty(payload, async (bytes) => {
      // A payload laid out as sealed is only asked for its passphrase, at the cost of many rounds.
      fc.pre(bytes[0] !== 1 || bytes.length < 33);
      expect((await open(`1.${packBytes(bytes)}`)).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('any word in the place of a link is answered', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('1', '.', 'A', '-', '_', '%', '/', '#') }),
    fc.constantFrom('', '.', '1.', '.1', '1..', 'constructor.AAAA', '__proto__.AAAA', '-1.AAAA'),
  );
  await fc.assert(
    fc.asyncProperty(words, async (word) => {
      expect((await open(word)).ok).toBe(false);
    }),
    { numRuns: 500 },
  );
});

test.each([['A'.repeat(2_000_000)], ['汉'.repeat(2_000_000)], ['-_'.repeat(1_000_000)]])(
  'two megabytes of payload are answered within a second',
  async (payload) => {
    expect(await open(`1.${payload}`)).toEqual({ ok: false, problem: 'incomplete' });
  },
);

test('scripts and hostile keys in every field come out as the words they are, and reach nothing else', async () => {
  const outcome = await open(await encodeShared(hostileShared));
  expect(outcome).toEqual({ ok: true, shared: hostileShared });
  expect({}).not.toHaveProperty('7');
  expect(Reflect.get({}, 'ran')).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(() => compose(hostileShared.report)).not.toThrow();
});

/** Small reports of every edition, so that every place of every link can be tried. */
const smallLinks = fc
  .tuple(
    fc.constantFrom(...editions),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.nat(99_999),
  )
  .map(([edition, words, figure]) =>
    sharedOf({
      ...blankReport(edition, words, 2015),
      preamble: narrativeOf([words]),
      figures: { 'annex/applications.received': figure },
    }),
  );

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The sign that stands a step further in the alphabet. */
const shifted = (sign: string, step: number): string =>
  alphabet.charAt((alphabet.indexOf(sign) + step) % alphabet.length);

/** Every spoiling of a link at one place: another sign, cut there, one sign less, one twice. */
function spoilt(link: string, at: number, step: number): string[] {
  const [before, sign, after] = [link.slice(0, at), link.charAt(at), link.slice(at + 1)];
  return [
    `${before}${shifted(sign, step)}${after}`,
    before,
    `${before}${after}`,
    `${before}${sign}${sign}${after}`,
  ];
}

test('of 1,000 random links every single-character change, cut and doubling is detected', async () => {
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(smallLinks, fc.integer({ min: 1, max: 63 }), async (shared, step) => {
      const link = await encodeShared(shared);
      const all = Array.from(link, (_, at) => spoilt(link, at, step)).flat();
      const others = [...new Set([...all, `${link}${link}`, `${link}${link.slice(2)}`])];
      const outcomes = await Promise.all(others.map((other) => decodeShared(...parts(other))));
      expect(others.filter((_, index) => outcomes[index]?.ok === true)).toEqual([]);
      tried += others.length;
    }),
    { numRuns: 1000 },
  );
  expect(tried).toBeGreaterThan(100_000);
}, 120_000);

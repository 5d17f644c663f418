import * as fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { mostBytes, packBytes, packText, unpackText } from './pack.ts';

const anyText = fc.string({ unit: fc.nat(0xff_ff).map((unit) => String.fromCharCode(unit)) });

test('any text comes back, half surrogate pairs too', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, dictionary) => {
      const options = { dictionary };
      expect(unpackText(packText(text, options), options)).toEqual({ ok: true, content: text });
    }),
    { numRuns: 1000 },
  );
});

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

test('every change of one character, cut and doubling of 1,000 random payloads is noticed', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 63 }),
      (text, shift) => {
        const payload = packText(text);
        for (let at = 0; at < payload.length; at += 1) {
          const sign = alphabet[(alphabet.indexOf(payload.charAt(at)) + shift) % 64];
          const other = `${payload.slice(0, at)}${sign}${payload.slice(at + 1)}`;
          expect(unpackText(other)).toEqual({ ok: false, problem: 'incomplete' });
          expect(unpackText(payload.slice(0, at))).toEqual({ ok: false, problem: 'incomplete' });
          const doubled = payload.slice(0, at + 1) + payload.slice(at);
          expect(unpackText(doubled)).toEqual({ ok: false, problem: 'incomplete' });
        }
        expect(unpackText(payload + payload)).toEqual({ ok: false, problem: 'incomplete' });
      },
    ),
    { numRuns: 1000 },
  );
});

test('what inflates past the limit is stopped there', () => {
  const payload = packBytes(deflateSync(new Uint8Array(mostBytes * 8)));
  expect(unpackText(payload)).toEqual({ ok: false, problem: 'tooLarge' });
});

test('bytes that are no deflated text are damaged', () => {
  expect(unpackText(packBytes(Uint8Array.of(7, 255, 255, 1)))).toEqual({
    ok: false,
    problem: 'damaged',
  });
});

test('two megabytes of anything are answered within a second', () => {
  const before = performance.now();
  expect(unpackText('A'.repeat(2_000_000)).ok).toBe(false);
  expect(performance.now() - before).toBeLessThan(1000);
});

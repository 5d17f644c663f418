import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editions } from '#report/editions.ts';
import { checksum } from './checksum.ts';
import { decodeShared } from './codecs.ts';
import { dictionary1 } from './dictionary-1.ts';
import { placesOf } from './figures-text.ts';
import { bytesOfText } from './text-bytes.ts';

const folder = join(import.meta.dirname, 'fixtures');
const links = readdirSync(folder).flatMap((codec) =>
  readdirSync(join(folder, codec))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ codec, name, path: join(folder, codec, name) })),
);

test.each(links)('a link sent with codec $codec still opens: $name', async ({ codec, path }) => {
  const payload = readFileSync(path, 'utf8')
    .trim()
    .slice(codec.length + 1);
  const shared: unknown = JSON.parse(readFileSync(path.replace(/txt$/u, 'json'), 'utf8'));
  expect(await decodeShared(codec, payload, '旧口令')).toEqual({ ok: true, shared });
});

test('what links of codec 1 stand on is as it was when the first was sent', () => {
  const places = editions.map(({ id }) => [
    id,
    checksum(bytesOfText(placesOf({ edition: id }).join(' '))),
  ]);
  expect(Object.fromEntries(places)).toEqual({
    2008: 1_205_713_257,
    2019: 1_618_942_251,
    2021: 3_391_722_036,
  });
  expect(checksum(bytesOfText(dictionary1))).toBe(3_720_024_598);
});

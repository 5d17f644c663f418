import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, boolean, integer, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reply } from '#report/review.ts';
import { arbitraryComment } from '#report/testing/arbitrary-comment.ts';
import { arbitraryText } from '#report/testing/arbitrary-narrative.ts';
import { packText } from '#formats/link/pack.ts';
import { decodeReply, encodeReply } from './codecs.ts';
import { findReplies, isReplyAlone, replyText } from './reply-text.ts';

const words = string({ unit: 'binary', maxLength: 12 });
const arbitraryReply = record({
  of: record({ draft: words, number: integer({ min: 1, max: 99 }), title: arbitraryText }),
  by: words,
  agreed: boolean(),
  comments: array(arbitraryComment, { maxLength: 6 }),
  sentAt: words,
});

const reply: Reply = {
  of: { draft: 'd1', number: 2, title: '云溪县水务局2025年政府信息公开工作年度报告' },
  by: '陈敏',
  agreed: false,
  comments: [
    {
      id: 'c1',
      kind: 'suggestion',
      target: {
        kind: 'text',
        section: 'overview',
        block: 1,
        exact: '依申请公开12件',
        prefix: '全年办理',
        suffix: '，按时答复',
      },
      text: '与第三部分的表格不一致，请核实。',
      proposed: '依申请公开13件',
      by: '陈敏',
      writtenAt: '2026-01-12T08:00:00.000Z',
      revision: 1,
      withdrawn: false,
    },
  ],
  sentAt: '2026-01-12T09:00:00.000Z',
};

const decode = (carried: string) => {
  const [id = '', payload = ''] = carried.split('.');
  return decodeReply(id, payload);
};
const incomplete = { ok: false, problem: 'incomplete' };
/** Milliseconds an act takes when the machine has nothing else to do. */
const fastest = (act: () => unknown): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = performance.now();
      act();
      return performance.now() - before;
    }),
  );
/** What is in the replies of a text. */
const outcomesIn = (text: string) => findReplies(text).map(({ outcome }) => outcome);

describe('a reply on its way', () => {
  test('comes back as it was', () => {
    assert(
      property(arbitraryReply, (sent) => {
        expect(decode(encodeReply(sent))).toEqual({ ok: true, reply: sent });
      }),
    );
  });

  test('is told as incomplete when one character is changed, missing or doubled', () => {
    const code = encodeReply(reply);
    for (let at = 2; at < code.length; at += 1) {
      const [before, sign, after] = [code.slice(0, at), code.charAt(at), code.slice(at + 1)];
      expect(decode(before + (sign === 'A' ? 'B' : 'A') + after)).toEqual(incomplete);
      expect(decode(before + after)).toEqual(incomplete);
      expect(decode(before + sign + sign + after)).toEqual(incomplete);
    }
  });

  test('of three comments is short enough to paste into a chat', () => {
    const three = ['c1', 'c2', 'c3'].flatMap((id) =>
      reply.comments.map((each) => ({ ...each, id })),
    );
    expect(encodeReply({ ...reply, comments: three }).length).toBeLessThan(700);
  });
});

describe('a hostile reply', () => {
  test('of a later codec, or of none, is told so', () => {
    expect(decodeReply('2', 'AAAA')).toEqual({ ok: false, problem: 'newer' });
    expect(decodeReply('x', 'AAAA')).toEqual(incomplete);
    expect(decodeReply('__proto__', 'AAAA')).toEqual(incomplete);
  });

  test('that is no reply inside is refused', () => {
    for (const text of ['', '{', 'null', '{"__proto__":{"by":"x"}}', '{"comments":[]}'])
      expect(decodeReply('1', packText(text))).toEqual({ ok: false, problem: 'damaged' });
    expect({}).not.toHaveProperty('by');
  });

  test('that inflates without end stops at the limit within a second', () => {
    const bomb = packText('0'.repeat(9 * 1024 * 1024));
    expect(fastest(() => decodeReply('1', bomb))).toBeLessThan(1000);
    expect(decodeReply('1', bomb)).toEqual({ ok: false, problem: 'tooLarge' });
  });

  test.each([
    [`#/reply/1.${'A'.repeat(2 * 1024 * 1024)}`, [incomplete]],
    [`#/reply/1.${'AAAA AAAA\n'.repeat(200_000)}`, [incomplete]],
    ['〔年报意见'.repeat(400_000), []],
  ])('of 2 MB is answered within a second', (text, expected) => {
    expect(outcomesIn(text)).toEqual(expected);
    expect(fastest(() => findReplies(text))).toBeLessThan(1000);
  });

  test('keeps scripts as the text they are', () => {
    const by = '<img src=x onerror=alert(1)>';
    expect(decode(encodeReply({ ...reply, by }))).toMatchObject({ ok: true, reply: { by } });
  });
});

describe('in a pasted text', () => {
  const found = [{ ok: true, reply }];
  const code = encodeReply(reply);
  const wrapped = code.match(/.{1,60}/gu)?.join('\n') ?? '';

  test('a reply is found amid chatter', () => {
    expect(outcomesIn(`陈敏 10:32\n${replyText(reply)}\n收到请回复`)).toEqual(found);
    expect(outcomesIn(`https://a.example/x/#/reply/${code} 收到请回复`)).toEqual(found);
    expect(outcomesIn(`https://a.example/x/#/reply/${code}\nthanks`)).toEqual(found);
  });

  test('a reply is found though it was wrapped', () => {
    expect(outcomesIn(replyText(reply).replace(code, wrapped))).toEqual(found);
    expect(outcomesIn(replyText(reply).replace(code, code.replaceAll('A', 'A\u200B')))).toEqual(
      found,
    );
    expect(outcomesIn(`> #/reply/${wrapped}\nthanks`)).toEqual(found);
  });

  test('several are all found, the cut ones told', () => {
    const cut = `〔年报意见${code.slice(0, -3)}\n收到`;
    expect(outcomesIn(`${replyText(reply)}${cut}${replyText(reply)}`)).toEqual([
      ...found,
      incomplete,
    ]);
  });

  test('the same one as a code and as a link is one, and leads to the same page', () => {
    const message = `${replyText(reply)}\nhttps://a.example/x/#/reply/${code}`;
    expect(outcomesIn(message)).toEqual(found);
    expect(findReplies(message).map(({ codec, payload }) => `${codec}.${payload}`)).toEqual([code]);
  });

  test('one that stands alone is told from one among words', () => {
    const link = `https://a.example/x/#/reply/${code}`;
    for (const alone of [
      replyText(reply),
      `〔年报意见${code}〕`,
      ` ${link}\n`,
      `${replyText(reply)}\n${link}`,
    ])
      expect(isReplyAlone(alone)).toBe(true);
    for (const other of [
      '',
      '全年办理12件',
      `请看：\n${replyText(reply)}`,
      `${link} 收到`,
      link.slice(0, -3),
    ])
      expect(isReplyAlone(other)).toBe(false);
  });

  test('none is found where there is none', () => {
    expect(outcomesIn('本局2025年政府信息公开工作年度报告')).toEqual([]);
    expect(outcomesIn('〔年报意见箱〕已开通')).toEqual([]);
    expect(outcomesIn('')).toEqual([]);
  });
});

const folder = join(import.meta.dirname, 'fixtures');
const sent = readdirSync(folder).flatMap((codec) =>
  readdirSync(join(folder, codec))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ codec, name, path: join(folder, codec, name) })),
);

test.each(sent)('a reply sent with codec $codec is still read: $name', ({ path }) => {
  const expected: unknown = JSON.parse(readFileSync(path.replace(/txt$/u, 'json'), 'utf8'));
  expect(outcomesIn(readFileSync(path, 'utf8'))).toEqual([{ ok: true, reply: expected }]);
});

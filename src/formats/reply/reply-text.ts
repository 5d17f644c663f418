import type { Reply } from '#report/review.ts';
import type { ReplyOutcome } from './codecs.ts';
import { decodeReply, encodeReply } from './codecs.ts';

/**
 * A reply as a message for a chat or as the text of a 意见文件: a line for people and the code.
 * `findReplies` reads it out of whatever is pasted.
 */
export const replyText = (reply: Reply): string =>
  [
    `${reply.of.title}（草稿第${reply.of.number}稿）的审阅意见，共${reply.comments.length}条。`,
    '请整段复制，粘贴到年报的草稿列表或“预览与审阅”页。',
    `〔年报意见${encodeReply(reply)}〕`,
  ].join('\n');

/** The code up to its bracket, however it was wrapped, or to the end when it was cut; or a link, which no sign ends. */
const carried = /〔年报意见(?<code>\s*\d{1,4}\s*\.[^〔〕]*)|#\/reply\/(?<link>\d{1,4}\.[\w\s-]*)/gu;

/** Signs that chat apps put into long words so that they wrap. */
const soft = /[\s\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;

/** A reply as found in a text: as it would follow `#/reply/`, and what is in it. */
export interface CarriedReply {
  readonly codec: string;
  readonly payload: string;
  readonly outcome: ReplyOutcome;
}

function decode(carriedText: string): CarriedReply {
  const [codec = '', ...rest] = carriedText.split('.');
  const payload = rest.join('.');
  return { codec, payload, outcome: decodeReply(codec, payload) };
}

/** Most lines a link is tried to be wrapped over; a longer one is tried whole. */
const mostLines = 40;

/** A link runs to the first blank, or, when a mail wrapped it, over some of the blanks that follow. */
function decodeLink(text: string): CarriedReply {
  const words = text.trim().split(/\s+/u);
  const first = decode(words[0] ?? '');
  if (first.outcome.ok || first.outcome.problem !== 'incomplete') return first;
  const ends = words.length > mostLines ? [words.length] : words.map((_, index) => index + 1);
  const tried = ends.map((end) => decode(words.slice(0, end).join('')));
  return tried.find(({ outcome }) => outcome.ok) ?? first;
}

/** What tells the same reply, found twice in a text. */
const wordOf = ({ codec, payload }: CarriedReply): string => `${codec}.${payload}`;

/**
 * Every reply in a pasted text or a 意见文件, in order, with whatever stands around and between
 * them; one that was cut or altered is told as such. A message that carries the same reply as a code
 * and as a link carries it once. Empty when the text holds none.
 */
export function findReplies(text: string): readonly CarriedReply[] {
  const found = Array.from(text.matchAll(carried), ({ groups }) =>
    groups?.['code'] === undefined
      ? decodeLink(groups?.['link'] ?? '')
      : decode(groups['code'].replace(soft, '')),
  );
  const once = new Map(found.map((each) => [wordOf(each), each]));
  return [...once.values()];
}

/** Lines of `replyText` that are for people. */
const forPeople = /^.*的审阅意见，共\d+条。$|^请整段复制，粘贴到年报.*$/gmu;
/** A link and a code from its first sign to its last. */
const whole = /〔年报意见[^〔〕]*〕|\S*#\/reply\/[\w.-]*/gu;

/** Whether a text is nothing but a reply, whole: as copied from a chat, not words that quote one. */
export function isReplyAlone(text: string): boolean {
  const found = findReplies(text);
  return (
    found.length > 0 &&
    found.every(({ outcome }) => outcome.ok) &&
    text.replace(forPeople, '').replace(whole, '').trim() === ''
  );
}

import type { Reply } from '#report/review.ts';
import { replySchema } from '#report/review.ts';
import { packText, unpackText } from '#formats/link/pack.ts';

/** A way to pack a reply. */
interface Codec {
  readonly id: string;
  /** Words both sides know beforehand. Frozen: changing them makes another codec. */
  readonly dictionary: string;
}

/** What every reply written as JSON holds, in the order it is written, the most frequent last. */
const dictionary1 = [
  '{"of":{"draft":"","number":1,"title":"年政府信息公开工作年度报告"},"by":"","agreed":false,"comments":[',
  '"sentAt":"202","agreed":true,"comments":[]',
  '{"kind":"section","section":null},{"kind":"section","section":"',
  '{"kind":"figure","figure":"applications/newlyReceived/naturalPerson","exact":"',
  '"target":{"kind":"text","section":"basics","block":0,"exact":"","prefix":"","suffix":"',
  '"kind":"question","kind":"note","kind":"suggestion","target":{"kind":"text","section":"overview","block":',
  '"},"text":"建议改为请核实请补充","proposed":null,"by":"","writtenAt":"202","revision":1,"withdrawn":false},{"id":"',
].join('');

/** Every codec ever released, newest first. Replies are written by the first and read by all: none is taken out or changed. */
const codecs: readonly [Codec, ...Codec[]] = [{ id: '1', dictionary: dictionary1 }];

/** Why a reply brings no comments, and what to do about it, as the officer is told. */
export const replyProblems = {
  incomplete: '意见不完整，可能在转发时被截断。请让审阅人重新发送，或改发意见文件。',
  newer: '这份意见由较新的版本生成，这里读不出。请刷新页面后再试。',
  tooLarge: '意见展开后超过8MB，没有读入。请与审阅人核对来源。',
  damaged: '里面没有可以读出的审阅意见，没有读入。请让审阅人重新发送，或改发意见文件。',
} as const;

/** A reviewer's reply, or why there is none. */
export type ReplyOutcome =
  | { readonly ok: true; readonly reply: Reply }
  | { readonly ok: false; readonly problem: keyof typeof replyProblems };

const fail = (problem: keyof typeof replyProblems): ReplyOutcome => ({ ok: false, problem });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `<codec>.<payload>` of a reply, as it follows `#/reply/`. */
export function encodeReply(reply: Reply): string {
  const [{ id, dictionary }] = codecs;
  return `${id}.${packText(JSON.stringify(reply), { dictionary })}`;
}

/** The reply a link or code carries. One cut or altered anywhere is `incomplete`; nothing of it is taken in. */
export function decodeReply(id: string, payload: string): ReplyOutcome {
  const codec = codecs.find((each) => each.id === id);
  if (codec === undefined) return fail(/^\d{1,4}$/u.test(id) ? 'newer' : 'incomplete');
  const text = unpackText(payload, { dictionary: codec.dictionary });
  if (!text.ok) return fail(text.problem);
  const reply = replySchema.safeParse(parsed(text.content));
  return reply.success ? { ok: true, reply: reply.data } : fail('damaged');
}

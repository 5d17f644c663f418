import type { Quote } from './check.ts';
import { sentencesIn } from './prose/clauses.ts';
import { textOf } from './prose/prose-of.ts';
import { narrativeAt, type Report } from './report.ts';

/** Words of the prose within their sentence, all cut where they are long. */
export interface QuotedSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Characters shown on either side of the words. */
const around = 30;

/** Characters of the words themselves. */
const most = 60;

const tail = (text: string): string =>
  text.length > around ? `…${Array.from(text).slice(-around).join('')}` : text;

const head = (text: string): string =>
  text.length > around ? `${Array.from(text).slice(0, around).join('')}…` : text;

const blockText = (report: Report, { section, block }: Quote): string | undefined => {
  const narrative = section === 'basics' ? report.preamble : narrativeAt(report, section);
  const found = narrative.content[block];
  return found === undefined ? undefined : textOf(found);
};

/** Quoted words in the sentence they stand in; null when they stand there no more. */
export function quotedSentence(report: Report, quote: Quote): QuotedSentence | null {
  const text = blockText(report, quote);
  const end = quote.start + quote.text.length;
  if (quote.text === '' || text?.slice(quote.start, end) !== quote.text) return null;
  const sentences = sentencesIn(text);
  const from = sentences.findLast(({ start }) => start <= quote.start)?.start ?? 0;
  const last = sentences.find(({ start, text: words }) => start + words.length >= end);
  const to = last === undefined ? text.length : last.start + last.text.length;
  return {
    before: tail(text.slice(from, quote.start)),
    words: quote.text.length > most ? `${quote.text.slice(0, most)}…` : quote.text,
    after: head(text.slice(end, Math.max(end, to))),
  };
}

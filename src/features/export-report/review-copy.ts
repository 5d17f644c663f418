import type { Draft } from '#drafts/draft.ts';
import { localTime } from '#drafts/local-time.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { outcomeNames } from '#drafts/take-reply.ts';
import type { Remark } from '#formats/docx/comments.ts';
import type { PlacedThread } from '#formats/docx/place-comments.ts';
import { writeReviewCopy } from '#formats/docx/review-copy.ts';
import { docxWriter } from '#formats/docx/write.ts';
import { commentWords, proposalWords, quotedBy } from '#report/comment-words.ts';
import { locate } from '#report/review-anchor.ts';
import type { ReviewComment } from '#report/review.ts';
import { download } from '#ui/download.ts';
import { inputOf, nameOf } from './hand-out.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment (ISO) on the officer's own clock, as Word writes it; empty for what is no moment. */
function stamp(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const { year, month, day, hour, minute } = localTime(date);
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`;
}

/** The words a comment was about, where they do not stand beside it any more. */
function formerWords({ report }: Draft, { target }: ReviewComment): string {
  const quoted = quotedBy(target);
  const isChanged = locate(report, target).state === 'changed';
  return isChanged && quoted !== '' ? `审阅时的原文：“${quoted}”` : '';
}

function outcomeOf({ report, outcomes }: Draft, { id }: ReviewComment): Remark | null {
  const outcome = outcomes?.[id];
  if (outcome === undefined) return null;
  const { state, reason, at } = outcome;
  const words = outcomeNames[state] + (reason === '' ? '' : `：${reason}`);
  return { author: report.agency, at: stamp(at), paragraphs: [words] };
}

function threadOf(draft: Draft, comment: ReviewComment): PlacedThread {
  const said = [commentWords(comment), proposalWords(comment), formerWords(draft, comment)];
  const reply = outcomeOf(draft, comment);
  return {
    target: comment.target,
    remark: {
      author: comment.by,
      at: stamp(comment.writtenAt),
      paragraphs: said.filter((words) => words !== ''),
    },
    reply,
    settled: reply !== null,
  };
}

/** Comments that were not taken back. */
export const standingComments = ({ comments = [] }: Draft): readonly ReviewComment[] =>
  comments.filter(({ withdrawn }) => !withdrawn);

/** The file name 带意见的审阅稿 would be handed out under. */
export const reviewCopyName = (draft: OpenDraft): string =>
  `${nameOf(draft, '')}_带意见.${docxWriter.ending}`;

/** Writes 带意见的审阅稿 and hands it to the browser's downloads. */
export async function handOutReviewCopy(draft: OpenDraft): Promise<void> {
  const input = inputOf(draft);
  const current = draft.get();
  const comments = standingComments(current).map((comment) => threadOf(current, comment));
  download(
    reviewCopyName(draft),
    await writeReviewCopy({ ...input, comments }),
    docxWriter.mediaType,
  );
}

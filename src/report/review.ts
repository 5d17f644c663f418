import * as z from 'zod/mini';

/** What a comment is: `suggestion` 修改建议 (with proposed words), `question` 疑问, `note` 批注. */
export const commentKinds = ['suggestion', 'question', 'note'] as const;

/**
 * Words of the prose, as the W3C Web Annotation TextQuoteSelector names them: the quoted words and
 * what stands before and after, so that they are found again when the text around them changed.
 */
const textTarget = z.object({
  kind: z.literal('text'),
  /** Section id; `basics` for the preamble. */
  section: z.string(),
  /** Index of the top-level narrative block when the comment was written; a hint, not an address. */
  block: z.int(),
  exact: z.string().check(z.minLength(1)),
  prefix: z.string(),
  suffix: z.string(),
});

const figureTarget = z.object({
  kind: z.literal('figure'),
  /** A figure's address. */
  figure: z.string(),
  /** The figure as the reviewer saw it. */
  exact: z.string(),
});

/** A heading: a section as a whole; the whole report when `section` is null. */
const sectionTarget = z.object({ kind: z.literal('section'), section: z.nullable(z.string()) });

/** Schema of a reviewer's comment; everything in it comes from outside. */
export const reviewCommentSchema = z.object({
  /** Unique among all comments of all reviewers. */
  id: z.string().check(z.minLength(1)),
  kind: z.enum(commentKinds),
  target: z.discriminatedUnion('kind', [textTarget, figureTarget, sectionTarget]),
  text: z.string(),
  /** Words proposed in place of the quoted ones; null where none are. An empty text proposes to strike them out. */
  proposed: z.nullable(z.string()),
  /** Who wrote it (审阅人). */
  by: z.string(),
  /** ISO time of writing. */
  writtenAt: z.string(),
  /** Counts the reviewer's changes to this comment; of two, the higher is the later. */
  revision: z.int(),
  /** The reviewer took it back; kept, so that an older copy of it does not come back. */
  withdrawn: z.boolean(),
});

/** One thing a reviewer said, and about what. */
export type ReviewComment = z.infer<typeof reviewCommentSchema>;
/** What a comment is about. */
export type CommentTarget = ReviewComment['target'];

/** Schema of what a reviewer sends back. */
export const replySchema = z.object({
  /** The draft that was read: its id, 第n稿, and the report's title. */
  of: z.object({ draft: z.string(), number: z.int(), title: z.string() }),
  by: z.string(),
  /** Whether the reviewer agrees to the report being issued (同意报送). */
  agreed: z.boolean(),
  comments: z.array(reviewCommentSchema),
  /** ISO time of sending back. */
  sentAt: z.string(),
});

/** A reviewer's answer to one 草稿第n稿. */
export type Reply = z.infer<typeof replySchema>;

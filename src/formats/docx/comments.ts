import { declaration, element, escapeXml, wordNamespaces } from './xml.ts';

/** Something said beside the text: by whom, when on the writer's clock (`yyyy-mm-ddThh:mm:ss`, empty when not known), in paragraphs. */
export interface Remark {
  readonly author: string;
  readonly at: string;
  readonly paragraphs: readonly string[];
}

/** A comment in a document, with the answer to it; `settled` shows it as done with. */
export interface CommentThread {
  readonly remark: Remark;
  readonly reply: Remark | null;
  readonly settled: boolean;
}

interface Numbered {
  readonly id: number;
  readonly remark: Remark;
  /** The comment it answers. */
  readonly parent: number | null;
  readonly settled: boolean;
}

/** Numbers of the comment and of its reply; every thread has two, used or not. */
export const threadIds = ({ reply }: CommentThread, index: number): readonly number[] =>
  reply === null ? [2 * index] : [2 * index, 2 * index + 1];

const numbered = (threads: readonly CommentThread[]): readonly Numbered[] =>
  threads.flatMap(({ remark, reply, settled }, index): Numbered[] => {
    const id = 2 * index;
    const first = { id, remark, parent: null, settled };
    return reply === null ? [first] : [first, { id: id + 1, remark: reply, parent: id, settled }];
  });

/** By its last paragraph a comment is known to the list of threads: eight hexadecimal digits. */
const paragraphId = (id: number): string =>
  (id + 0x10000001).toString(16).toUpperCase().padStart(8, '0');

const looks = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>';

function remarkParagraph(
  text: string,
  { first, id }: { first: boolean; id: string | null },
): string {
  const mark = first ? `<w:r>${looks}<w:annotationRef/></w:r>` : '';
  return element(
    'w:p',
    id === null ? {} : { 'w14:paraId': id },
    '<w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr>',
    mark,
    `<w:r>${looks}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
  );
}

function commentXml({ id, remark }: Numbered): string {
  const texts = remark.paragraphs.flatMap((text) => text.split('\n'));
  const last = texts.length - 1;
  return element(
    'w:comment',
    {
      'w:id': id,
      'w:author': remark.author,
      ...(remark.at !== '' && { 'w:date': remark.at }),
      'w:initials': Array.from(remark.author).slice(0, 1).join(''),
    },
    ...texts.map((text, index) =>
      remarkParagraph(text, {
        first: index === 0,
        id: index === last ? paragraphId(id) : null,
      }),
    ),
  );
}

const newer = {
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
} as const;

/** word/comments.xml: what was said. */
export const commentsXml = (threads: readonly CommentThread[]): string =>
  declaration +
  element(
    'w:comments',
    { ...wordNamespaces, ...newer },
    ...numbered(threads).map((each) => commentXml(each)),
  );

/** word/commentsExtended.xml: which remark answers which, and what is settled. */
export const commentsExtendedXml = (threads: readonly CommentThread[]): string =>
  declaration +
  element(
    'w15:commentsEx',
    newer,
    ...numbered(threads).map(({ id, parent, settled }) =>
      element('w15:commentEx', {
        'w15:paraId': paragraphId(id),
        ...(parent !== null && { 'w15:paraIdParent': paragraphId(parent) }),
        'w15:done': settled ? 1 : 0,
      }),
    ),
  );

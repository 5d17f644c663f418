import type { WriteInput } from '#formats/format.ts';
import type { Paper } from '#report/paper.ts';
import { bodyXml } from './body.ts';
import { type CommentEdges, noEdges } from './comment-edges.ts';
import { type CommentThread, commentsExtendedXml, commentsXml } from './comments.ts';
import { fontTable } from './fonts.ts';
import type { Links } from './links.ts';
import { collectLinks } from './links.ts';
import type { DraftMark } from './parts.ts';
import {
  corePropertiesXml,
  customPropertiesXml,
  footerXml,
  headerXml,
  settingsXml,
} from './parts.ts';
import { placeComments } from './place-comments.ts';
import type { ReviewCopyInput } from './review-copy.ts';
import { sectionXml } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { declaration, element, startTag, wordNamespaces } from './xml.ts';
import type { ZipEntry } from './zip.ts';
import { zipTexts } from './zip.ts';

const relationshipTypes = {
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  package: 'http://schemas.openxmlformats.org/package/2006/relationships',
};
const packageTypes = 'application/vnd.openxmlformats-package';
const officeTypes = 'application/vnd.openxmlformats-officedocument';

/** A part of the package, and how the package speaks of it. */
interface Part {
  readonly path: string;
  readonly contentType: string;
  readonly relationship: string;
  readonly pieces: Iterable<string>;
}

const wordPart = (name: string, kind: string, xml: string): Part => ({
  path: `word/${name}.xml`,
  contentType: `${officeTypes}.wordprocessingml.${kind}+xml`,
  relationship: `${relationshipTypes.office}/${kind}`,
  pieces: [xml],
});

/** Parts the text refers to. */
const textParts = (draft: DraftMark | null): readonly Part[] => [
  wordPart('styles', 'styles', stylesXml()),
  wordPart('settings', 'settings', settingsXml()),
  wordPart('fontTable', 'fontTable', fontTable()),
  wordPart('footerOdd', 'footer', footerXml('right')),
  wordPart('footerEven', 'footer', footerXml('left')),
  ...(draft === null
    ? []
    : ['headerOdd', 'headerEven'].map((name) => wordPart(name, 'header', headerXml(draft)))),
];

/** Parts that hold what was said beside the text; none where nothing was. */
const commentParts = (threads: readonly CommentThread[]): readonly Part[] =>
  threads.length === 0
    ? []
    : [
        wordPart('comments', 'comments', commentsXml(threads)),
        {
          ...wordPart('commentsExtended', 'commentsExtended', commentsExtendedXml(threads)),
          relationship: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
        },
      ];

/** Parts the package refers to: the text and the properties. */
const mainParts = (paper: Paper, text: Iterable<string>): readonly Part[] => [
  {
    path: 'word/document.xml',
    contentType: `${officeTypes}.wordprocessingml.document.main+xml`,
    relationship: `${relationshipTypes.office}/officeDocument`,
    pieces: text,
  },
  {
    path: 'docProps/core.xml',
    contentType: `${packageTypes}.core-properties+xml`,
    relationship: `${relationshipTypes.package}/metadata/core-properties`,
    pieces: [corePropertiesXml(paper)],
  },
  {
    path: 'docProps/custom.xml',
    contentType: `${officeTypes}.custom-properties+xml`,
    relationship: `${relationshipTypes.office}/custom-properties`,
    pieces: [customPropertiesXml(paper)],
  },
];

const contentTypesXml = (parts: readonly Part[]): string =>
  declaration +
  element(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    element('Default', { Extension: 'rels', ContentType: `${packageTypes}.relationships+xml` }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...parts.map(({ path, contentType }) =>
      element('Override', { PartName: `/${path}`, ContentType: contentType }),
    ),
  );

/** A part goes by its file's name: the text names headers and footers so. */
const idOf = ({ path }: Part): string => path.replaceAll(/^.*\/|\.xml$/gu, '');

/** Relationships to parts, as seen from a folder of the package. */
const relationshipsXml = (parts: readonly Part[], folder: string, more = ''): string =>
  declaration +
  element(
    'Relationships',
    { xmlns: relationshipTypes.package },
    ...parts.map((part) =>
      element('Relationship', {
        Id: idOf(part),
        Type: part.relationship,
        Target: part.path.slice(folder.length),
      }),
    ),
    more,
  );

/** Pages of a draft bear a header on either side. */
const sides = (draft: DraftMark | null): Parameters<typeof sectionXml>[0] => ({
  footers: { default: 'footerOdd', even: 'footerEven' },
  headers: draft === null ? {} : { default: 'headerOdd', even: 'headerEven' },
});

/** What a document is packed from: a paper, and the comments on it with their places. */
interface Packed extends Pick<WriteInput, 'paper' | 'draft'> {
  readonly threads: readonly CommentThread[];
  readonly edges: CommentEdges;
}

function* documentXml({ paper, draft, edges }: Packed, links: Links): Generator<string, void> {
  yield `${declaration}${startTag('w:document', wordNamespaces)}<w:body>`;
  yield* bodyXml(paper, { links, edges });
  yield `${sectionXml(sides(draft))}</w:body></w:document>`;
}

function* entries(input: Packed): Generator<ZipEntry, void> {
  const links = collectLinks();
  const ofText = [...textParts(input.draft), ...commentParts(input.threads)];
  const main = mainParts(input.paper, documentXml(input, links));
  yield ['[Content_Types].xml', [contentTypesXml([...main, ...ofText])]];
  yield ['_rels/.rels', [relationshipsXml(main, '')]];
  for (const { path, pieces } of [...main, ...ofText]) yield [path, pieces];
  // Last, because the links are known only once the text is written.
  yield [
    'word/_rels/document.xml.rels',
    [relationshipsXml(ofText, 'word/', links.relationships())],
  ];
}

/**
 * Packs a paper as a Word document. Text and package are made here piece by piece and zipped in
 * slices: a library that makes a document whole holds up the page, the first time for its own size.
 */
export const packPaper = (
  input: Pick<WriteInput, 'paper' | 'draft'>,
): Promise<Uint8Array<ArrayBuffer>> => zipTexts(entries({ ...input, threads: [], edges: noEdges }));

/** Packs a paper with the comments on it (带意见的审阅稿). */
export const packReviewCopy = ({
  report,
  paper,
  draft,
  comments,
}: ReviewCopyInput): Promise<Uint8Array<ArrayBuffer>> =>
  zipTexts(
    entries({ paper, draft, threads: comments, edges: placeComments({ report, paper }, comments) }),
  );

import type { PaperBlock, Run } from '#report/paper.ts';
import type { CommentEdges } from './comment-edges.ts';
import { fontsOf } from './fonts.ts';
import type { Links } from './links.ts';
import { element, escapeXml, valued } from './xml.ts';

/** What drawing a block needs to know of the place it stands in. */
export interface Setting {
  readonly links: Links;
  readonly edges: CommentEdges;
  /** Paragraphs that must stay on the page of what follows them; true where all must. */
  readonly kept: ReadonlySet<PaperBlock> | true;
  /** Style of plain paragraphs here. */
  readonly style: string;
  /** Style of an item by the depth of its list, counted from 0. */
  readonly listStyle: (depth: number) => string;
  /** How many lists the place stands in. */
  readonly depth: number;
  /** Size of the text here, in half-points. */
  readonly size: number;
  /** Where lists begin, in twips from the left. */
  readonly indent: number;
  /** Width of the place, in twips; tables fill it. */
  readonly width: number;
  readonly align: 'start' | 'center' | 'end' | null;
}

const eastAsian = '<w:rFonts w:hint="eastAsia"/>';

const signs: Readonly<Record<string, string>> = { '\t': '<w:tab/>' };

/** Text with its line ends and tabs as the elements they are in a document. */
const characters = (text: string): string =>
  text
    .split(/(\t|\r\n|[\n\r\v\u2028\u2029])/u)
    .map((piece, index) => {
      if (index % 2 === 1) return signs[piece] ?? '<w:br/>';
      const safe = escapeXml(piece);
      return safe === '' ? '' : `<w:t xml:space="preserve">${safe}</w:t>`;
    })
    .join('');

const looks = (run: Run, linked: boolean): string =>
  (linked ? valued('w:rStyle', 'Hyperlink') : '') +
  (run.lead === true ? fontsOf('lead') : eastAsian) +
  (run.bold === true ? '<w:b/><w:bCs/>' : '');

function runXml(run: Run, links: Links | null): string {
  const id = run.href === undefined ? null : (links?.idOf(run.href) ?? null);
  const content = (run.breakBefore === true ? '<w:br/>' : '') + characters(run.text);
  if (content === '') return '';
  const drawn = element('w:r', {}, element('w:rPr', {}, looks(run, id !== null)), content);
  return id === null ? drawn : element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, drawn);
}

/** Runs as they stand in a paragraph. Empty ones leave nothing behind; where there are no links, all is plain. */
export const runsXml = (runs: readonly Run[], links: Links | null): string =>
  runs.map((run) => runXml(run, links)).join('');

/** Whether a block must stay on the page of what follows it. */
export const isKept = ({ kept }: Pick<Setting, 'kept'>, block: PaperBlock): boolean =>
  kept === true || kept.has(block);

/** A paragraph's own departures from its style, in the order of the schema. */
export interface ParagraphLooks {
  readonly style: string;
  readonly keepNext?: boolean;
  /** Blank above, in twips. */
  readonly before?: number;
  /** Attributes of `w:ind`. */
  readonly indent?: Readonly<Record<string, number>> | undefined;
  readonly align?: 'start' | 'center' | 'end' | null;
}

const alignments = { start: 'left', center: 'center', end: 'right' } as const;

/** A paragraph around finished runs. */
export function paragraphXml(paragraph: ParagraphLooks, content: string): string {
  const { style, keepNext, before, indent, align } = paragraph;
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      valued('w:pStyle', style),
      keepNext === true ? '<w:keepNext/>' : '',
      before === undefined ? '' : element('w:spacing', { 'w:before': before }),
      indent === undefined ? '' : element('w:ind', indent),
      align === undefined || align === null ? '' : valued('w:jc', alignments[align]),
    ),
    content,
  );
}

/** A paragraph of plain text. */
export const textParagraph = (looksOf: ParagraphLooks, text: string): string =>
  paragraphXml(looksOf, runsXml([{ text }], null));

import type { TypefaceUse } from './fonts.ts';
import { fontsOf } from './fonts.ts';
import { listDepths, listStyleId, listStyleName, ownTableStyle } from './own-styles.ts';
import { bodySize, characterSpacing, linePitch } from './sheet.ts';
import { declaration, element, valued, wordNamespaces } from './xml.ts';

/** Text sizes of tables, largest first: 小四, 五号, 小五, 六号. */
export const tableSizes = [24, 21, 18, 15] as const;

/** Style of a cell's text at a size of `tableSizes`. */
export const tableTextStyle = (size: number): string => `TableText${size}`;

const size = (halfPoints: number): string =>
  valued('w:sz', halfPoints) + valued('w:szCs', halfPoints);

/** Undoes the narrowing of body text. */
const naturalSpacing = valued('w:spacing', 0);

/** Two characters in, as every paragraph and heading of an official document begins (7.3.3). */
const firstLineIndent = element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 640 });

const exactLines = (around: Readonly<Record<string, number>> = {}): string =>
  element('w:spacing', {
    'w:before': 0,
    'w:after': 0,
    ...around,
    'w:line': linePitch,
    'w:lineRule': 'exact',
  });

interface ParagraphStyle {
  readonly id: string;
  /** Built-in styles go by their English names; programs show them in their own language. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly priority: number;
  /** Children of `w:pPr` and `w:rPr`, in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
}

const paragraphStyle = (style: ParagraphStyle): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': style.id },
    valued('w:name', style.name),
    valued('w:basedOn', style.basedOn ?? 'Normal'),
    style.next === undefined ? '' : valued('w:next', style.next),
    valued('w:uiPriority', style.priority),
    '<w:qFormat/>',
    element('w:pPr', {}, style.paragraph ?? ''),
    element('w:rPr', {}, style.run ?? ''),
  );

/** Typefaces of headings by level: 一、黑体 （一）楷体 1.（1）仿宋 (7.3.3). */
const headingFaces: readonly TypefaceUse[] = ['heading', 'lead', 'body', 'body'];

const headingStyles = (): string[] =>
  headingFaces.map((face, index) =>
    paragraphStyle({
      id: `Heading${index + 1}`,
      name: `heading ${index + 1}`,
      next: 'BodyText',
      priority: 9,
      paragraph: `<w:keepNext/><w:keepLines/>${firstLineIndent}${valued('w:outlineLvl', index)}`,
      run: fontsOf(face) + size(bodySize),
    }),
  );

const tableTextStyles = (): string[] =>
  tableSizes.map((each) =>
    paragraphStyle({
      id: tableTextStyle(each),
      name: `表格文字 ${each / 2}磅`,
      priority: 20,
      paragraph:
        element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }) + valued('w:jc', 'left'),
      run: naturalSpacing + size(each),
    }),
  );

const marginal = (id: string, name: string, run: string): string =>
  paragraphStyle({
    id,
    name,
    priority: 99,
    paragraph:
      element('w:spacing', { 'w:line': 240, 'w:lineRule': 'auto' }) + valued('w:jc', 'left'),
    run: fontsOf('number') + naturalSpacing + run,
  });

const textStyles = (): string[] => [
  paragraphStyle({
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    priority: 10,
    paragraph: `<w:keepNext/><w:keepLines/>${exactLines({ 'w:after': linePitch })}${valued('w:jc', 'center')}`,
    run: fontsOf('title') + size(44),
  }),
  ...headingStyles(),
  paragraphStyle({
    id: 'BodyText',
    name: 'Body Text',
    priority: 1,
    paragraph: firstLineIndent,
  }),
  ...listDepths.map((depth) =>
    paragraphStyle({ id: listStyleId(depth), name: listStyleName(depth), priority: 34 }),
  ),
  paragraphStyle({
    id: 'Caption',
    name: 'caption',
    priority: 35,
    paragraph: `<w:keepNext/><w:keepLines/>${valued('w:jc', 'center')}`,
    run: fontsOf('heading') + size(28),
  }),
  paragraphStyle({
    id: 'Signature',
    name: 'Signature',
    priority: 36,
    paragraph: `<w:keepLines/>${valued('w:jc', 'right')}`,
  }),
  paragraphStyle({
    id: 'AfterTable',
    name: '表后',
    priority: 37,
    paragraph: element('w:spacing', { 'w:line': 120, 'w:lineRule': 'exact' }),
    run: size(10),
  }),
  ...tableTextStyles(),
  marginal('Header', 'header', size(21)),
  marginal('Footer', 'footer', size(28)),
];

const documentDefaults = (): string =>
  element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        fontsOf('body'),
        size(bodySize),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    '<w:pPrDefault/>',
  );

const normalStyle = (): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    valued('w:name', 'Normal'),
    '<w:qFormat/>',
    element(
      'w:pPr',
      {},
      '<w:widowControl/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/>',
      valued('w:snapToGrid', 0),
      exactLines(),
      valued('w:jc', 'both'),
    ),
    element(
      'w:rPr',
      {},
      fontsOf('body'),
      valued('w:snapToGrid', 0),
      valued('w:spacing', characterSpacing),
      size(bodySize),
    ),
  );

const characterStyles = (): string =>
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>';

const tableStyles = (): string =>
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
  `<w:style w:type="table" w:customStyle="1" w:styleId="${ownTableStyle.id}"><w:name w:val="${ownTableStyle.name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/></w:style>` +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>';

/** The styles part: what a paragraph is says how it looks, so the text carries next to no looks of its own. */
export const stylesXml = (): string =>
  declaration +
  element(
    'w:styles',
    wordNamespaces,
    documentDefaults(),
    normalStyle(),
    ...textStyles(),
    characterStyles(),
    tableStyles(),
  );

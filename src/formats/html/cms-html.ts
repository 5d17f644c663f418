import type { Paper, PaperList } from '#report/paper.ts';
import type { Dress, DrawnCell, ListDrawer, Role } from './drawing.ts';
import { attribute, drawing, escapeHtml } from './drawing.ts';

const fang = 'font-family:仿宋_GB2312,FangSong,仿宋,serif';
const body = `${fang};font-size:16pt;line-height:1.8;text-indent:2em;text-align:justify;margin:0`;
const inCell = 'margin:0;text-indent:0';
const heading = (family: string): string =>
  `font-family:${family};font-size:16pt;line-height:1.8;font-weight:normal;text-indent:2em;margin:0`;
const hei = 'SimHei,黑体,sans-serif';
const kai = '楷体_GB2312,KaiTi,楷体,serif';

/** Looks a site's editor keeps: it drops style sheets and classes, but not a tag's own style. */
const looks: Readonly<Partial<Record<Role, string>>> = {
  title: 'text-align:center;font-size:22pt;line-height:1.5;margin:0 0 1em',
  phrase: 'display:inline-block',
  heading1: heading(hei),
  heading2: heading(kai),
  heading3: heading('仿宋_GB2312,FangSong,仿宋,serif'),
  heading4: heading('仿宋_GB2312,FangSong,仿宋,serif'),
  paragraph: body,
  innerParagraph: inCell,
  lead: `font-family:${kai}`,
  caption: 'font-weight:bold;text-align:center;padding:4px',
  closing: 'margin-top:2em',
  closingLine: `${fang};font-size:16pt;line-height:1.8;text-align:right;margin:0 4em 0 0`,
};

const sides = { start: 'left', center: 'center', end: 'right' } as const;

const cellLook = ({ cell }: DrawnCell): string =>
  [
    'border:1px solid #000;padding:3px;font-weight:normal;vertical-align:middle',
    `text-align:${sides[cell.align]}`,
    ...(cell.indent === undefined ? [] : [`padding-left:${cell.indent * 1.5}em`]),
  ].join(';');

const tableLook = `border-collapse:collapse;width:100%;table-layout:fixed;${fang};font-size:10.5pt;line-height:1.4`;

/** An item as lines of text behind its marker: editors drop list styles and would number it a second time. */
function listHtml({ items }: PaperList, { runs, inside }: ListDrawer): string {
  const item = ({ marker, blocks }: PaperList['items'][number]): string => {
    const [first, ...rest] = blocks;
    const own = first?.kind === 'paragraph' ? runs(first.runs) : '';
    const below = first?.kind === 'paragraph' ? rest : blocks;
    const inner = below.length === 0 ? '' : `<div style="margin-left:2em">${inside(below)}</div>`;
    return `<p style="${body}">${escapeHtml(marker)} ${own}</p>${inner}`;
  };
  return items.map(item).join('');
}

const cmsDress: Dress = {
  of: (role) => attribute('style', looks[role]),
  cell: (drawn) => attribute('style', cellLook(drawn)),
  table: () => attribute('border', 1) + attribute('style', tableLook),
  section: () => '',
  list: listHtml,
};

/** The paper for the clipboard (复制为网页): markup with inline looks only, to paste into a site's editor. */
export function cmsHtml({ title, parts, closing }: Paper): string {
  const draw = drawing(cmsDress);
  return [
    draw.title(title),
    ...parts.map(draw.part),
    closing === null ? '' : draw.closing(closing),
  ].join('\n');
}

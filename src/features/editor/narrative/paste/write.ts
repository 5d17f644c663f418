import type { Block, CellBlock, Piece } from './block.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escape = (text: string): string =>
  text.replace(/[&<>"]/gu, (char) => entities[char] ?? char).replaceAll('\n', '<br>');

function writePiece({ text, ink }: Piece): string {
  const words = ink.bold ? `<strong>${escape(text)}</strong>` : escape(text);
  return ink.href === null ? words : `<a href="${escape(ink.href)}">${words}</a>`;
}

const writeLine = (tag: string, pieces: readonly Piece[]): string =>
  `<${tag}>${pieces.map(writePiece).join('')}</${tag}>`;

/** An item or a cell must hold a paragraph, an item must begin with one. */
function writeItem(blocks: readonly Block[]): string {
  const opens = blocks[0]?.kind === 'paragraph';
  return `<li>${opens ? '' : '<p></p>'}${writeBlocks(blocks)}</li>`;
}

function writeCell({ header, colspan, rowspan, blocks }: CellBlock): string {
  const tag = header ? 'th' : 'td';
  const spans =
    (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');
  return `<${tag}${spans}>${blocks.length === 0 ? '<p></p>' : writeBlocks(blocks)}</${tag}>`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return writeLine('p', block.pieces);
    case 'heading':
      return writeLine(`h${block.level + 1}`, block.pieces);
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== 1 ? ` start="${block.start}"` : '';
      const items = block.items.map(writeItem).join('');
      return items === '' ? '' : `<${tag}${start}>${items}</${tag}>`;
    }
    case 'table':
      return `<table><tbody>${block.rows
        .map((cells) => `<tr>${cells.map(writeCell).join('')}</tr>`)
        .join('')}</tbody></table>`;
  }
}

/** Blocks as the plain HTML that the editor's schema reads without loss. */
export const writeBlocks = (blocks: readonly Block[]): string => blocks.map(writeBlock).join('');

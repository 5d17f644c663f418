import { compose } from '#report/compose.ts';
import type { PaperBlock, PaperRow } from '#report/paper.ts';
import { runsText } from '#report/paper.ts';
import { reportSchema } from '#report/report.ts';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import * as z from 'zod/mini';

/** The same text and tables written by the `docx` library as it comes, without any looks. */

const [, id = ''] = location.hash.split('/');
const stored: unknown = JSON.parse(localStorage.getItem(`zfxxgk:draft:${id}`) ?? 'null');
const paper = compose(z.object({ report: reportSchema }).parse(stored).report);

const drawRow = ({ cells }: PaperRow): TableRow =>
  new TableRow({
    children: cells.map(
      ({ blocks, colspan, rowspan }) =>
        new TableCell({
          columnSpan: colspan,
          rowSpan: rowspan,
          children: [...blocks.flatMap((block) => draw(block)), new Paragraph('')],
        }),
    ),
  });

function draw(block: PaperBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph(block.number + runsText(block.runs))];
    case 'paragraph':
      return [new Paragraph(runsText(block.runs))];
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap((each) => draw(each)));
    case 'table':
      return [new Table({ rows: [...block.head, ...block.body].map((row) => drawRow(row)) })];
  }
}

function hand(blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'plain.docx';
  link.click();
}

async function write(): Promise<void> {
  const children = paper.parts.flatMap(({ heading, blocks }) =>
    (heading === null ? blocks : [heading, blocks].flat()).flatMap((block) => draw(block)),
  );
  hand(await Packer.toBlob(new Document({ sections: [{ children }] })));
}

document.querySelector('button')?.addEventListener('click', () => void write());

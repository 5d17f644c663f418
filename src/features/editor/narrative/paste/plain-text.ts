import { Fragment, type Mark, type Node, type Schema, Slice } from '@tiptap/pm/model';

const invisible = /(?![\t\n\v\r])[\p{Cc}\u200b\u2060\ufeff]/gu;
const edges = /^[ \t\u00a0\u3000]+|[ \u00a0\u3000]+$/gu;

/** A line of text; Word writes its forced breaks as vertical tabs. */
function lineOf(schema: Schema, text: string, marks: readonly Mark[]): Node[] {
  return text
    .split(/(\v)/u)
    .filter((part) => part !== '')
    .map((part) => (part === '\v' ? schema.node('hardBreak') : schema.text(part, marks)));
}

/**
 * Plain text as paragraphs, one a line. Blank lines and indents typed with blanks are looks and go;
 * numbers typed stay text.
 */
export function textSlice(schema: Schema, text: string, marks: readonly Mark[] = []): Slice {
  const lines = text
    .replace(invisible, '')
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(edges, ''))
    .filter((line) => line !== '');
  const paragraphs = lines.map((line) =>
    schema.node('paragraph', null, lineOf(schema, line, marks)),
  );
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

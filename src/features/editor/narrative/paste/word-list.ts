import type { Block, ListBlock, WordNumber } from './block.ts';
import { markerKind, markerStart } from './numbers.ts';

interface Open {
  readonly word: WordNumber;
  readonly list: ListBlock;
}

const continues = ({ word, list }: Open, next: WordNumber): boolean =>
  word.level === next.level &&
  word.list === next.list &&
  list.ordered === (markerKind(next.marker) === 'ordered');

/** Word writes a list as paragraphs that name their depth; this builds the list they mean. */
class Nest {
  readonly lists: ListBlock[] = [];
  private readonly open: Open[] = [];

  add(item: Block, word: WordNumber): void {
    while ((this.open.at(-1)?.word.level ?? 0) > word.level) this.open.pop();
    const last = this.open.at(-1);
    if (last !== undefined && continues(last, word)) last.list.items.push([item]);
    else this.begin(item, word);
  }

  private begin(item: Block, word: WordNumber): void {
    const { marker } = word;
    const ordered = markerKind(marker) === 'ordered';
    const list: ListBlock = {
      kind: 'list',
      ordered,
      start: ordered ? markerStart(marker) : 1,
      items: [[item]],
    };
    if (this.open.at(-1)?.word.level === word.level) this.open.pop();
    const around = this.open.at(-1)?.list.items.at(-1);
    if (around === undefined) this.lists.push(list);
    else around.push(list);
    this.open.push({ word, list });
  }
}

function withTypedMarker(block: Block & { kind: 'paragraph' }, marker: string): Block {
  const [first] = block.pieces;
  const ink = first?.ink ?? { bold: false, href: null };
  return { kind: 'paragraph', pieces: [{ text: marker, ink }, ...block.pieces] };
}

/** Puts runs of Word's numbered paragraphs together as lists. */
export function withWordLists(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  let nest = new Nest();
  const close = (): void => {
    out.push(...nest.lists);
    nest = new Nest();
  };
  for (const block of blocks) {
    const word = block.kind === 'paragraph' ? block.word : undefined;
    const kind = word === undefined ? null : markerKind(word.marker);
    if (block.kind === 'paragraph' && word !== undefined && kind !== 'typed') {
      nest.add({ kind: 'paragraph', pieces: block.pieces }, word);
    } else {
      close();
      const typed = block.kind === 'paragraph' && word !== undefined;
      out.push(typed ? withTypedMarker(block, word.marker) : block);
    }
  }
  close();
  return out;
}

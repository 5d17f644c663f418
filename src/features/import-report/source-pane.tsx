import { type RefObject, useEffect, useRef, useState } from 'react';
import { blockHtml } from '#formats/html/block-html.ts';
import { elementOf } from '#formats/html/element-of.ts';
import { paperCss } from '#formats/html/paper-css.ts';
import { pacer } from '#formats/pause.ts';
import type { Paper, PaperBlock } from '#report/paper.ts';
import styles from './source-pane.module.css';

interface SourcePaneProps {
  /** A source paper, or the recognised one where the file was the report itself. */
  paper: Paper;
  /** Numbers of the doubts by index of the source block they stand in. */
  marks: ReadonlyMap<number, readonly number[]>;
  /** Block to bring into view; a new object each time. */
  at: { readonly block: number } | null;
}

const paneCss = `
.paper { padding: 24px 40px; overflow-wrap: anywhere; font-size: 12pt; line-height: 22pt; }
.paper h2, .paper h3, .paper h4, .paper h5 { font-size: 12pt; line-height: 22pt; }
.paper table { font-size: 9pt; }
.stretch {
  margin: 0 -40px;
  padding: 0 40px;
  content-visibility: auto;
  contain-intrinsic-block-size: auto 4000px;
}
.block { position: relative; }
.block[data-doubts] { background: #fdf5e6; outline: 1px solid #9a5600; outline-offset: 2px; }
.block[data-doubts]::before {
  content: attr(data-doubts);
  position: absolute;
  left: -30px;
  min-width: 18px;
  padding: 0 4px;
  color: #fff;
  background: #9a5600;
  border-radius: 9px;
  font: 600 12px/18px sans-serif;
  text-align: center;
  text-indent: 0;
}
.block[data-at] { background: #fbe6c4; }
`;

const blocksOf = (paper: Paper): readonly PaperBlock[] =>
  paper.parts.flatMap(({ heading, blocks }) => (heading === null ? blocks : [heading, ...blocks]));

function blockElement(block: PaperBlock): HTMLElement {
  const element = document.createElement('div');
  element.className = 'block';
  element.append(elementOf(blockHtml(block)));
  return element;
}

/** Blocks laid out together, once they come near. */
const stretchLength = 50;

/**
 * Draws a source's blocks, each in an element of its own that can be found by its place; stretch by
 * stretch, so that a long source does not hold the page up. Ends early when told to.
 */
async function draw(
  host: HTMLElement,
  blocks: readonly PaperBlock[],
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = paperCss + paneCss;
  const sheet = document.createElement('div');
  sheet.className = 'paper';
  root.replaceChildren(style, sheet);
  const pause = pacer();
  const drawn: HTMLElement[] = [];
  while (drawn.length < blocks.length && !signal.aborted) {
    const next = blocks.slice(drawn.length, drawn.length + stretchLength).map(blockElement);
    const stretch = document.createElement('div');
    stretch.className = 'stretch';
    stretch.append(...next);
    sheet.append(stretch);
    drawn.push(...next);
    // oxlint-disable-next-line no-await-in-loop -- the pause is what the loop is for
    await pause();
  }
  return drawn;
}

/** The elements of a paper's blocks once all are drawn; none until then. */
function useDrawn(host: RefObject<HTMLDivElement | null>, paper: Paper): readonly HTMLElement[] {
  const [drawn, setDrawn] = useState<readonly HTMLElement[]>([]);
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    const drawAll = async (element: HTMLElement): Promise<void> => {
      const elements = await draw(element, blocksOf(paper), signal);
      if (!signal.aborted) setDrawn(elements);
    };
    if (host.current !== null) void drawAll(host.current);
    return () => control.abort();
  }, [host, paper]);
  return drawn;
}

function mark(drawn: readonly HTMLElement[], marks: SourcePaneProps['marks']): void {
  drawn.forEach((element, index) => {
    const numbers = marks.get(index);
    if (numbers === undefined) element.removeAttribute('data-doubts');
    else element.setAttribute('data-doubts', numbers.join('、'));
  });
}

function show(drawn: readonly HTMLElement[], at: SourcePaneProps['at']): void {
  for (const element of drawn) element.removeAttribute('data-at');
  const element = at === null ? undefined : drawn[at.block];
  element?.setAttribute('data-at', '');
  element?.scrollIntoView({ block: 'center' });
}

/** 原文: what the file held, as it stood, with the places of the doubts. */
export function SourcePane({ paper, marks, at }: SourcePaneProps) {
  const pane = useRef<HTMLElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(host, paper);
  useEffect(() => {
    // What scrolls must be reachable without a mouse.
    pane.current?.setAttribute('tabindex', '0');
  }, []);
  useEffect(() => mark(drawn, marks), [drawn, marks]);
  useEffect(() => show(drawn, at), [drawn, at]);
  return (
    <section ref={pane} className={styles['pane']} aria-label="原文">
      <div ref={host} className={styles['sheet']} />
    </section>
  );
}

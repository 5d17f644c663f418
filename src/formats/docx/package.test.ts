import { expect, test } from 'vitest';
import type { PaperBlock } from '#report/paper.ts';
import { openedParts, paragraphText, parseXml, writtenBody } from './testing/opened.ts';
import { mergedTable, paperOf, samplePaper } from './testing/sample-paper.ts';

const draft = { number: 3, at: { year: 2026, month: 1, day: 5, hour: 9, minute: 7 } };

const part = async (path: string): Promise<Element> =>
  parseXml((await openedParts(samplePaper)).get(path) ?? '');

const attributesOf = (element: Element | null): Record<string, string> =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

test('the page is A4 with the margins and the grid of GB/T 9704', async () => {
  const section = (await writtenBody(samplePaper)).querySelector('sectPr');
  expect(attributesOf(section?.querySelector('pgSz') ?? null)).toMatchObject({
    'w:w': '11906',
    'w:h': '16838',
  });
  expect(attributesOf(section?.querySelector('pgMar') ?? null)).toMatchObject({
    'w:top': '2098',
    'w:bottom': '1984',
    'w:left': '1587',
    'w:right': '1474',
  });
  const grid = attributesOf(section?.querySelector('docGrid') ?? null);
  expect(grid['w:type']).toBe('linesAndChars');
  const usable = { width: 11906 - 1587 - 1474, height: 16838 - 2098 - 1984 };
  expect(Math.floor(usable.height / Number(grid['w:linePitch']))).toBe(22);
  const pitch = 16 + Number(grid['w:charSpace']) / 4096;
  expect(usable.width / 20 / pitch).toBeCloseTo(28, 1);
});

test('page numbers stand at the outer edge', async () => {
  const parts = await openedParts(samplePaper);
  const relationships = parseXml(parts.get('word/_rels/document.xml.rels') ?? '');
  const body = parseXml(parts.get('word/document.xml') ?? '');
  const footer = (type: string): Element => {
    const id = body
      .querySelector(`sectPr > footerReference[*|type="${type}"]`)
      ?.getAttribute('r:id');
    const target = relationships.querySelector(`[Id="${id}"]`)?.getAttribute('Target');
    return parseXml(parts.get(`word/${target}`) ?? '');
  };
  const sides = ['default', 'even'].map((type) => {
    const paragraph = footer(type).querySelector('p');
    return [
      paragraph?.querySelector('jc')?.getAttribute('w:val'),
      paragraph?.querySelector('instrText')?.textContent.trim(),
      paragraph === null || paragraph === undefined ? '' : paragraphText(paragraph),
    ];
  });
  expect(sides).toEqual([
    ['right', 'PAGE', '— 1 —'],
    ['left', 'PAGE', '— 1 —'],
  ]);
  expect((await part('word/settings.xml')).querySelector('evenAndOddHeaders')).not.toBeNull();
});

test('the package names all its parts, and nothing else', async () => {
  const parts = await openedParts(samplePaper, draft);
  const types = parseXml(parts.get('[Content_Types].xml') ?? '');
  const typed = [...types.querySelectorAll('Override')].map((each) =>
    each.getAttribute('PartName'),
  );
  const related = ['', 'word/'].flatMap((folder) => {
    const path = folder === '' ? '_rels/.rels' : 'word/_rels/document.xml.rels';
    return [...parseXml(parts.get(path) ?? '').querySelectorAll('Relationship')]
      .filter((each) => each.getAttribute('TargetMode') === null)
      .map((each) => `/${folder}${each.getAttribute('Target')}`);
  });
  const there = [...parts.keys()]
    .filter((path) => !/(?:\.rels|\[Content_Types\]\.xml)$/u.test(path))
    .map((path) => `/${path}`);
  expect(new Set(typed)).toEqual(new Set(there));
  expect(new Set(related)).toEqual(new Set(there));
  expect([typed.length, related.length]).toEqual([there.length, there.length]);
});

test('everything the text refers to is related', async () => {
  const parts = await openedParts(samplePaper, draft);
  const ids = new Set(
    [
      ...parseXml(parts.get('word/_rels/document.xml.rels') ?? '').querySelectorAll('Relationship'),
    ].map((each) => each.getAttribute('Id')),
  );
  const used = [...(parts.get('word/document.xml') ?? '').matchAll(/r:id="([^"]+)"/gu)];
  expect(used.length).toBe(5);
  expect(used.filter(([, id]) => !ids.has(id ?? ''))).toEqual([]);
});

test('equal papers give equal files', async () => {
  expect([...(await openedParts(samplePaper))]).toEqual([...(await openedParts(samplePaper))]);
});

test('a draft says so in its header, a final copy has none', async () => {
  const headers = async (written: typeof draft | null): Promise<string[]> =>
    [...(await openedParts(samplePaper, written))].flatMap(([path, xml]) =>
      /^word\/header\w+\.xml$/u.test(path) ? [parseXml(xml).textContent] : [],
    );
  expect(new Set(await headers(draft))).toEqual(new Set(['草稿第3稿\u30002026年1月5日 09:07']));
  expect(await headers(null)).toEqual([]);
});

test('no font comes from a theme, and every font names its Chinese face', async () => {
  const parts = await openedParts(samplePaper, draft);
  const drawnByTheme = [...parts].filter(
    ([path, xml]) => !path.includes('theme') && /w:\w*[tT]heme\w*="/u.test(xml),
  );
  expect(drawnByTheme).toEqual([]);
  const fonts = [...(await part('word/styles.xml')).querySelectorAll('rFonts')];
  expect(fonts.length).toBeGreaterThan(5);
  expect(fonts.every((font) => font.hasAttribute('w:eastAsia'))).toBe(true);
});

test('styles carry the typefaces, sizes and levels of GB/T 9704', async () => {
  const styles = await part('word/styles.xml');
  const look = (id: string): (string | null | undefined)[] => {
    const style = styles.querySelector(`style[*|styleId="${id}"]`);
    return [
      style?.querySelector('rFonts')?.getAttribute('w:eastAsia'),
      style?.querySelector('sz')?.getAttribute('w:val'),
      style?.querySelector('outlineLvl')?.getAttribute('w:val'),
    ];
  };
  expect(look('Title')).toEqual(['方正小标宋简体', '44', undefined]);
  expect(look('Heading1')).toEqual(['黑体', '32', '0']);
  expect(look('Heading2')).toEqual(['楷体_GB2312', '32', '1']);
  expect(look('Heading3')).toEqual(['仿宋_GB2312', '32', '2']);
  expect(look('Heading4')).toEqual(['仿宋_GB2312', '32', '3']);
  expect(look('Normal')).toEqual(['仿宋_GB2312', '32', undefined]);
  expect(look('Footer')).toEqual(['宋体', '28', undefined]);
  const normal = styles.querySelector('style[*|styleId="Normal"]');
  expect(attributesOf(normal?.querySelector('pPr > spacing') ?? null)).toMatchObject({
    'w:line': '579',
    'w:lineRule': 'exact',
  });
  for (const name of ['kinsoku', 'autoSpaceDE', 'autoSpaceDN'])
    expect(normal?.querySelector(name)).not.toBeNull();
  const body = styles.querySelector('style[*|styleId="BodyText"] ind');
  expect(body?.getAttribute('w:firstLineChars')).toBe('200');
});

test('every style the text uses exists', async () => {
  const parts = await openedParts(samplePaper, draft);
  const known = new Set(
    [...parseXml(parts.get('word/styles.xml') ?? '').querySelectorAll('style')].map((style) =>
      style.getAttribute('w:styleId'),
    ),
  );
  const used = [...parts].flatMap(([path, xml]) =>
    /^word\/(?:document|header|footer)\w*\.xml$/u.test(path)
      ? [...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/gu)].map(([, id]) => id)
      : [],
  );
  expect(used.filter((id) => id === undefined || !known.has(id))).toEqual([]);
});

test('the file says what it is, by whom, in which language', async () => {
  const core = await part('docProps/core.xml');
  const value = (name: string): string | undefined => core.querySelector(name)?.textContent;
  expect(value('title')).toBe(samplePaper.title);
  expect(value('creator')).toBe(samplePaper.agency);
  expect(value('language')).toBe('zh-CN');
  expect((await part('docProps/custom.xml')).textContent).toBe('JZ<01>/2026-1');
  const lang = (await part('word/styles.xml')).querySelector('rPrDefault lang');
  expect(lang?.getAttribute('w:eastAsia')).toBe('zh-CN');
});

test('links lead where they say; what is no address stays text', async () => {
  const paper = paperOf({
    kind: 'paragraph',
    runs: ['https://a.example/?x=1&y=2', 'javascript:alert(1)', '见网站', 'http://['].map(
      (href) => ({ text: '甲', href }),
    ),
  });
  const parts = await openedParts(paper);
  const links = [
    ...parseXml(parts.get('word/document.xml') ?? '').querySelectorAll('hyperlink'),
  ].map((link) => link.getAttribute('r:id'));
  expect(links).toHaveLength(1);
  const target = parseXml(parts.get('word/_rels/document.xml.rels') ?? '').querySelector(
    `[Id="${links[0]}"]`,
  );
  expect(attributesOf(target)).toMatchObject({
    Target: 'https://a.example/?x=1&y=2',
    TargetMode: 'External',
  });
});

/** Texts of the paragraphs that hold on to the next, in a paper with a closing. */
const keptTexts = async (blocks: readonly PaperBlock[]): Promise<string[]> => {
  const body = await writtenBody({ ...paperOf(...blocks), closing: samplePaper.closing });
  return [...body.querySelectorAll('p')]
    .filter((paragraph) => paragraph.querySelector('pPr > keepNext') !== null)
    .map((paragraph) => paragraphText(paragraph))
    .filter((text) => text !== '');
};

test('the closing never stands alone on a page', async () => {
  const agency = samplePaper.closing?.agency;
  const paragraph = { kind: 'paragraph', runs: [{ text: '末段' }] } as const;
  const list = {
    kind: 'list',
    ordered: false,
    items: [{ marker: '•', blocks: [paragraph, paragraph] }],
  } as const;
  expect(await keptTexts([paragraph, { ...paragraph }])).toEqual(['末段', agency]);
  expect(await keptTexts([list])).toContain(agency);
  expect(await keptTexts([{ ...mergedTable, captionPrinted: false }])).toEqual([
    '（七）总计',
    '1',
    '0',
    '1',
    agency,
  ]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { blockText, sourceBlocks } from '#report/recognise/source.ts';
import { readDocx } from './read.ts';

const folder = join(import.meta.dirname, 'fixtures');

const namespaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'v="urn:schemas-microsoft-com:vml"',
]
  .map((namespace) => `xmlns:${namespace}`)
  .join(' ');
const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (targets: Readonly<Record<string, string>>): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([name, target]) =>
        `<Relationship Id="${name}" Type="${relationship}/${name}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const partXml = (name: string, inside: string): string =>
  `<?xml version="1.0"?><w:${name} ${namespaces}>${inside}</w:${name}>`;

/** A Word file of a fixture's parts: the body, and what else it has beside expected.json. */
function fileOf(fixture: string): Uint8Array {
  const read = (name: string): string =>
    readFileSync(join(folder, fixture, `${name}.xml`), 'utf8').replaceAll(/>\n\s*/gu, '>');
  const others = readdirSync(join(folder, fixture))
    .filter((name) => name.endsWith('.xml') && name !== 'body.xml')
    .map((name) => name.slice(0, -4));
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relationships({ officeDocument: 'word/document.xml' })),
    'word/_rels/document.xml.rels': strToU8(
      relationships(Object.fromEntries(others.map((name) => [name, `${name}.xml`]))),
    ),
    'word/document.xml': strToU8(partXml('document', `<w:body>${read('body')}</w:body>`)),
    ...Object.fromEntries(
      others.map((name) => [`word/${name}.xml`, strToU8(partXml(name, read(name)))]),
    ),
  });
}

const expectedSchema = z.object({ texts: z.array(z.string()), notes: z.array(z.string()) });

describe('Word’s own ways, each a folder', () => {
  test.each(readdirSync(folder))('%s', async (fixture) => {
    const expected: unknown = JSON.parse(
      readFileSync(join(folder, fixture, 'expected.json'), 'utf8'),
    );
    const { texts, notes } = expectedSchema.parse(expected);
    const result = await readDocx(fileOf(fixture));
    if (!result.ok || !('source' in result)) throw new Error(JSON.stringify(result));
    expect(sourceBlocks(result.source).map(blockText)).toEqual(texts);
    expect(result.notes).toEqual(notes);
  });
});

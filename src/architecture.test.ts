import { describe, expect, test } from 'vitest';
import {
  barrel,
  climbing,
  defaultExport,
  doors,
  favouriteEdition,
  foreignPackages,
  mostLines,
  otherRooms,
  roomOf,
  tooLong,
  undocumented,
  unheardEvent,
  withoutEnding,
  type Rule,
  type Source,
} from './architecture-rules.ts';

const sources = import.meta.glob<string>('./*/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

interface House {
  readonly says: string;
  readonly rule: Rule;
  /** Trespasses that have to be caught: a dead rule is silent. */
  readonly trespasses: readonly Source[];
  /** Neighbours of the trespasses that are allowed. */
  readonly allowed: readonly Source[];
}

const line = (file: string, text: string): Source => ({ file, text });

const house: readonly House[] = [
  {
    says: 'enters only the rooms it may',
    rule: otherRooms,
    trespasses: [
      line('./report/a.ts', "import { b } from '#formats/b.ts';"),
      line('./report/a.ts', "import type { B } from '#drafts/b.ts';"),
      line('./report/a.ts', 'import { b } from "#app/b.ts";'),
      line('./report/a.ts', "export { b } from '#ui/b.ts';"),
      line('./formats/a.ts', "const b = await import('#drafts/b.ts');"),
      line('./drafts/a.ts', "import '#features/editor/b.tsx';"),
      line('./ui/a.tsx', "import type { Report } from '#report/report.ts';"),
      line('./ui/a.tsx', "import { b } from '#formats/b.ts';"),
      line('./ui/a.tsx', "import { b } from '#drafts/b.ts';"),
      line('./ui/a.tsx', "import { b } from '#app/b.ts';"),
      line('./features/editor/a.tsx', "import { b } from '#features/preview/b.tsx';"),
      line('./features/editor/a.tsx', "import { b } from '#features/editor/b.tsx';"),
      line('./features/editor/a.tsx', "import { b } from '#app/b.tsx';"),
      line('./features/editor/a.tsx', "import {\n  b,\n} from\n  '#app/b.tsx';"),
    ],
    allowed: [
      line('./report/checks/a.ts', "import { b } from '#report/b.ts';"),
      line('./formats/docx/a.ts', "import { b } from '#formats/b.ts';"),
      line('./features/editor/a.tsx', "import { b } from '#ui/b.tsx';"),
      line('./app/a.tsx', "const b = await import('#features/editor/b.tsx');"),
    ],
  },
  {
    says: 'does not climb out with ../',
    rule: climbing,
    trespasses: [
      line('./report/checks/a.ts', "import { b } from '../b.ts';"),
      line('./report/checks/a.ts', "import { b } from './../b.ts';"),
      line('./report/checks/a.ts', "import { b } from '#report/checks/../b.ts';"),
      line('./report/checks/a.ts', "import { b } from '..';"),
    ],
    allowed: [line('./report/a.ts', "import { b } from './checks/b.ts';")],
  },
  {
    says: 'names files with their ending',
    rule: withoutEnding,
    trespasses: [
      line('./app/a.ts', "import { b } from './b';"),
      line('./app/a.ts', "import { b } from '#report/b';"),
      line('./app/a.ts', "import { b } from './b.js';"),
    ],
    allowed: [
      line('./app/a.ts', "import styles from './b.module.css';"),
      line('./app/a.ts', "import css from './b.css?raw';"),
      line('./app/a.ts', "import { b } from 'react';"),
    ],
  },
  {
    says: 'uses only the packages its room may',
    rule: foreignPackages,
    trespasses: [
      line('./report/a.ts', "import { useState } from 'react';"),
      line('./report/a.ts', "import { zipSync } from 'fflate';"),
      line('./report/a.ts', "const docx = await import('docx');"),
      line('./formats/a.ts', "import { Editor } from '@tiptap/core';"),
      line('./formats/a.ts', "import { createElement } from 'react';"),
      line('./drafts/a.ts', "import { useForm } from 'react-hook-form';"),
      line('./drafts/a.ts', "import { useState } from 'react';"),
      line('./ui/a.tsx', "import { useQuery } from '@tanstack/react-query';"),
    ],
    allowed: [
      line('./report/a.ts', "import * as z from 'zod/mini';"),
      line('./report/a.ts', "import { diffArrays } from 'diff';"),
      line('./report/a.test.ts', "import { test } from 'vitest';"),
      line('./formats/docx/a.ts', "const docx = await import('docx');"),
      line('./drafts/a.ts', "import { queryOptions } from '@tanstack/react-query';"),
      line('./ui/a.tsx', "import { createPortal } from 'react-dom';"),
    ],
  },
  {
    says: 'has no favourite edition',
    rule: favouriteEdition,
    trespasses: [
      line('./app/a.ts', "if (edition.id === '2021') go();"),
      line('./app/a.ts', "if (report.edition !== '2008') go();"),
      line('./app/a.ts', "if ('2019' === report.edition) go();"),
      line('./app/a.ts', "switch (edition.id) { case '2021': go(); }"),
      line('./formats/a.ts', 'const wide = edition == "2019";'),
    ],
    allowed: [
      line('./app/a.ts', 'if (edition.open) go();'),
      line('./app/a.ts', 'if (a.edition === b.edition) go();'),
      line('./report/editions.ts', "if (edition.id === '2021') go();"),
    ],
  },
  {
    says: 'says what its exports mean',
    rule: undocumented,
    trespasses: [
      line('./report/a.ts', 'export const a = 1;'),
      line('./formats/a.ts', 'const b = 1;\nexport function a(): void {}'),
      line('./drafts/a.ts', '// not for readers of the type\nexport interface A {}'),
      line('./report/a.ts', '/** Said of something else. */\nconst b = 1;\nexport type A = 1;'),
    ],
    allowed: [
      line('./report/a.ts', '/** What it is. */\nexport const a = 1;'),
      line('./report/a.ts', '/**\n * What it is.\n */\nexport async function a() {}'),
      line('./app/a.ts', 'export const a = 1;'),
      line('./report/a.test.ts', 'export const a = 1;'),
    ],
  },
  {
    says: `is at most ${mostLines} lines`,
    rule: tooLong,
    trespasses: [line('./app/a.ts', 'go();\n'.repeat(mostLines + 1))],
    allowed: [
      line('./app/a.ts', 'go();\n'.repeat(mostLines)),
      line('./app/a.ts', `${'// said\n\n'.repeat(mostLines)}/*\n${'said\n'.repeat(mostLines)}*/`),
      line('./report/editions/a.ts', 'go();\n'.repeat(mostLines + 1)),
    ],
  },
  {
    says: 'has no default export',
    rule: defaultExport,
    trespasses: [
      line('./app/a.ts', 'export default function a() {}'),
      line('./app/a.ts', 'const a = 1;\nexport default a;'),
    ],
    allowed: [line('./app/a.ts', 'export const a = 1;')],
  },
  {
    says: 'asks React for no event that its roots do not listen to',
    rule: unheardEvent,
    trespasses: [
      line('./ui/a.tsx', '<input onKeyUp={go} />'),
      line('./ui/a.tsx', '<input onSelectCapture={go} />'),
      line('./ui/a.tsx', '<input onKeyDownCapture={go} />'),
      line('./ui/a.tsx', '<input onInputCapture={go} />'),
      line('./ui/a.tsx', '<input\n  onCompositionUpdate={go}\n/>'),
      line('./ui/a.tsx', 'const handlers = { onKeyUp: go };'),
    ],
    allowed: [
      line('./ui/a.tsx', '<input onKeyDown={go} />'),
      line('./ui/a.tsx', '<input onCompositionEnd={go} />'),
      line('./ui/a.tsx', '<List onSelected={go} />'),
    ],
  },
  {
    says: 'is more than a list of other files’ names',
    rule: barrel,
    trespasses: [
      line('./ui/a.ts', "export * from './b.ts';"),
      line('./ui/a.ts', "export { b } from './b.ts';"),
      line('./ui/a.ts', "export type {\n  B,\n} from './b.ts';"),
      line('./ui/a.ts', "export * as b from './b.ts';"),
    ],
    allowed: [
      line('./ui/a.ts', "import { b } from './b.ts';\nexport const list = [b];"),
      line('./ui/a.ts', "export { b } from './b.ts';\nexport const a = 1;"),
    ],
  },
];

test('the house was found', () => {
  const rooms = new Set(Object.keys(sources).map(roomOf));
  expect([...rooms].toSorted()).toEqual(Object.keys(doors).toSorted());
});

describe.each(house)('every file $says', ({ rule, trespasses, allowed }) => {
  test.each(trespasses)('caught: $text', (trespass) => {
    expect(rule(trespass)).not.toEqual([]);
  });

  test.each(allowed)('allowed: $text', (neighbour) => {
    expect(rule(neighbour)).toEqual([]);
  });

  test('here', () => {
    const found = Object.entries(sources).flatMap(([file, text]) =>
      rule({ file, text }).map((what) => `${file}: ${what}`),
    );
    expect(found).toEqual([]);
  });
});

import { existsSync } from 'node:fs';
import { chromium as playwrightChromium } from '@playwright/test';
import type { Program } from './programs.ts';
import {
  chromium,
  find,
  hasChineseFont,
  installFromPlaywright,
  installPackages,
  libreOffice,
  pdfToText,
} from './programs.ts';

const isThere = (program: Program): boolean =>
  find(program) !== undefined ||
  (program.fromPlaywright === true && existsSync(playwrightChromium.executablePath()));

function provide(program: Program): void {
  if (isThere(program)) return;
  if (program.fromPlaywright === true && installFromPlaywright() && isThere(program)) return;
  if (installPackages(program.packages) && isThere(program)) return;
  throw new Error(
    `The tests need ${program.name}, and it could not be installed. Install it (Debian: ` +
      `apt-get install ${program.packages.join(' ')}) or name it in ${program.variable}.`,
  );
}

function provideChineseFont(): void {
  if (hasChineseFont() || (installPackages(['fontconfig', 'fonts-noto-cjk']) && hasChineseFont()))
    return;
  throw new Error(
    'The tests need a font with Chinese glyphs, and none could be installed. Install one (Debian: apt-get install fonts-noto-cjk).',
  );
}

/** Before the journeys: everything they need is on this machine, or it is said what is missing. */
function setUp(): void {
  for (const program of [chromium, libreOffice, pdfToText]) provide(program);
  provideChineseFont();
}

// Playwright calls the default export of its set-up file.
export default setUp;

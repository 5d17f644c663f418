import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program outside npm that the journeys need, where it may be, and how to get it. */
export interface Program {
  readonly name: string;
  /** Environment variable that names it. */
  readonly variable: string;
  /** Names on the PATH, and full paths of usual installations. */
  readonly places: readonly string[];
  /** Debian's packages that hold it. */
  readonly packages: readonly string[];
  /** Whether Playwright's own download may be tried. */
  readonly fromPlaywright?: boolean;
}

export const chromium: Program = {
  name: 'a Chromium-type browser',
  variable: 'CHROMIUM_PATH',
  places: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  packages: ['chromium'],
  fromPlaywright: true,
};

export const libreOffice: Program = {
  name: 'LibreOffice Writer',
  variable: 'SOFFICE_PATH',
  places: [
    'soffice',
    'libreoffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  ],
  packages: ['libreoffice-writer-nogui'],
};

export const pdfToText: Program = {
  name: 'pdftotext (poppler)',
  variable: 'PDFTOTEXT_PATH',
  places: ['pdftotext', '/opt/homebrew/bin/pdftotext'],
  packages: ['poppler-utils'],
};

const onPath = (name: string): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)])
    .find((file) => existsSync(file));

const isPath = (place: string): boolean => place.includes('/') || place.includes('\\');

/** Where a program is; undefined when it is not on this machine. */
export function find(program: Program): string | undefined {
  const named = process.env[program.variable];
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return program.places
    .map((place) => (isPath(place) ? place : onPath(place)))
    .find((file) => file !== undefined && existsSync(file));
}

/** Whether a font with Chinese glyphs is installed; without one, PDFs and pictures hold no text. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  return tryRun('fc-list', [':lang=zh', 'family'])?.trim() !== '';
}

function tryRun(command: string, words: readonly string[]): string | undefined {
  try {
    return execFileSync(command, [...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch {
    return undefined;
  }
}

/** Installs Debian's packages as root or through sudo; says whether it could. */
export function installPackages(packages: readonly string[]): boolean {
  if (onPath('apt-get') === undefined) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...words: string[]): boolean => {
    const [command = '', ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', ...words];
    return tryRun(command, rest) !== undefined;
  };
  run('apt-get', 'update', '-q');
  return run('apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** Installs Playwright's own Chromium where its host can be reached. */
export const installFromPlaywright = (): boolean =>
  tryRun(process.execPath, [
    join('node_modules', 'playwright', 'cli.js'),
    'install',
    'chromium',
  ]) !== undefined;

import type { CDPSession, Page } from '@playwright/test';

/** What the browser itself counted while keys were typed, in milliseconds per key. */
export interface Counters {
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  readonly task: number;
}

/** What typing measured. Times are from the key's own time stamp, in milliseconds. */
export interface Typing {
  readonly painted: readonly number[];
  readonly previewed: readonly number[];
  readonly longTasks: readonly number[];
  readonly perKey: Counters;
}

interface Sample {
  readonly pressed: number;
  edited: boolean;
  redrawn: boolean;
  painted: number | null;
  previewed: number | null;
}

declare global {
  interface Window {
    meter: {
      readyAt: number | null;
      start: (withPreview: boolean) => void;
      stop: () => { samples: Sample[]; longTasks: number[] };
    };
  }
}

/**
 * Runs in the page before anything else. A key counts as painted when the frame that shows its
 * change has been made: the first task after that frame's own callbacks.
 */
// oxlint-disable unicorn/consistent-function-scoping -- it is carried into the page as text, with nothing around it
function installMeter(blocks: number): void {
  const samples: Sample[] = [];
  const longTasks: number[] = [];
  const { port1, port2 } = new MessageChannel();
  let withPreview = false;
  let running = false;
  let framing = false;

  const isOpen = (sample: Sample): boolean =>
    sample.painted === null || (withPreview && sample.previewed === null);
  const nextFrame = (): void => {
    framing = true;
    requestAnimationFrame(() => port2.postMessage(null));
  };
  port1.addEventListener('message', () => {
    const now = performance.now();
    for (const sample of samples) {
      if (sample.edited) sample.painted ??= now - sample.pressed;
      if (sample.redrawn) sample.previewed ??= now - sample.pressed;
    }
    framing = false;
    if (running && samples.some(isOpen)) nextFrame();
  });
  port1.start();

  const mark = (what: 'edited' | 'redrawn') => (): void => {
    for (const sample of samples) sample[what] = true;
  };
  const watch = (node: Node, what: 'edited' | 'redrawn'): MutationObserver => {
    const observer = new MutationObserver(mark(what));
    observer.observe(node, { subtree: true, childList: true, characterData: true });
    return observer;
  };
  const editorOf = (): Element | null =>
    document.querySelector('.ProseMirror[contenteditable=true]');
  const previewOf = (): ShadowRoot | null =>
    [...document.querySelectorAll('section[aria-label="预览"] *')].find(
      (element) => element.shadowRoot !== null,
    )?.shadowRoot ?? null;
  const onKey = (event: KeyboardEvent): void => {
    samples.push({
      pressed: event.timeStamp,
      edited: false,
      redrawn: false,
      painted: null,
      previewed: null,
    });
    if (!framing) nextFrame();
  };
  const observers: { disconnect: () => void }[] = [];
  const waitUntilReady = (): void => {
    const editor = editorOf();
    if (editor === null || editor.childElementCount < blocks) requestAnimationFrame(waitUntilReady);
    else
      setTimeout(() => {
        window.meter.readyAt = performance.now();
      });
  };
  requestAnimationFrame(waitUntilReady);

  window.meter = {
    readyAt: null,
    start: (preview) => {
      withPreview = preview;
      running = true;
      samples.length = 0;
      longTasks.length = 0;
      const editor = editorOf();
      const sheet = previewOf();
      if (editor !== null) observers.push(watch(editor, 'edited'));
      if (sheet !== null) observers.push(watch(sheet, 'redrawn'));
      const tasks = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longTasks.push(duration);
      });
      tasks.observe({ type: 'longtask' });
      observers.push(tasks);
      window.addEventListener('keydown', onKey, true);
    },
    stop: () => {
      running = false;
      window.removeEventListener('keydown', onKey, true);
      for (const observer of observers.splice(0)) observer.disconnect();
      return { samples: [...samples], longTasks: [...longTasks] };
    },
  };
}

// oxlint-enable unicorn/consistent-function-scoping

/** Lays the meter into every page opened from now on; `blocks` stand in the editor when it is ready. */
export const layMeter = (page: Page, blocks: number): Promise<unknown> =>
  page.addInitScript(installMeter, blocks);

/** Milliseconds a page is left to itself while it opens: asking would take time from it. */
const rest = 1200;

/** Milliseconds from the start of navigation until the editor stood painted with its text. */
export async function readyAt(page: Page): Promise<number> {
  await page.waitForTimeout(rest);
  const handle = await page.waitForFunction(() => window.meter.readyAt);
  return Number(await handle.jsonValue());
}

async function counters(session: CDPSession): Promise<Counters> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number =>
    1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    script: of('ScriptDuration'),
    layout: of('LayoutDuration'),
    style: of('RecalcStyleDuration'),
    task: of('TaskDuration'),
  };
}

/** Puts the caret into the middle of the prose, as a click there would. */
async function placeCaret(page: Page): Promise<void> {
  const editor = page.locator('.ProseMirror[contenteditable=true]');
  const middle = await editor.evaluate((element) => {
    const paragraphs = [...element.querySelectorAll(':scope > p')];
    return Math.floor(paragraphs.length / 2);
  });
  const paragraph = editor.locator(':scope > p').nth(middle);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  await page.waitForTimeout(1500);
}

const letters = '公开政府信息工作年度报告';
/** Milliseconds between keys, 8 a second on average, not in step with the screen's frames. */
const rhythm = [117, 131, 124, 128, 121, 129, 126, 119, 133, 122];

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

async function press(session: CDPSession, text: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
}

async function typeKeys(session: CDPSession, keys: number): Promise<void> {
  let due = performance.now();
  for (let index = 0; index < keys; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other is the point
    await press(session, letters[index % letters.length] ?? '');
    due += rhythm[index % rhythm.length] ?? 125;
    // oxlint-disable-next-line no-await-in-loop -- one key after the other is the point
    await wait(Math.max(0, due - performance.now()));
  }
}

/** Types into the middle of the prose at 8 keys a second, and lets the page come to rest. */
export async function measureTyping(
  page: Page,
  { keys, preview }: { keys: number; preview: boolean },
): Promise<Typing> {
  const session = await page.context().newCDPSession(page);
  await session.send(
    'Performance.enable',
    process.env['TICKS'] === undefined ? {} : { timeDomain: 'threadTicks' },
  );
  await placeCaret(page);
  await typeKeys(session, 16);
  await page.waitForTimeout(1000);
  await page.evaluate((withPreview) => window.meter.start(withPreview), preview);
  const before = await counters(session);
  await typeKeys(session, keys);
  await page.waitForTimeout(1000);
  const after = await counters(session);
  const { samples, longTasks } = await page.evaluate(() => window.meter.stop());
  await session.detach();
  const perKey = (name: keyof Counters): number => (after[name] - before[name]) / keys;
  return {
    painted: samples.flatMap(({ painted }) => painted ?? []),
    previewed: samples.flatMap(({ previewed }) => previewed ?? []),
    longTasks,
    perKey: {
      script: perKey('script'),
      layout: perKey('layout'),
      style: perKey('style'),
      task: perKey('task'),
    },
  };
}

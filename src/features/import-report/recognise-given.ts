import type { ReadResult } from '#formats/format.ts';
import { readClipboard, readFile } from '#formats/readers.ts';
import type { Doubt } from '#report/recognise/recognition.ts';
import { recognise } from '#report/recognise/recognise.ts';
import type { Given } from './reading.ts';
import type { Outcome, Recognised } from './recognised.ts';

const doubtOf = (text: string, index: number): Doubt => ({
  id: `data:${index}`,
  section: null,
  figure: null,
  title: text,
  original: '',
  reading: '',
  reason: '数据文件里本应用不认识的内容，没有读入',
  choices: [],
  source: null,
});

function recognisedFrom(name: string, result: Extract<ReadResult, { ok: true }>): Recognised {
  if ('source' in result) {
    const { source, notes } = result;
    return { name, source, notes, recognition: recognise(source, result.repairs) };
  }
  const doubts = result.doubts.map(doubtOf);
  const recognition = {
    report: result.report,
    doubts,
    setAside: [],
    sections: [],
    account: [],
  };
  return { name, source: null, notes: [], recognition };
}

const unreadable: ReadResult = {
  ok: false,
  problem: '浏览器没能读出这个文件。请确认文件还在原处，再选一次；也可以打开文件，复制全文后粘贴',
};

async function bytesOf({ file }: Extract<Given, { kind: 'file' }>): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

async function read(given: Given, onProgress: (share: number) => void): Promise<ReadResult> {
  if (given.kind === 'pasted') return readClipboard(given.words);
  const bytes = await bytesOf(given);
  return bytes === null ? unreadable : readFile({ name: given.name, bytes }, onProgress);
}

/** Reads what is given and recognises it; never throws. Tells how far it is as a share of the whole. */
export async function recogniseGiven(
  given: Given,
  onProgress: (share: number) => void,
): Promise<Outcome> {
  const result = await read(given, (share) => onProgress(share * 0.8));
  return result.ok ? { ok: true, recognised: recognisedFrom(given.name, result) } : result;
}

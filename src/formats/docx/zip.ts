import { Zip, ZipDeflate } from 'fflate';
import { pacer } from '#formats/pause.ts';

/** Characters gathered before they are compressed, and bytes compressed at a time. */
const batch = { characters: 16384, bytes: 32768 };

/** Gathers pieces until they are worth a call of the compressor; each piece stays whole. */
function* gathered(pieces: Iterable<string>): Generator<string, void> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < batch.characters) continue;
    yield text;
    text = '';
  }
  yield text;
}

function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for (const text of gathered(pieces)) {
    const bytes = encoder.encode(text);
    for (let from = 0; from < bytes.length; from += batch.bytes)
      yield bytes.subarray(from, from + batch.bytes);
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let end = 0;
  for (const chunk of chunks) {
    whole.set(chunk, end);
    end += chunk.length;
  }
  return whole;
}

/** A file of an archive: its path, and its text in pieces taken only when their turn comes. */
export type ZipEntry = readonly [path: string, pieces: Iterable<string>];

/** Zips texts, one after another, pausing between batches so that the page stays alive. */
export async function zipTexts(entries: Iterable<ZipEntry>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const pause = pacer();
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [path, pieces] of entries) {
    const file = new ZipDeflate(path, { level: 6 });
    archive.add(file);
    for (const bytes of bytesOf(pieces)) {
      file.push(bytes);
      // oxlint-disable-next-line no-await-in-loop -- one after another is the purpose
      await pause();
    }
    file.push(new Uint8Array(0), true);
  }
  archive.end();
  return joined(chunks);
}

import { decodeShared, encodeShared } from '#formats/link/codecs.ts';
import { publishedReport, sharedOf } from '#formats/link/testing/published.ts';

/** Prints how long the links of the real reports are, and how long making and opening one takes. */

const repeats = 20;

async function meanTime(act: () => Promise<unknown>): Promise<string> {
  const before = performance.now();
  // One after another: this measures a single one, not how many fit side by side.
  await Array.from({ length: repeats }).reduce(
    (earlier: Promise<unknown>) => earlier.then(act),
    Promise.resolve(),
  );
  return ((performance.now() - before) / repeats).toFixed(1);
}

async function report(name: Parameters<typeof publishedReport>[0]): Promise<void> {
  const shared = sharedOf(publishedReport(name));
  const link = await encodeShared(shared);
  const [id = '', payload = ''] = link.split('.');
  const encode = await meanTime(() => encodeShared(shared));
  const decode = await meanTime(() => decodeShared(id, payload));
  process.stdout.write(
    `${name}: ${link.length} characters, encode ${encode} ms, decode ${decode} ms\n`,
  );
}

await report('suqian-2023');
await report('zhangdian-2012');

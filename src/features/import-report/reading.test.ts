import { expect, test } from 'vitest';
import { type Given, givenReading, type RecogniseGiven } from './reading.ts';
import { recogniseGiven } from './recognise-given.ts';
import type { Outcome } from './recognised.ts';

const pasted = (name: string, text = ''): Given => ({
  kind: 'pasted',
  name,
  words: { html: '', text },
});

const refused: Outcome = { ok: false, problem: '空的' };

/** Work that goes on until it is let go, or called off. */
function held() {
  const begun: string[] = [];
  const calledOff: string[] = [];
  const running: { letGo: () => void; tell: (share: number) => void }[] = [];
  const recognise: RecogniseGiven = ({ name }, { signal, onProgress }) =>
    new Promise((resolve) => {
      begun.push(name);
      running.push({ letGo: () => resolve(refused), tell: onProgress });
      signal.addEventListener('abort', () => {
        calledOff.push(name);
        resolve({ ok: false, problem: '已取消' });
      });
    });
  return {
    begun,
    calledOff,
    recognise,
    letGo: () => running.at(-1)?.letGo(),
    tell: (share: number) => running.at(-1)?.tell(share),
  };
}

test('one is read after another, and how far it is is told', async () => {
  const work = held();
  const reading = givenReading(work.recognise);
  const done = reading.start([pasted('甲'), pasted('乙')]);
  work.tell(0.5);
  expect(reading.state.get()).toMatchObject({ current: '甲', at: 1, of: 2, share: 0.5 });
  expect(work.begun).toEqual(['甲']);
  work.letGo();
  await Promise.resolve();
  await Promise.resolve();
  expect(reading.state.get()).toMatchObject({ current: '乙', at: 2, of: 2, share: 0 });
  work.letGo();
  await done;
  expect(reading.state.get()).toMatchObject({ current: null });
  expect(reading.state.get().read.map(({ id, name }) => [id, name])).toEqual([
    [0, '甲'],
    [1, '乙'],
  ]);
});

test('called off, the work ends, nothing after it begins, and nothing of it is kept', async () => {
  const work = held();
  const reading = givenReading(work.recognise);
  const done = reading.start([pasted('甲'), pasted('乙')]);
  reading.callOff();
  await done;
  expect(work.calledOff).toEqual(['甲']);
  expect(work.begun).toEqual(['甲']);
  expect(reading.state.get()).toMatchObject({ current: null, read: [] });
});

const words = '云溪县水务局2013年政府信息公开工作年度报告\n一、概述\n我局按规定公开。';

const given: readonly Given[] = [
  pasted('粘贴的内容', words),
  { kind: 'file', name: '年报.txt', file: new File([words], '年报.txt') },
];

test.each(given)('what is $kind is recognised without a page', async (each) => {
  const outcome = await recogniseGiven(each, () => {});
  if (!outcome.ok) throw new Error(outcome.problem);
  expect(outcome.recognised.name).toBe(each.name);
  expect(outcome.recognised.recognition.report).toMatchObject({
    agency: '云溪县水务局',
    year: 2013,
  });
});

test('a file that is gone says so', async () => {
  const file = new File([], '年报.docx');
  file.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
  const outcome = await recogniseGiven({ kind: 'file', name: '年报.docx', file }, () => {});
  expect(outcome).toMatchObject({ ok: false });
  expect(outcome.ok ? '' : outcome.problem).toMatch(/没能读出这个文件.*再选一次/u);
});

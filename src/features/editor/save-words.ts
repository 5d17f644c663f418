import type { SaveState } from '#drafts/autosave.ts';
import { clockWords } from './clock-words.ts';

type Reason = Extract<SaveState, { kind: 'failed' }>['reason'];

const failures: Readonly<Record<Reason, string>> = {
  full: '未保存：浏览器空间不足，请立即下载备份',
  refused: '未保存：浏览器不允许在本机保存，请立即下载备份',
  lost: '未保存：写入后读回的内容不一致，请立即下载备份',
  overtaken: '未保存：另一窗口保存了更新的一稿，请下载本窗口的备份，再重新打开',
};

/** The sentence of the bar that stays while work is not kept. */
export const failureWords = (reason: Reason): string => failures[reason];

/** What the top bar says. 已保存 only of what was read back from storage. */
export function saveWords(state: SaveState, unsettled: number, now: Date): string {
  if (state.kind === 'failed') return '未保存';
  if (unsettled > 0) return `未保存：有${unsettled}项填写有误`;
  return state.kind === 'waiting' ? '正在保存…' : `已保存${clockWords(state.at, now)}`;
}

import type { WriteFailure } from '#drafts/draft-store.ts';

const reasons: Readonly<Record<WriteFailure, string>> = {
  full: '浏览器给本页的空间已满。请先下载备份，再删除不用的草稿',
  refused: '浏览器不允许本页在这台电脑上保存。请检查浏览器的隐私设置，或换一个浏览器',
  lost: '写入后读回的内容不一致。请先下载备份，再重新打开浏览器',
  overtaken: '另一窗口刚保存了更新的内容。请重新载入后再做一次',
};

/** Why something was not kept, and what to do. */
export const failureWords = (act: string, failure: WriteFailure): string =>
  `${act}：${reasons[failure]}`;

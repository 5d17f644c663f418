import type { decodeProblems } from '#formats/link/codecs.ts';

/** Why a preview file shows nothing, and what to do about it: what `decodeProblems` says of a link. */
export const fileProblems: Readonly<Record<keyof typeof decodeProblems, string>> = {
  incomplete: '文件不完整，可能在转发时被改动或截断。请让对方重新发送。',
  newer: '这个文件由较新的版本生成，这里打不开。请让对方重新生成后发送。',
  locked: '这个文件加了口令。请输入对方另行告知的口令。',
  wrongPassphrase: '口令不对，没有打开。请核对后重新输入。',
  cannotUnlock:
    '这个文件加了口令，当前的浏览器不能解开。请换一个浏览器打开，或请对方发送不加口令的文件。',
  tooLarge: '文件展开后超过8MB，没有打开。请与对方核对文件的来源。',
  damaged: '文件里没有可以读出的年度报告，没有打开。请让对方重新发送。',
};

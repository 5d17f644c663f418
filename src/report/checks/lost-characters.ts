import { matches, proseCheck } from './prose-check.ts';

/** Marks that a conversion leaves where it lost characters. */
export const lostCharacters = proseCheck(
  {
    id: 'lostCharacters',
    severity: 'look',
    title: '像是转换时丢失了文字',
    sentence: '连续的问号、方框或替代符号，多半是文件转换时丢失的文字，请对照原件补上。',
    basis: '文字校对',
    passed: '没有转换时丢失文字的痕迹',
  },
  matches(/[?？]{2,}|□+|\uFFFD+/gu, ([found]) => ({
    message: `此处的“${found}”像是转换时丢失的文字，请对照原件补上`,
  })),
);

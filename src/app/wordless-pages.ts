/**
 * Pages of a draft that today have no prose, so that opening one need not wait for the text editor:
 * the sections that are tables in the latest edition, and the closing pages. The address is known
 * before the editions have come; a test holds the list against them.
 */
export const wordlessPages: readonly string[] = [
  'proactiveDisclosure',
  'applications',
  'reviewAndLitigation',
  'check',
  'share',
  'changes',
  'export',
];

/** Pages of a draft that do not begin with a text: 基本信息 has one, below a form. */
export const textlessPages: readonly string[] = ['basics', ...wordlessPages];

import type { PreviewShell } from '#formats/preview-file/preview-file.ts';

/** What a preview file is made of; it comes when the first is asked for. */
export const loadShell = async (): Promise<PreviewShell> =>
  (await import('virtual:preview-shell')).shell;

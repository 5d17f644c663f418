import type { Draft } from '#drafts/draft.ts';
import { localTime } from '#drafts/local-time.ts';
import { fileName } from '#formats/file-name.ts';
import { type PreviewShell, previewFile } from '#formats/preview-file/preview-file.ts';
import { download } from '#ui/download.ts';
import { base, type ReadyLink } from './make-link.ts';

/** Whole kB, as a mail program counts them. */
const kilobytes = (bytes: number): number => Math.ceil(bytes / 1000);

/** 预览文件: hands out the report as one page to be opened from a disk; says what was handed out. */
export function handOutFile(draft: Draft, link: ReadyLink, shell: PreviewShell): string {
  const file = new TextEncoder().encode(previewFile(shell, { word: link.carried, home: base() }));
  const name = fileName({
    report: draft.report,
    draft: { number: link.number, at: localTime(new Date()) },
    ending: 'html',
  });
  download(name, file, 'text/html');
  return `已下载“${name}”，${kilobytes(file.length)}kB。发给对方，双击即可打开，不需要网络。`;
}

import type { OpenDraft } from '#drafts/open-draft.ts';
import { cmsHtml } from '#formats/html/cms-html.ts';
import { plainText } from '#formats/plain-text.ts';
import { compose } from '#report/compose.ts';

const blob = (text: string, type: string): Blob => new Blob([text], { type });

/** Puts the paper on the clipboard for a site's editor: markup with inline looks, and plain text beside it. */
export async function copyForSite(draft: OpenDraft): Promise<void> {
  const paper = compose(draft.get().report);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': blob(cmsHtml(paper), 'text/html'),
      'text/plain': blob(plainText(paper), 'text/plain'),
    }),
  ]);
}

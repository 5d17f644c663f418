import { docxWriter } from './docx/write.ts';
import type { Writer } from './format.ts';
import { htmlWriter } from './html/write.ts';
import { jsonWriter } from './json/write.ts';

/** The formats offered under 导出, in their order on the page. */
export const writers: readonly Writer[] = [docxWriter, htmlWriter, jsonWriter];

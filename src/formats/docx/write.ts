import type { Writer } from '#formats/format.ts';

/**
 * Writes the paper as a Word document by GB/T 9704—2012《党政机关公文格式》: what an office takes
 * into its approval process. What makes it is loaded when a document is asked for.
 */
export const docxWriter: Writer = {
  id: 'docx',
  label: '导出Word',
  purpose: '按公文格式排好版的文档，用于送审、签批和存档',
  ending: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  write: async ({ paper, draft }) => {
    const { packPaper } = await import('./package.ts');
    return packPaper({ paper, draft });
  },
};

import * as z from 'zod/mini';

const doubtSchema = z.object({
  id: z.string(),
  section: z.nullable(z.string()),
  figure: z.nullable(z.string()),
  title: z.string(),
  original: z.string(),
  reading: z.string(),
  reason: z.string(),
});

const setAsideSchema = z.object({
  id: z.string(),
  text: z.string(),
  why: z.enum(['furniture', 'unplaced']),
});

/** Schema of what is kept of the source of an imported report. */
export const importedSchema = z.object({
  /** Name of the file, or 粘贴的内容. */
  name: z.string(),
  /** All its text, a block a line, cells parted by tabs. */
  text: z.string(),
  /** Doubts not yet decided. */
  doubts: z.array(doubtSchema),
  /** What has no place in the report (未归位内容). */
  setAside: z.array(setAsideSchema),
});

/** What is kept of the source of an imported report. */
export type Imported = z.infer<typeof importedSchema>;

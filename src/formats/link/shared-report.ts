import * as z from 'zod/mini';
import { reportSchema } from '#report/report.ts';

/** Schema of what a preview link or a preview file carries. */
export const sharedReportSchema = z.object({
  report: reportSchema,
  /** The draft it was sent from, so that comments find their way back: id, 第n稿, local time `yyyy-mm-ddThh:mm`. */
  draft: z.object({ id: z.string(), number: z.int(), at: z.string() }),
  /** 附言; empty where there is none. */
  note: z.string(),
  /** Who sent it; empty where not said. */
  sender: z.string(),
  /** Date until which an answer is asked for, `yyyy-mm-dd`; information only. */
  respondBy: z.nullable(z.string()),
});

/** A whole report as sent to a reviewer. */
export type SharedReport = z.infer<typeof sharedReportSchema>;

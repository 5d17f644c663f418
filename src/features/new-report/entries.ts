import type { FieldErrors, ResolverResult } from 'react-hook-form';
import * as z from 'zod/mini';
import { findEdition } from '#report/editions.ts';
import { parseYear } from './year.ts';

/** What stands in the form's fields. */
export interface NewReportEntries {
  agency: string;
  year: string;
  edition: string;
}

const agencySchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, '请填写编制机关的全称，例如××县水务局'),
    z.maxLength(100, '编制机关超过100个字，请核对'),
  );

/** What the form is read as. */
const answersSchema = (example: number) =>
  z.object({
    agency: agencySchema,
    year: z.pipe(
      z.string(),
      z.transform((typed, context) => {
        const { year, problem } = parseYear(typed, example);
        if (year !== null) return year;
        context.issues.push({ code: 'custom', message: problem, input: typed });
        return z.NEVER;
      }),
    ),
    edition: z.string().check(z.refine((id) => findEdition(id) !== undefined, '请选择报告格式')),
  });

export type NewReportAnswers = z.infer<ReturnType<typeof answersSchema>>;

/** Reads the form's entries, or says of each field what is wrong with it. */
export function readEntries(
  entries: NewReportEntries,
  example: number,
): ResolverResult<NewReportEntries, NewReportAnswers> {
  const parsed = answersSchema(example).safeParse(entries);
  if (parsed.success) return { values: parsed.data, errors: {} };
  const errors: FieldErrors<NewReportEntries> = {};
  for (const { path, message } of parsed.error.issues) {
    const [name] = path;
    if (name === 'agency' || name === 'year' || name === 'edition')
      errors[name] ??= { type: 'custom', message };
  }
  return { values: {}, errors };
}

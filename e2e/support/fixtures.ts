import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const paragraphs = z.array(z.string());

type Nested = { readonly [id: string]: Nested | number };

const figures: z.ZodMiniType<Nested> = z.lazy(() =>
  z.record(z.string(), z.union([z.number(), figures])),
);

const publishedSchema = z.object({
  agency: z.string(),
  year: z.number(),
  metadata: z.optional(z.record(z.string(), z.string())),
  preamble: z.optional(paragraphs),
  narrative: z.record(z.string(), paragraphs),
  figures,
});

/** A real published report, in the shape of `../shared/fixtures`. */
export type PublishedReport = z.infer<typeof publishedSchema>;

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'fixtures');

/** Reads a published report; the folder lies beside the checkout. */
export const published = (path: string): PublishedReport =>
  publishedSchema.parse(JSON.parse(readFileSync(join(folder, path), 'utf8')));

/** Bytes of a published report as a site has it. */
export const publishedFile = (path: string): Uint8Array => readFileSync(join(folder, path));

/** Figures of a published report with their addresses. */
export const figuresByAddress = (
  nested: Nested,
  path: readonly string[] = [],
): [string, number][] =>
  Object.entries(nested).flatMap(([id, value]): [string, number][] =>
    typeof value === 'number'
      ? [[path.concat(id).join('/'), value]]
      : figuresByAddress(value, path.concat(id)),
  );

/** Every paragraph of a published report, in order. */
export const paragraphsOf = ({ preamble, narrative }: PublishedReport): readonly string[] => [
  ...(preamble ?? []),
  ...Object.values(narrative).flat(),
];

import { type Draft, issued } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { fileName } from '#formats/file-name.ts';
import type { WriteInput, Writer } from '#formats/format.ts';
import { compose } from '#report/compose.ts';
import { download } from '#ui/download.ts';
import { localTime } from '#drafts/local-time.ts';

/** 草稿第n稿 and the time; a final copy bears neither. */
const markOf = ({ issue, final }: Draft): WriteInput['draft'] =>
  final === undefined ? { number: issue.number, at: localTime(new Date()) } : null;

/** What a writer is given for the draft as it stands: 草稿第n稿, the next one after a change. */
export function inputOf(draft: OpenDraft): WriteInput {
  draft.change((current) => (current.final === undefined ? issued(current) : current));
  const current = draft.get();
  return { report: current.report, paper: compose(current.report), draft: markOf(current) };
}

/** The file name the draft would be handed out under. */
export function nameOf(draft: OpenDraft, ending: string): string {
  const current = issued(draft.get());
  return fileName({ report: current.report, draft: markOf(current), ending });
}

/** Writes the file and hands it to the browser's downloads. */
export async function handOut(draft: OpenDraft, writer: Writer): Promise<void> {
  const input = inputOf(draft);
  const bytes = await writer.write(input);
  download(fileName({ ...input, ending: writer.ending }), bytes, writer.mediaType);
}

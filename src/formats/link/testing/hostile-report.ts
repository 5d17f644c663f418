import type { Narrative, NarrativeInline } from '#report/narrative.ts';
import { narrativeOf } from '#report/narrative.ts';
import { reportSchema, type Report } from '#report/report.ts';
import type { SharedReport } from '#formats/link/shared-report.ts';

/** Sets `globalThis.ran` if anything of it is ever run: as a script, as markup, in an attribute, as an address. */
const script = `"'\`></title></style></textarea><script>globalThis.ran=1</script><img src=x onerror="globalThis.ran=1"><svg onload=globalThis.ran=1>`;

const line = (text: string): NarrativeInline => ({ type: 'text', text });

const linked = (href: string): NarrativeInline => ({
  type: 'text',
  text: script,
  marks: [{ type: 'link', attrs: { href } }, { type: 'bold' }],
});

/** Prose with the script in every kind of block, and links that run it. */
const prose: Narrative = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [line(script)] },
    {
      type: 'paragraph',
      content: [
        line(script),
        { type: 'hardBreak' },
        linked('javascript:globalThis.ran=1'),
        linked('data:text/html,<script>globalThis.ran=1</script>'),
        { type: 'figureRef', attrs: { source: script }, text: script },
      ],
    },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [line(script)] }] }],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [{ type: 'paragraph', content: [line(script)] }] },
            { type: 'tableCell', content: [{ type: 'paragraph', content: [line(script)] }] },
          ],
        },
      ],
    },
  ],
};

/** Keys that would reach into every object if one were careless. */
const hostileFigures: unknown = JSON.parse(
  `{"__proto__":7,"constructor":7,"annex/applications.received":${JSON.stringify(script)},${JSON.stringify(script)}:7}`,
);

/** A report of the 2008 format, whose sections are open, with a script in every text field it has. */
const hostileReport: Report = reportSchema.parse({
  edition: '2008',
  agency: script,
  year: 2014,
  metadata: {
    title: `${script}年报`,
    indexNumber: script,
    documentNumber: script,
    issuedOn: '2015-01-20',
    publisher: script,
    site: script,
  },
  preamble: narrativeOf([script]),
  sections: [
    { id: 'overview', title: script },
    { id: script, title: script },
    { id: 'own-1', title: script },
  ],
  leftOut: [{ id: script, title: script }],
  narrative: { overview: prose, [script]: prose, 'own-1': prose },
  figures: hostileFigures,
  units: { [script]: script },
});

/** That report as sent, with the script in what goes with it. */
export const hostileShared: SharedReport = {
  report: hostileReport,
  draft: { id: script, number: 1, at: script },
  note: script,
  sender: script,
  respondBy: script,
};

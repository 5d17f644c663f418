import { test } from 'vitest';
import { compose } from '#report/compose.ts';
import { findEdition } from '#report/editions.ts';
import { figureCells } from '#report/table-layout.ts';
import { tablesOf } from '#report/edition.ts';
import { settledFigure } from '#report/totals.ts';
import { recognise } from '#report/recognise/recognise.ts';
import { flattenPaper, sourceBlocks, sourcePaper, blockText } from '#report/recognise/source.ts';
import { runTogether, tableDamages, textDamages } from '#report/recognise/testing/disturb.ts';
import { plausibleReport, seeded } from '#report/recognise/testing/plausible-report.ts';
test('x', () => {
  const all: any = { ...tableDamages, ...textDamages, runTogether };
  for (const spec of (process.env.TRY ?? '').split(',')) {
    const [ed, ...names] = spec.split('/');
    const random = seeded(7);
    const report = plausibleReport(findEdition(ed)!, random);
    let blocks = sourceBlocks(flattenPaper(compose(report)));
    for (const n of names) blocks = all[n](blocks, random);
    const r = recognise(sourcePaper(blocks));
    console.log(spec, r.report.edition, 'headings', r.account.filter(p=>p.became==='heading').map(p=>p.section+':'+p.text).join(' | '));
    const wrong = tablesOf(findEdition(ed)!).flatMap(t => figureCells(t).filter(({ref}) => settledFigure(report,t,ref)!==settledFigure(r.report,t,ref)).map(({ref})=>`${ref}: ${settledFigure(report,t,ref)} → ${settledFigure(r.report,t,ref)}`));
    console.log('wrong', wrong.length, wrong.slice(0,12));
    console.log('doubts', r.doubts.slice(0,6).map(d=>JSON.stringify(d)).join('\n'));
    console.log('aside', r.setAside.slice(0,10).map(s=>s.text.slice(0,60)));
    if (process.env.SRC) console.log(blocks.map(b=>b.kind+': '+blockText(b).slice(0,100)).join('\n'));
  }
});

import { defineTable } from '#report/edition.ts';
import { wholeCases } from './figure-specs.ts';

/** 主动公开政府信息情况, 国办公开办函〔2021〕30号: 《条例》第二十条第（一）（五）（六）（八）项. */
export const proactiveDisclosure2021 = defineTable({
  id: 'proactiveDisclosure',
  title: '主动公开政府信息情况',
  blocks: [
    {
      id: 'article20-1',
      band: '第二十条第（一）项',
      stub: '信息内容',
      columns: [
        { id: 'issued', path: ['本年制发件数'] },
        { id: 'repealed', path: ['本年废止件数'] },
        { id: 'inForce', path: ['现行有效件数'] },
      ],
      rows: [
        { id: 'rules', path: ['规章'] },
        { id: 'normativeDocuments', path: ['行政规范性文件'] },
      ],
      figures: wholeCases,
    },
    {
      id: 'article20-5',
      band: '第二十条第（五）项',
      stub: '信息内容',
      columns: [{ id: 'decisions', path: ['本年处理决定数量'] }],
      rows: [{ id: 'licences', path: ['行政许可'] }],
      figures: wholeCases,
    },
    {
      id: 'article20-6',
      band: '第二十条第（六）项',
      stub: '信息内容',
      columns: [{ id: 'decisions', path: ['本年处理决定数量'] }],
      rows: [
        { id: 'penalties', path: ['行政处罚'] },
        { id: 'compulsoryMeasures', path: ['行政强制'] },
      ],
      figures: wholeCases,
    },
    {
      id: 'article20-8',
      band: '第二十条第（八）项',
      stub: '信息内容',
      columns: [{ id: 'amount', path: ['本年收费金额（单位：万元）'] }],
      rows: [{ id: 'fees', path: ['行政事业性收费'] }],
      figures: { rule: '非负数，万元，最多六位小数', unit: '万元', decimals: 6, negative: false },
    },
  ],
  checks: [
    {
      kind: 'stockFlow',
      rows: ['rules', 'normativeDocuments'],
      stock: 'inForce',
      inflow: 'issued',
      outflow: 'repealed',
      severity: 'look',
    },
  ],
  widths: [48, 36, 36, 36],
});

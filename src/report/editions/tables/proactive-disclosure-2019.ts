import type { FigureSpec } from '#report/edition.ts';
import { defineTable } from '#report/edition.ts';
import { wholeCases } from './figure-specs.ts';

const wholeNumbers: FigureSpec = {
  rule: '整数；本年增/减可为负',
  unit: null,
  decimals: 0,
  negative: false,
};

/** 本年增/减 falls below zero when items were taken off. */
const change: FigureSpec = { ...wholeNumbers, negative: true };

const procurement: FigureSpec = {
  rule: '项目数为整数；金额为元或万元，须注明单位',
  unit: null,
  decimals: 0,
  negative: false,
};

/** 主动公开政府信息情况, 国办公开办函〔2019〕60号: 《条例》第二十条第（一）（五）（六）（八）（九）项. */
export const proactiveDisclosure2019 = defineTable({
  id: 'proactiveDisclosure',
  title: '主动公开政府信息情况',
  blocks: [
    {
      id: 'article20-1',
      band: '第二十条第（一）项',
      stub: '信息内容',
      columns: [
        { id: 'made', path: ['本年新制作数量'] },
        { id: 'disclosed', path: ['本年新公开数量'] },
        { id: 'disclosedInAll', path: ['对外公开总数量'] },
      ],
      rows: [
        { id: 'rules', path: ['规章'] },
        { id: 'normativeDocuments', path: ['规范性文件'] },
      ],
      figures: wholeCases,
    },
    {
      id: 'article20-5',
      band: '第二十条第（五）项',
      stub: '信息内容',
      columns: [
        { id: 'itemsLastYear', path: ['上一年项目数量'] },
        { id: 'change', path: ['本年增/减'], figures: change },
        { id: 'decisions', path: ['处理决定数量'] },
      ],
      rows: [
        { id: 'licences', path: ['行政许可'] },
        { id: 'otherServices', path: ['其他对外管理服务事项'] },
      ],
      figures: wholeNumbers,
    },
    {
      id: 'article20-6',
      band: '第二十条第（六）项',
      stub: '信息内容',
      columns: [
        { id: 'itemsLastYear', path: ['上一年项目数量'] },
        { id: 'change', path: ['本年增/减'], figures: change },
        { id: 'decisions', path: ['处理决定数量'] },
      ],
      rows: [
        { id: 'penalties', path: ['行政处罚'] },
        { id: 'compulsoryMeasures', path: ['行政强制'] },
      ],
      figures: wholeNumbers,
    },
    {
      id: 'article20-8',
      band: '第二十条第（八）项',
      stub: '信息内容',
      columns: [
        { id: 'itemsLastYear', path: ['上一年项目数量'] },
        { id: 'change', path: ['本年增/减'], figures: change },
      ],
      rows: [{ id: 'fees', path: ['行政事业性收费'] }],
      figures: wholeNumbers,
    },
    {
      id: 'article20-9',
      band: '第二十条第（九）项',
      stub: '信息内容',
      columns: [
        { id: 'projects', path: ['采购项目数量'] },
        {
          id: 'amount',
          path: ['采购总金额'],
          figures: { ...procurement, decimals: 6, unitChoices: ['万元', '元'] },
        },
      ],
      rows: [{ id: 'procurement', path: ['政府集中采购'] }],
      figures: procurement,
    },
  ],
  checks: [
    {
      kind: 'atMostColumn',
      rows: ['rules', 'normativeDocuments'],
      small: 'disclosed',
      large: 'disclosedInAll',
      severity: 'look',
    },
  ],
  widths: [42, 19, 19, 19, 19, 19, 19],
});

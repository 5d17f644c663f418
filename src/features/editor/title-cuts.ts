/** Where the titles of the forms, and those of the wizard's own pages, may break. */
const cuts = `
基本|信息
校核
预览与|审阅
导出
总体|情况
主动|公开|政府|信息|情况
收到|和处理|政府|信息|公开|申请|情况
政府|信息|公开|行政复议、|行政诉讼|情况
存在的|主要|问题|及改进|情况
其他|需要|报告的|事项
概述
政府|信息|公开的|组织|领导|和制度|建设|情况
主动|公开|政府|信息|以及|公开|平台|建设|情况
政府|信息|公开|申请的|办理|情况
政府|信息|公开的|收费|及减免|情况
因政府|信息|公开|申请|提起|行政复议、|行政诉讼的|情况
政府|信息|公开|保密审查|及监督|检查|情况
政府|信息|公开|工作|存在的|主要|问题|及改进|情况
需要|说明的|事项|与附表
`;

/** The words of each known title. To part these few by hand saves the dictionary, which takes long to come. */
export const titleCuts: ReadonlyMap<string, readonly string[]> = new Map(
  cuts
    .trim()
    .split('\n')
    .map((line) => [line.replaceAll('|', ''), line.split('|')]),
);

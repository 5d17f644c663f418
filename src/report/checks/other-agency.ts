import { type Stretch, sentencesIn } from '#report/prose/clauses.ts';
import { textOf } from '#report/prose/prose-of.ts';
import { type ProseFault, proseCheck } from './prose-check.ts';

const level = '(?:自治)?(?:省|市|县|区|旗|州|盟|镇|乡|街道)';

/** What an agency is besides its place: 水务局, 人民政府. */
const kindOf = (agency: string): string =>
  agency.replace(new RegExp(`^.*${level}(?=\\p{Script=Han}{2})`, 'u'), '');

/** Words of dealings with another agency, which is then rightly named. */
const dealings =
  /赴|到|向|与|和|同|被|转|移送|会同|联合|学习|交流|考察|调研|复议|起诉|被告|配合|征求/u;

/** Whether both names can mean the same agency: one within the other, as 省县局 and 县局办公室. */
const sameAgency = (agency: string, name: string): boolean =>
  agency.includes(name) || name.includes(agency);

/** A namesake elsewhere: the same kind of agency, of another place at the same level. */
function namesakes(sentence: Stretch, agency: string): ProseFault[] {
  const kind = kindOf(agency);
  const place = agency.slice(0, agency.length - kind.length);
  const ownLevel = new RegExp(`${level}$`, 'u').exec(place)?.[0];
  if (kind === '' || ownLevel === undefined || dealings.test(sentence.text)) return [];
  const name = new RegExp(`\\p{Script=Han}{2,}?${ownLevel}${kind}`, 'gu');
  return [...sentence.text.matchAll(name)]
    .filter(([found]) => !sameAgency(agency, found) && !found.includes(agency))
    .map(({ index, 0: found }) => fault(sentence.start + index, found, agency));
}

/** Who is said to have made or to publish the report. */
const maker =
  /由(\p{Script=Han}{2,20}?(?:省|市|县|区|旗|州|盟|镇|乡|街道)\p{Script=Han}{1,12}?(?:局|委员会|办公室|厅|人民政府|院|中心))(?:编制|编写|公布|发布)/gu;

const makers = (sentence: Stretch, agency: string): ProseFault[] =>
  [...sentence.text.matchAll(maker)].flatMap((found) => {
    const [, name = ''] = found;
    return sameAgency(agency, name) ? [] : [fault(sentence.start + found.index + 1, name, agency)];
  });

const fault = (start: number, text: string, agency: string): ProseFault => ({
  start,
  text,
  message: `编制机关是${agency}，此处写“${text}”，可能是从别处抄来的，请核对`,
});

/** Another agency's name where the report's own must be meant. */
export const otherAgency = proseCheck(
  {
    id: 'otherAgency',
    severity: 'look',
    title: '出现别的机关的名称',
    sentence:
      '正文里出现同类但别处的机关名称，或写明由别的机关编制、发布本报告的，可能是从别处抄来没有改。',
    basis: '《中华人民共和国政府信息公开条例》第五十条：年度报告由本机关编制并公布',
    passed: '没有把本机关写成别的机关',
  },
  (block, { report: { agency } }) =>
    agency === ''
      ? []
      : sentencesIn(textOf(block)).flatMap((sentence) => {
          const made = makers(sentence, agency);
          return made.length > 0 ? made : namesakes(sentence, agency);
        }),
);

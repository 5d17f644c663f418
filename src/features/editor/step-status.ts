import type { Status } from '#ui/status-icon.tsx';

/** How a step of the wizard stands, with what is to be done there. */
export interface StepStatus {
  readonly state: 'notStarted' | 'underWay' | 'problem' | 'done';
  readonly must: number;
  readonly look: number;
}

const stateWords: Readonly<Record<StepStatus['state'], string>> = {
  notStarted: '未开始',
  underWay: '填写中',
  problem: '有问题',
  done: '已完成',
};

/** One piece of a status line, with the colour of its severity. */
export interface StatusWord {
  readonly text: string;
  readonly tone?: 'must' | 'look';
}

/** A status in words: 填写中, 1处请核对. What must be mended stands for 有问题. */
export function statusWords({ state, must, look }: StepStatus): readonly StatusWord[] {
  return [
    { text: stateWords[state], ...(state === 'problem' && { tone: 'must' as const }) },
    ...(must > 0 ? [{ text: `${must}处必须修改`, tone: 'must' as const }] : []),
    ...(look > 0 ? [{ text: `${look}处请核对`, tone: 'look' as const }] : []),
  ];
}

const icons: Readonly<Record<StepStatus['state'], Status>> = {
  notStarted: 'notStarted',
  underWay: 'underWay',
  problem: 'must',
  done: 'done',
};

export const statusIcon = ({ state }: StepStatus): Status => icons[state];

/** Done and nothing to look at: the tick says it all, its words are for screen readers. */
export const isQuiet = ({ state, look }: StepStatus): boolean => state === 'done' && look === 0;

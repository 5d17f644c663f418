import type { StepStanding } from '#drafts/standing.ts';
import type { SectionStatus } from '#report/progress.ts';
import { statusNames } from '#report/progress.ts';
import type { Status } from '#ui/status-icon.tsx';

/** One piece of a status line, with the colour of its severity. */
export interface StatusWord {
  readonly text: string;
  readonly tone?: 'must' | 'look';
}

/** A status in words: 填写中, 1处请核对. */
export const statusWords = ({ state, must, look }: StepStanding): readonly StatusWord[] => [
  { text: statusNames[state], ...(state === 'problem' && { tone: 'must' as const }) },
  ...(must > 0 ? [{ text: `${must}处必须修改`, tone: 'must' as const }] : []),
  ...(look > 0 ? [{ text: `${look}处请核对`, tone: 'look' as const }] : []),
];

const icons: Readonly<Record<SectionStatus, Status>> = {
  notStarted: 'notStarted',
  underWay: 'underWay',
  problem: 'must',
  done: 'done',
};

export const statusIcon = ({ state }: StepStanding): Status => icons[state];

/** Done and nothing to look at: the tick says it all, its words are for screen readers. */
export const isQuiet = ({ state, look }: StepStanding): boolean => state === 'done' && look === 0;

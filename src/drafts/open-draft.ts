import type { Figure, FigureRef } from '#report/figure.ts';
import type { Narrative } from '#report/narrative.ts';
import type { Report } from '#report/report.ts';
import { figureAt } from '#report/report.ts';
import { settleLiveFigures } from '#report/settle-live-figures.ts';
import type { Draft } from './draft.ts';

/** Figures to be written, by address. */
type FigurePatch = ReadonlyMap<FigureRef, Figure>;

/** One undoable step: how the report's form part stood before and after. Prose has the editor's own history. */
interface Step {
  readonly undo: (report: Report) => Report;
  readonly redo: (report: Report) => Report;
  /** Where it happened, so that undoing can go there: a figure's address or a section's id. */
  readonly at: string;
}

/**
 * A draft being worked on: the one gateway for change. Everything that edits a report does so
 * here; preview, checks and autosave read from here and write nothing back. Its live figures always
 * show what its tables say: a change of figures changes the prose that quotes them.
 */
export interface OpenDraft {
  readonly get: () => Draft;
  /** Called after every change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Changes the draft, also parts of the report that are not undone (metadata being typed, section
   * marks). A final copy (定稿) takes no change of its report or of what it was checked against.
   */
  readonly change: (recipe: (draft: Draft) => Draft) => void;
  /** Replaces a section's prose; `basics` is the preamble. The editor keeps its own undo. */
  readonly writeNarrative: (section: string, narrative: Narrative) => void;
  /** Writes figures as one undoable step. */
  readonly writeFigures: (patch: FigurePatch) => void;
  /** Changes the report as one undoable step (sections left out, renamed, reordered). */
  readonly reform: (recipe: (report: Report) => Report, at: string) => void;
  /** Undoes the last step and says where it happened; null when there is none. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

function withFigures(report: Report, patch: FigurePatch): Report {
  const figures = { ...report.figures };
  for (const [ref, figure] of patch) {
    if (figure === null) delete figures[ref];
    else figures[ref] = figure;
  }
  return { ...report, figures };
}

function figureStep(report: Report, patch: FigurePatch): Step {
  const before = new Map([...patch.keys()].map((ref) => [ref, figureAt(report, ref)]));
  const [first = ''] = patch.keys();
  return {
    undo: (current) => withFigures(current, before),
    redo: (current) => withFigures(current, patch),
    at: first,
  };
}

const writeProse = (report: Report, section: string, narrative: Narrative): Report =>
  section === 'basics'
    ? { ...report, preamble: narrative }
    : { ...report, narrative: { ...report.narrative, [section]: narrative } };

/** What a step of structure changes; prose written since is not undone with it. */
const structureOf = ({ sections, leftOut, edition, units }: Report): Partial<Report> => ({
  sections,
  leftOut,
  edition,
  units,
});

/** Live figures always show what the tables say, whatever was changed. */
function settled(draft: Draft): Draft {
  const report = settleLiveFigures(draft.report, draft.lastYear);
  return report === draft.report ? draft : { ...draft, report };
}

/** What a final copy (定稿) holds for good: the report, and what it was checked against. */
const frozen = ['report', 'lastYear', 'imported', 'confirmed', 'done', 'final'] as const;

const isRefused = (draft: Draft, next: Draft): boolean =>
  draft.final !== undefined && frozen.some((part) => next[part] !== draft[part]);

/** Opens a draft for work; a final copy (定稿) opens as it was made final. */
export function openDraft(initial: Draft): OpenDraft {
  let draft = initial.final === undefined ? settled(initial) : initial;
  const listeners = new Set<() => void>();
  const done: Step[] = [];
  const undone: Step[] = [];

  const change: OpenDraft['change'] = (recipe) => {
    const next = recipe(draft);
    if (next === draft || isRefused(draft, next)) return;
    draft = next.final === undefined ? settled(next) : next;
    for (const listener of listeners) listener();
  };
  const changeReport = (recipe: (report: Report) => Report): void =>
    change((current) => ({ ...current, report: recipe(current.report) }));
  const take = (step: Step): void => {
    if (draft.final !== undefined) return;
    done.push(step);
    undone.length = 0;
    changeReport(step.redo);
  };
  const move = (from: Step[], to: Step[], way: 'undo' | 'redo'): string | null => {
    const step = draft.final === undefined ? from.pop() : undefined;
    if (step === undefined) return null;
    to.push(step);
    changeReport(step[way]);
    return step.at;
  };

  return {
    get: () => draft,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    writeNarrative: (section, narrative) =>
      changeReport((report) => writeProse(report, section, narrative)),
    writeFigures: (patch) => {
      const changed = new Map(
        [...patch].filter(([ref, figure]) => figureAt(draft.report, ref) !== figure),
      );
      if (changed.size > 0) take(figureStep(draft.report, changed));
    },
    reform: (recipe, at) => {
      const before = structureOf(draft.report);
      const after = structureOf(recipe(draft.report));
      take({
        undo: (report) => ({ ...report, ...before }),
        redo: (report) => ({ ...report, ...after }),
        at,
      });
    },
    undo: () => move(done, undone, 'undo'),
    redo: () => move(undone, done, 'redo'),
    canUndo: () => done.length > 0 && draft.final === undefined,
    canRedo: () => undone.length > 0 && draft.final === undefined,
  };
}

import type { Draft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { RecognisedFigure } from '#report/live-figure.ts';
import type { Place } from '#report/place.ts';
import { later } from '#ui/later.tsx';
import { useStore } from '#ui/store.ts';
import type { Desk } from './desk.ts';

/** They are not needed to write. */
const Chooser = later(async () => (await import('./live-panels.tsx')).Chooser);
const Card = later(async () => (await import('./live-panels.tsx')).Card);

/** Finds typed numbers of a draft's prose that its tables have. */
export type Recognise = (draft: Draft) => readonly RecognisedFigure[];

export interface LiveOverlaysProps {
  desk: Desk;
  draft: OpenDraft;
  section: string;
  readOnly: boolean;
  recognise?: Recognise | undefined;
  onGo: (place: Place) => void;
}

/** What opens over the text for live figures: the chooser, and the card of the one selected. */
export function LiveOverlays(props: LiveOverlaysProps) {
  const { desk } = props;
  const choosing = useStore(desk.choosing, (by) => by);
  const figure = useStore(desk.prose.figure, (selected) => selected);
  return (
    <>
      {choosing !== null && <Chooser key={choosing} {...props} by={choosing} />}
      {choosing === null && figure !== null && <Card key={figure.pos} {...props} figure={figure} />}
    </>
  );
}

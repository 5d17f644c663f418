import type { ReactNode } from 'react';
import type { Draft } from '#drafts/draft.ts';
import type { OpenDraft } from '#drafts/open-draft.ts';
import type { Standing } from '#drafts/standing.ts';
import type { Finding } from '#report/check.ts';
import type { RecognisedFigure } from '#report/live-figure.ts';
import type { Place } from '#report/place.ts';
import { later } from '#ui/later.tsx';
import { type Readable, useStore } from '#ui/store.ts';
import type { Desk } from './desk.ts';

/** They are not needed to write. */
const Chooser = later(async () => (await import('./live-panels.tsx')).Chooser);
const FindingCard = later(async () => (await import('./finding-card.tsx')).FindingCard);
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
  /** What the checks found. */
  findings?: Readable<Pick<Standing, 'findings'>> | undefined;
  /** Closing a finding with a reason. */
  confirmOf?: ((finding: Finding) => ReactNode) | undefined;
}

/** What opens over the text: the chooser of figures, the card of the live figure selected, the card of a finding. */
export function LiveOverlays(props: LiveOverlaysProps) {
  const { desk } = props;
  const choosing = useStore(desk.choosing, (by) => by);
  const figure = useStore(desk.prose.figure, (selected) => selected);
  const marked = useStore(desk.marked, (finding) => finding);
  return (
    <>
      {choosing !== null && <Chooser key={choosing} {...props} by={choosing} />}
      {choosing === null && figure !== null && <Card key={figure.pos} {...props} figure={figure} />}
      {choosing === null && marked !== null && (
        <FindingCard key={marked} {...props} finding={marked} />
      )}
    </>
  );
}

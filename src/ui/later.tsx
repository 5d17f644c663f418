import { type ComponentType, type ReactNode, useState } from 'react';
import { createCell, useStore } from './store.ts';

type Arrived<Props> =
  | { readonly component: ComponentType<Props> }
  | { readonly failure: unknown }
  | null;

/** A component whose code comes when it is first shown, or asked for; `ask` never fails, the drawing says it. */
export type Later<Props> = ComponentType<Props> & { readonly ask: () => Promise<void> };

const onTheWay = createCell(0);

/** Calls back once, as soon as no code of a component is on its way; returns how to call it off. */
export function whenCodeIsHere(callback: () => void): () => void {
  if (onTheWay.get() === 0) {
    callback();
    return () => undefined;
  }
  const stop = onTheWay.subscribe(() => {
    if (onTheWay.get() > 0) return;
    stop();
    callback();
  });
  return stop;
}

/**
 * A component whose code comes when it is first shown. Until then nothing is drawn; once there, it
 * is drawn at once, where a suspended boundary would hold it back for a third of a second. Code
 * that cannot be had is an error of the page, and is asked for again when the page is shown again.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): Later<Props> {
  const arrived = createCell<Arrived<Props>>(null);
  let asked: Promise<void> | null = null;
  const bring = async (): Promise<void> => {
    onTheWay.set(onTheWay.get() + 1);
    try {
      arrived.set({ component: await load() });
    } catch (failure) {
      asked = null;
      arrived.set({ failure });
    } finally {
      onTheWay.set(onTheWay.get() - 1);
    }
  };
  const ask = (): Promise<void> => (asked ??= bring());
  /** The code travels while the page around the component is being drawn. */
  const begin = (): null => {
    const state = arrived.get();
    if (state !== null && 'failure' in state) arrived.set(null);
    void ask();
    return null;
  };
  function Arriving(props: Props): ReactNode {
    useState(begin);
    const state = useStore(arrived, (now) => now);
    if (state === null) return null;
    if ('failure' in state) throw state.failure;
    const { component: Component } = state;
    return <Component {...props} />;
  }
  return Object.assign(Arriving, { ask });
}

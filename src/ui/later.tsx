import { type ComponentType, useLayoutEffect, useState } from 'react';
import { createCell, useStore } from './store.ts';

type Arrived<Props> =
  | { readonly component: ComponentType<Props> }
  | { readonly failure: unknown }
  | null;

/**
 * A component whose code comes when it is first shown. Until then nothing is drawn; once there, it
 * is drawn at once, where a suspended boundary would hold it back for a third of a second. Code
 * that cannot be had is an error of the page, and is asked for again when the page is shown again.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const arrived = createCell<Arrived<Props>>(null);
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    load().then(
      (component) => arrived.set({ component }),
      (failure: unknown) => {
        asked = false;
        arrived.set({ failure });
      },
    );
  };
  const forgetFailure = (): null => {
    const state = arrived.get();
    if (state !== null && 'failure' in state) arrived.set(null);
    return null;
  };
  return function Later(props: Props) {
    useState(forgetFailure);
    const state = useStore(arrived, (now) => now);
    useLayoutEffect(ask, []);
    if (state === null) return null;
    if ('failure' in state) throw state.failure;
    const { component: Component } = state;
    return <Component {...props} />;
  };
}

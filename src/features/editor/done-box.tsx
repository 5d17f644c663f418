import type { ComponentPropsWithRef } from 'react';
import { CheckBox } from '#ui/field.tsx';

/** The tick by which long prose is said to be finished. */
export function DoneBox(native: Omit<ComponentPropsWithRef<typeof CheckBox>, 'children'>) {
  return <CheckBox {...native}>这部分已写完</CheckBox>;
}

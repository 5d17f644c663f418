import { type ComponentType, type ReactNode, useState } from 'react';

interface Help {
  readonly list: ComponentType<{ onClose: () => void }>;
}

/** The list of keys comes when it is asked for; where it does not arrive, nothing else is lost. */
const load = (): Promise<Help | null> =>
  import('#features/keyboard-help/keyboard-help.tsx').then(
    ({ KeyboardHelp }) => ({ list: KeyboardHelp }),
    () => null,
  );

/** 键盘操作: how to open it, and the dialog while it is open. */
export function useKeyboardHelp(): { readonly open: () => void; readonly help: ReactNode } {
  const [help, setHelp] = useState<Help | null>(null);
  const List = help?.list;
  return {
    open: () => void load().then(setHelp),
    help: List !== undefined && <List onClose={() => setHelp(null)} />,
  };
}

import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button, type ButtonKind } from './button.tsx';
import { classes } from './classes.ts';
import type { IconName } from './icon-shapes.tsx';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly icon?: IconName;
  /** Deletes or discards: set apart, in 朱. */
  readonly danger?: boolean;
}

interface MenuProps {
  /** Accessible name of the button. */
  label: string;
  items: readonly MenuItem[];
  icon?: IconName;
  kind?: ButtonKind;
  size?: 'small' | 'normal';
  /** Words on the button; without them only the icon shows. */
  text?: string;
}

const gap = 4;

/** Under the button's right edge, or above it where there is no room. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = menu;
  const below = at.bottom + gap + height <= window.innerHeight || at.top < height + gap;
  const top = below
    ? Math.min(at.bottom + gap, window.innerHeight - height - gap)
    : at.top - gap - height;
  menu.style.top = `${Math.max(gap, top)}px`;
  menu.style.left = `${Math.max(gap, Math.min(at.right - width, window.innerWidth - width - gap))}px`;
}

const itemsIn = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role="menuitem"]'),
];

/** Which item a key moves to, by number; null when the key does not move. */
function target(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** Calls back when the pointer, the focus or the page itself moves away from both. */
function useLeaving(inside: RefObject<HTMLElement | null>, button: HTMLElement, leave: () => void) {
  const onLeave = useEffectEvent(leave);
  useEffect(() => {
    const away = ({ target: to }: Event): void => {
      const stays =
        to instanceof Node && (inside.current?.contains(to) === true || button.contains(to));
      if (!stays) onLeave();
    };
    const kinds = ['pointerdown', 'scroll', 'resize', 'focusin'] as const;
    for (const kind of kinds) window.addEventListener(kind, away, true);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, away, true);
    };
  }, [button, inside]);
}

interface MenuListProps {
  id: string;
  label: string;
  items: readonly MenuItem[];
  button: HTMLElement;
  onClose: (focusButton: boolean) => void;
}

function MenuList({ id, label, items, button, onClose }: MenuListProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (ref.current === null) return;
    place(ref.current, button);
    itemsIn(ref.current)[0]?.focus({ preventScroll: true });
  }, [button]);
  useLeaving(ref, button, () => onClose(false));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (ref.current === null) return;
    const all = itemsIn(ref.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const next = target(event.key, at, all.length);
    if (next !== null) all[next]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={ref}
      id={id}
      className={styles['menu']}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={classes(styles['item'], item.danger === true && styles['danger'])}
          onClick={() => {
            onClose(true);
            item.run();
          }}
        >
          {item.icon !== undefined && <Icon name={item.icon} />}
          {item.label}
        </button>
      ))}
    </div>
  );
}

/** A button that opens a list of acts: arrows move, Enter acts, Esc closes and gives focus back. */
export function Menu({
  label,
  items,
  icon = 'more',
  kind = 'quiet',
  size = 'normal',
  text,
}: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<HTMLElement | null>(null);
  const id = useId();
  const close = (focusButton: boolean): void => {
    setOpen(null);
    if (focusButton) button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        kind={kind}
        size={size}
        icon={icon}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        {...(open === null ? {} : { 'aria-controls': id })}
        onClick={(event) => setOpen(open === null ? event.currentTarget : null)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.currentTarget);
        }}
      >
        {text}
      </Button>
      {open !== null && (
        <MenuList id={id} label={label} items={items} button={open} onClose={close} />
      )}
    </>
  );
}

import type { ReactNode, Ref } from 'react';
import styles from './narrative-editor.module.css';

interface EditorFrameProps {
  tools: ReactNode;
  /** The place of the text. */
  host: Ref<HTMLDivElement>;
  /** What floats above the text, and what is only said. */
  children?: ReactNode;
}

/** The tools, and the text below them. */
export function EditorFrame({ tools, host, children }: EditorFrameProps) {
  return (
    <div className={styles['editor']}>
      <div className={styles['tools']}>{tools}</div>
      <div className={styles['frame']}>
        <div ref={host} className={styles['page']} />
      </div>
      {children}
    </div>
  );
}

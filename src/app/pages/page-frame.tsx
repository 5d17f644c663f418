import type { ReactNode } from 'react';
import { printAddress } from '#app/address.ts';
import { usePageTitle } from '#app/page-title.ts';
import { useKeyboardHelp } from '#app/use-keyboard-help.tsx';
import { ButtonLink } from '#ui/button.tsx';
import styles from './page-frame.module.css';

function Foot() {
  const { open, help } = useKeyboardHelp();
  return (
    <footer className={styles['foot']}>
      <p>报告内容不会上传。本页不使用任何服务器。</p>
      <nav className={styles['links']} aria-label="更多">
        <a href={printAddress({ page: 'checks' })}>校核项目</a>
        <button type="button" onClick={open}>
          键盘操作
        </button>
      </nav>
      {help}
    </footer>
  );
}

/** Head, work and foot of every page but the wizard’s. */
export function PageFrame({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <>
      <header className={styles['top']}>
        <div className={styles['rule']} />
        <div className={styles['bar']}>
          <a className={styles['brand']} href={printAddress({ page: 'drafts' })}>
            信息公开年报
          </a>
          <ButtonLink kind="quiet" icon="gear" href={printAddress({ page: 'settings' })}>
            设置与备份
          </ButtonLink>
        </div>
      </header>
      <main className={styles['main']}>{children}</main>
      <Foot />
    </>
  );
}

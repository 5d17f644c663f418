import { PageFrame } from './page-frame.tsx';

/** 设置与备份. */
export function SettingsPage() {
  return (
    <PageFrame title="设置与备份">
      <h1>设置与备份</h1>
    </PageFrame>
  );
}

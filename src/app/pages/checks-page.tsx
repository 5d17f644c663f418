import { PageFrame } from './page-frame.tsx';

/** 校核项目. */
export function ChecksPage() {
  return (
    <PageFrame title="校核项目">
      <h1>校核项目</h1>
    </PageFrame>
  );
}

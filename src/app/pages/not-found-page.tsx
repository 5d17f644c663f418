import { type Address, printAddress } from '#app/address.ts';
import { ButtonLink } from '#ui/button.tsx';
import { PageFrame } from './page-frame.tsx';
import styles from './plain-page.module.css';

const reasons: Readonly<Partial<Record<Address['page'], string>>> = {
  aggregate: '这个版本还不能汇总多个单位的年报。',
  history: '这个版本还没有历史版本。草稿随写随存，也可以随时下载备份。',
  view: '链接不完整，可能在转发时被截断。请让对方重新发送，或改用预览文件。',
  reply: '意见链接不完整，可能在转发时被截断。请让对方重新发送。',
  unknown: '链接可能在转发时被截断，或来自另一个版本。请核对地址，或回到我的年报。',
};

/** An address this app has no page for: said plainly, with the way back. */
export function NotFoundPage({ address }: { address: Address }) {
  return (
    <PageFrame title="没有这个页面">
      <div className={styles['plain']}>
        <h1>没有这个页面</h1>
        <p>{reasons[address.page]}</p>
        <div className={styles['actions']}>
          <ButtonLink kind="primary" href={printAddress({ page: 'drafts' })}>
            回到我的年报
          </ButtonLink>
        </div>
      </div>
    </PageFrame>
  );
}

import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './keyboard-help.module.css';

type Keys = readonly (readonly [keys: readonly string[], act: string])[];

const groups: readonly { readonly title: string; readonly keys: Keys }[] = [
  {
    title: '编写时',
    keys: [
      [['Ctrl+S'], '立即保存到本浏览器'],
      [['Alt+PgDn', 'Alt+PgUp'], '下一部分、上一部分'],
      [['F8', 'Shift+F8'], '下一处、上一处校核结果'],
      [['Ctrl+F6'], '在目录、正文、右栏之间移动'],
      [['Ctrl+Z', 'Ctrl+Y'], '撤销、重做'],
      [['Alt+0', '?'], '看这份键盘操作（?在输入框外）'],
    ],
  },
  {
    title: '正文',
    keys: [
      [['Ctrl+B'], '加粗'],
      [['Ctrl+K'], '链接'],
      [['Ctrl+Shift+V'], '只粘贴文字'],
      [['@', 'Ctrl+Shift+D'], '引用数据'],
      [['Enter'], '到所选引用数据的操作'],
      [['Ctrl+H'], '查找替换'],
      [['Alt+F10', 'Esc'], '到文字格式工具栏、回到正文'],
    ],
  },
  {
    title: '统计表',
    keys: [
      [['Tab', 'Shift+Tab'], '右一格、左一格'],
      [['Enter', 'Shift+Enter'], '下一格、上一格'],
      [['F2', 'Esc'], '改这一格、恢复原来的数'],
      [['Shift+方向键'], '选择多格'],
      [['Ctrl+C', 'Ctrl+V'], '与Excel、WPS表格互相复制、粘贴'],
      [['Ctrl+Home', 'Ctrl+End'], '第一格、最后一格'],
      [['Delete'], '清空'],
    ],
  },
];

function KeyTable({ keys }: { keys: Keys }) {
  return (
    <dl className={styles['keys']}>
      {keys.map(([names, act]) => [
        <dt key={`${act} keys`}>
          {names.map((name, index) => [index > 0 && ' ', <kbd key={name}>{name}</kbd>])}
        </dt>,
        <dd key={act}>{act}</dd>,
      ])}
    </dl>
  );
}

/** 键盘操作: what the keys do. */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="键盘操作"
      wide
      onClose={onClose}
      actions={
        <Button data-safe onClick={onClose}>
          关闭
        </Button>
      }
    >
      {groups.map(({ title, keys }) => (
        <section key={title} className={styles['group']}>
          <h3>{title}</h3>
          <KeyTable keys={keys} />
        </section>
      ))}
    </Dialog>
  );
}

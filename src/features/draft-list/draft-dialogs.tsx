import { useId, useState } from 'react';
import type { Draft } from '#drafts/draft.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';
import { shortName } from './acts.ts';

interface DeleteDialogProps {
  name: string;
  onClose: () => void;
  onBackup: () => void;
  onDelete: () => void;
}

/** Asks before a draft goes. Says where it is kept, and offers the backup first. */
export function DeleteDialog({ name, onClose, onBackup, onDelete }: DeleteDialogProps) {
  return (
    <Dialog
      title={`删除“${name}”草稿？`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onBackup}>先下载备份</Button>
          <Button data-safe onClick={onClose}>
            不删除
          </Button>
          <Button kind="confirm" onClick={onDelete}>
            删除草稿
          </Button>
        </>
      }
    >
      草稿会从这个浏览器删除。删除后几秒内可以撤销，之后只能用备份文件恢复。
    </Dialog>
  );
}

/** Another window writes this draft: changing it here would pull it from under that hand. */
export function BusyDialog({ name, onClose }: { name: string; onClose: () => void }) {
  return (
    <Dialog
      title={`另一窗口正在编辑“${name}”`}
      onClose={onClose}
      actions={
        <Button kind="primary" data-safe onClick={onClose}>
          知道了
        </Button>
      }
    >
      请先在那个窗口回到“我的年报”，或关闭那个窗口，再来重命名或删除。
    </Dialog>
  );
}

interface RenameDialogProps {
  draft: Draft;
  onClose: () => void;
  onRename: (label: string) => void;
}

/** Gives a draft the officer's own name in the list. */
export function RenameDialog({ draft, onClose, onRename }: RenameDialogProps) {
  const [label, setLabel] = useState(draft.label ?? '');
  const form = useId();
  return (
    <Dialog
      title={`重命名“${shortName({ ...draft, label: null })}”草稿`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button kind="primary" type="submit" form={form}>
            重命名
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          onRename(label);
        }}
      >
        <TextField
          data-first
          label="草稿名称"
          hint="只在这个列表里区分草稿，不写进报告；留空则不另起名"
          value={label}
          maxLength={40}
          onChange={(event) => setLabel(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

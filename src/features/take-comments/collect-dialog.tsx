import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Collect, noneFound } from './collect.tsx';

interface CollectDialogProps {
  /** Goes to where the replies of a text are taken in; false when it holds none. */
  onText: (text: string) => Promise<boolean>;
  onClose: () => void;
}

/** 收取意见 where no draft is open: each reply finds its own. */
export function CollectDialog({ onText, onClose }: CollectDialogProps) {
  return (
    <Dialog
      wide
      title="收取审阅意见"
      onClose={onClose}
      actions={<Button onClick={onClose}>关闭</Button>}
    >
      <Collect onText={async (text) => ((await onText(text)) ? [] : [noneFound])} />
    </Dialog>
  );
}

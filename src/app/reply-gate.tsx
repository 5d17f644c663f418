import { useEffect } from 'react';
import { showToast } from '#ui/toast.tsx';
import { mayHoldReplies, takeReplies } from './incoming-replies.ts';

/** Whether a paste goes into what is written there. */
const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([readonly]), textarea:not([readonly])'));

/** Replies are pasted there anyway, and taken in by its own button. */
const isForReplies = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('[data-takes-replies]') !== null;

const isDialogOpen = (): boolean => document.querySelector('dialog[open]') !== null;

/** A reply pasted into a text stays there, as typed; taking it in is offered beside. */
async function offer(text: string): Promise<void> {
  const { isReplyAlone } = await import('#formats/reply/reply-text.ts');
  if (isReplyAlone(text))
    showToast({
      text: '粘贴的是审阅意见，已留在原处',
      action: { label: '收取意见', run: () => void takeReplies(text) },
    });
}

function onPaste(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const { target } = event;
  if (!mayHoldReplies(text) || isDialogOpen() || isForReplies(target)) return;
  if (takesText(target)) void offer(text);
  else if (!event.defaultPrevented) void takeReplies(text);
}

const bringsFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** A file may be dropped anywhere: the browser would leave the page for it. */
function onDragOver(event: DragEvent): void {
  if (!event.defaultPrevented && bringsFiles(event)) event.preventDefault();
}

/** Larger files are no replies. */
const largest = 16 * 1024 * 1024;

async function takeFiles(files: readonly File[]): Promise<void> {
  const texts = await Promise.all(
    files.filter(({ size }) => size <= largest).map((file) => file.text()),
  );
  if (!(await takeReplies(texts.join('\n'))))
    showToast({ text: '拖来的文件里没有审阅意见。年报请到“导入往年年报”里选择' });
}

function onDrop(event: DragEvent): void {
  if (event.defaultPrevented || !bringsFiles(event)) return;
  event.preventDefault();
  if (!isDialogOpen()) void takeFiles([...(event.dataTransfer?.files ?? [])]);
}

/** Replies pasted or dropped anywhere lead to the page that takes them in. A paste into a text stays one. */
export function ReplyGate() {
  useEffect(() => {
    document.addEventListener('paste', onPaste);
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return null;
}

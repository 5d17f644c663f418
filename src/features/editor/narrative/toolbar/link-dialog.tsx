import { type Editor, getMarkRange } from '@tiptap/core';
import { flushSync } from 'react-dom';
import { useForm } from 'react-hook-form';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/field.tsx';
import { inText } from './in-text.ts';

interface LinkFields {
  text: string;
  href: string;
}

const hrefError = '这个网址打不开。网址以http://、https://或mailto:开头，例如https://www.gov.cn';

const isWhole = (href: string): boolean =>
  /^(?:https?:\/\/|mailto:)\S+$/iu.test(href.trim()) && URL.canParse(href.trim());

/** The link at the caret, if there is one. */
function linkAt({ state }: Editor): { href: string } | null {
  const { link } = state.schema.marks;
  const range = link === undefined ? undefined : getMarkRange(state.selection.$from, link);
  if (range === undefined || link === undefined) return null;
  const href: unknown = link.isInSet(state.doc.nodeAt(range.from)?.marks ?? [])?.attrs['href'];
  return { href: typeof href === 'string' ? href : '' };
}

function setLink(editor: Editor, { text, href }: LinkFields, isNew: boolean): void {
  const mark = { type: 'link', attrs: { href: href.trim() } };
  const words = text.trim() === '' ? href.trim() : text;
  if (isNew) {
    inText(editor)
      .insertContent({ type: 'text', text: words, marks: [mark] })
      .run();
  } else {
    inText(editor).extendMarkRange('link').setMark('link', mark.attrs).run();
  }
}

/** Asks for the address of a link, and for its words when none are selected. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const link = linkAt(editor);
  const isNew = link === null && editor.state.selection.empty;
  const form = useForm<LinkFields>({ defaultValues: { text: '', href: link?.href ?? '' } });
  const { errors } = form.formState;
  const confirm = form.handleSubmit((fields) => {
    flushSync(onClose);
    setLink(editor, fields, isNew);
  });
  const remove = (): void => {
    flushSync(onClose);
    inText(editor).extendMarkRange('link').unsetMark('link').run();
  };
  return (
    <Dialog
      title={link === null ? '加上链接' : '修改链接'}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" type="submit" form="link-form">
            {link === null ? '加上链接' : '改好'}
          </Button>
          {link !== null && <Button onClick={remove}>去掉链接</Button>}
          <Button onClick={onClose}>取消</Button>
        </>
      }
    >
      <form id="link-form" noValidate onSubmit={(event) => void confirm(event)}>
        {isNew && <TextField label="显示的文字" optional="可不填" {...form.register('text')} />}
        <TextField
          label="网址"
          type="url"
          data-first=""
          error={errors.href?.message}
          {...form.register('href', { validate: (href) => isWhole(href) || hrefError })}
        />
      </form>
    </Dialog>
  );
}

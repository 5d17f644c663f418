import { useId, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { editionChange, withEdition } from '#report/change-edition.ts';
import type { Edition } from '#report/edition.ts';
import { editionForYear, editionOf, editions, findEdition } from '#report/editions.ts';
import { Button, TextButton } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { SelectField } from '#ui/field.tsx';
import { useStore } from '#ui/store.ts';
import { showToast } from '#ui/toast.tsx';
import styles from './basics-page.module.css';

const listOf = (titles: readonly string[]): string => titles.join('、');

function Consequences({ draft, to }: { draft: OpenDraft; to: Edition }) {
  const { report } = draft.get();
  const { hiddenProse, hiddenTables, added } = editionChange(report, editionOf(report), to);
  return (
    <div className={styles['consequences']}>
      {hiddenProse.length > 0 && (
        <p>{`新格式里没有位置的文字：${listOf(hiddenProse)}。文字留在草稿里，不写入报告；换回原格式即可看到。`}</p>
      )}
      {hiddenTables.length > 0 && (
        <p>{`新格式里没有位置的数据：${listOf(hiddenTables)}。数据留在草稿里，不写入报告；换回原格式即可看到。`}</p>
      )}
      {added.length > 0 && <p>{`新格式增加的部分：${listOf(added)}，需要填写。`}</p>}
      <p>开头语不随格式改变，需要时可在下面恢复法定开头语。</p>
    </div>
  );
}

const put = (draft: OpenDraft, to: Edition): void =>
  draft.reform((report) => withEdition(report, to), 'basics');

function change(draft: OpenDraft, to: Edition): void {
  const from = editionOf(draft.get().report);
  put(draft, to);
  showToast({
    text: `报告格式已改为${to.name}`,
    action: { label: '撤销', run: () => put(draft, from) },
  });
}

interface ChangeDialogProps {
  draft: OpenDraft;
  to: Edition;
  onClose: () => void;
}

function ChangeDialog({ draft, to, onClose }: ChangeDialogProps) {
  return (
    <Dialog
      title={`改用${to.name}？`}
      onClose={onClose}
      actions={
        <>
          <Button data-safe onClick={onClose}>
            不改
          </Button>
          <Button
            kind="primary"
            onClick={() => {
              onClose();
              change(draft, to);
            }}
          >
            改用新格式
          </Button>
        </>
      }
    >
      <Consequences draft={draft} to={to} />
    </Dialog>
  );
}

/** 报告格式: the year proposes it, the officer may choose another. Nothing written is dropped by a change. */
export function EditionChoice({ draft, readOnly }: { draft: OpenDraft; readOnly: boolean }) {
  const [asked, setAsked] = useState<Edition | null>(null);
  const id = useId();
  const edition = useStore(draft, (current) => editionOf(current.report));
  const usual = useStore(draft, (current) => editionForYear(current.report.year));
  const year = useStore(draft, (current) => current.report.year);
  return (
    <div>
      <SelectField
        id={`edition-${id}`}
        label="报告格式"
        value={edition.id}
        disabled={readOnly}
        onChange={(event) => setAsked(findEdition(event.currentTarget.value) ?? null)}
      >
        {editions.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </SelectField>
      {usual !== edition && (
        <p className={styles['note']}>
          {`${year}年度一般用${usual.name}`}
          {!readOnly && <TextButton onClick={() => setAsked(usual)}>改用</TextButton>}
        </p>
      )}
      {asked !== null && asked !== edition && (
        <ChangeDialog draft={draft} to={asked} onClose={() => setAsked(null)} />
      )}
    </div>
  );
}

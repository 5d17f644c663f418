import { type ChangeEvent, type ReactNode, useState } from 'react';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { TextField } from '#ui/field.tsx';
import type { Cell } from '#ui/store.ts';
import { useStore } from '#ui/store.ts';
import { type BasicsField, draftWith, entriesOf, rules, tidied } from './basics-fields.ts';
import { EditionChoice } from './edition-choice.tsx';
import { noteUnsettled, type Unsettled } from './unsettled.ts';
import styles from './basics-page.module.css';

interface BasicsFormProps {
  draft: OpenDraft;
  unsettled: Cell<Unsettled>;
  readOnly: boolean;
}

/** Takes an entry over as typed; one that cannot be read stays on screen and is noted. */
function take({ draft, unsettled }: BasicsFormProps, field: BasicsField, typed: string): void {
  const next = draftWith(draft.get(), field, typed);
  noteUnsettled(unsettled, field, next === null ? typed : null);
  if (next !== null) draft.change(() => next);
}

const isComposing = (event: ChangeEvent<HTMLInputElement>): boolean =>
  event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;

interface EntryProps {
  form: BasicsFormProps;
  field: BasicsField;
  label: string;
  optional?: string;
  hint?: ReactNode;
  inputMode?: 'numeric';
  className?: string | undefined;
}

/** One line of the form. What is wrong is said once it was left, and from then on as it is mended. */
function Entry({ form, field, ...labels }: EntryProps) {
  const { draft, unsettled, readOnly } = form;
  const [typed, setTyped] = useState(() => entriesOf(draft.get().report, unsettled.get())[field]);
  // An entry that could not be read was typed before this page was last left: its message comes back with it.
  const [wasLeft, setLeft] = useState(() => unsettled.get().has(field));
  const verdict = rules[field]?.(typed);
  return (
    <TextField
      id={`basics-${field}`}
      {...labels}
      value={typed}
      readOnly={readOnly}
      error={wasLeft && typeof verdict === 'string' ? verdict : undefined}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!isComposing(event)) take(form, field, event.target.value);
      }}
      onCompositionEnd={(event) => take(form, field, event.currentTarget.value)}
      onBlur={() => {
        setLeft(true);
        setTyped((current) => tidied(field, current));
      }}
    />
  );
}

function usualTitle({ draft }: BasicsFormProps): string {
  const { agency, year } = draft.get().report;
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** The labelled fields of 基本信息. Each goes into the report as it is typed. */
export function BasicsForm(form: BasicsFormProps) {
  const usual = useStore(form.draft, () => usualTitle(form));
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => event.preventDefault()}>
      <Entry form={form} field="agency" label="编制机关" className={styles['whole']} />
      <Entry form={form} field="year" label="报告年度" inputMode="numeric" />
      <EditionChoice draft={form.draft} readOnly={form.readOnly} />
      <Entry
        form={form}
        field="title"
        label="名称"
        optional="可不填"
        hint={`不填时为“${usual}”`}
        className={styles['whole']}
      />
      <Entry form={form} field="indexNumber" label="索引号" optional="可不填" />
      <Entry form={form} field="documentNumber" label="文号" optional="可不填" />
      <Entry form={form} field="issuedOn" label="发文日期" optional="如2026-1-20" />
      <Entry form={form} field="publisher" label="发布机构" optional="与编制机关不同时填写" />
      <Entry form={form} field="site" label="网站" optional="可不填" className={styles['whole']} />
    </form>
  );
}

import type { ChangeEvent, CompositionEvent } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { OpenDraft } from '#drafts/open-draft.ts';
import { parseDate, printDate } from '#report/date.ts';
import { TextField } from '#ui/field.tsx';
import type { Cell } from '#ui/store.ts';
import { useStore } from '#ui/store.ts';
import {
  type BasicsEntries,
  type BasicsField,
  draftWith,
  entriesOf,
  rules,
} from './basics-fields.ts';
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

type Form = UseFormReturn<BasicsEntries>;

const isComposing = (event: ChangeEvent<HTMLInputElement>): boolean =>
  event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;

function useBasicsForm(props: BasicsFormProps) {
  const form: Form = useForm<BasicsEntries>({
    defaultValues: entriesOf(props.draft.get().report, props.unsettled.get()),
    mode: 'onTouched',
  });
  const { register, formState } = form;
  const bind = (field: BasicsField) => {
    const rule = rules[field];
    return {
      ...register(field, {
        ...(rule !== undefined && { validate: rule }),
        onChange: (event: ChangeEvent<HTMLInputElement>) => {
          if (!isComposing(event)) take(props, field, event.target.value);
        },
      }),
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) =>
        take(props, field, event.currentTarget.value),
      readOnly: props.readOnly,
      error: formState.errors[field]?.message ?? noted(props, field),
    };
  };
  return { form, bind };
}

/** An entry that could not be read was typed before this page was last left: its message comes back with it. */
function noted({ unsettled }: BasicsFormProps, field: BasicsField): string | undefined {
  const typed = unsettled.get().get(field);
  const verdict = typed === undefined ? true : rules[field]?.(typed);
  const wasHere =
    typeof document !== 'undefined' && document.activeElement?.id === `basics-${field}`;
  return typeof verdict === 'string' && !wasHere ? verdict : undefined;
}

/** On leaving the field the date is shown as documents write it. */
function tidyDate(form: Form, typed: string): void {
  const { date } = parseDate(typed);
  if (date !== null) form.setValue('issuedOn', printDate(date));
}

function usualTitle({ draft }: BasicsFormProps): string {
  const { agency, year } = draft.get().report;
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** The labelled fields of 基本信息. Each goes into the report as it is typed. */
export function BasicsForm(props: BasicsFormProps) {
  const { form, bind } = useBasicsForm(props);
  const usual = useStore(props.draft, () => usualTitle(props));
  const date = bind('issuedOn');
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => event.preventDefault()}>
      <TextField
        id="basics-agency"
        label="编制机关"
        className={styles['whole']}
        {...bind('agency')}
      />
      <TextField id="basics-year" label="报告年度" inputMode="numeric" {...bind('year')} />
      <EditionChoice draft={props.draft} readOnly={props.readOnly} />
      <TextField
        id="basics-title"
        label="名称"
        optional="可不填"
        hint={`不填时为“${usual}”`}
        className={styles['whole']}
        {...bind('title')}
      />
      <TextField
        id="basics-indexNumber"
        label="索引号"
        optional="可不填"
        {...bind('indexNumber')}
      />
      <TextField
        id="basics-documentNumber"
        label="文号"
        optional="可不填"
        {...bind('documentNumber')}
      />
      <TextField
        id="basics-issuedOn"
        label="发文日期"
        optional="如2026-1-20"
        {...date}
        onBlur={(event) => {
          tidyDate(form, event.currentTarget.value);
          void date.onBlur(event);
        }}
      />
      <TextField
        id="basics-publisher"
        label="发布机构"
        optional="与编制机关不同时填写"
        {...bind('publisher')}
      />
      <TextField
        id="basics-site"
        label="网站"
        optional="可不填"
        className={styles['whole']}
        {...bind('site')}
      />
    </form>
  );
}

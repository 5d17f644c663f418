import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { editionForYear, editions } from '#report/editions.ts';
import { sectionNumber } from '#report/numbering.ts';
import { reportTitle } from '#report/report.ts';
import { Button, ButtonLink } from '#ui/button.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { SelectField, TextField } from '#ui/field.tsx';
import { type NewReportAnswers, type NewReportEntries, readEntries } from './entries.ts';
import styles from './new-report.module.css';
import { parseYear } from './year.ts';

interface NewReportProps {
  /** The year reported on, unless the officer says otherwise. */
  proposedYear: number;
  /** The agency of the last report in this browser; blank when there is none. */
  proposedAgency: string;
  backHref: string;
  onBegin: (answers: NewReportAnswers) => void;
}

const ids = { agency: 'new-agency', year: 'new-year', edition: 'new-edition' } as const;

/** Which edition the year asks for, and whether another was chosen, in words. */
function editionWords(typedYear: string, chosen: string, proposedYear: number): string {
  const { year } = parseYear(typedYear, proposedYear);
  if (year === null) return '填好报告年度后，按年度确定';
  const proper = editionForYear(year);
  return proper.id === chosen
    ? `按${year}年度确定，可以改选`
    : `${year}年度通用的是${proper.name}。已按您的选择；改动报告年度后，会重新按年度确定`;
}

/** The form’s state: the edition follows the year until another is chosen for it. */
function useNewReport({ proposedYear, proposedAgency }: NewReportProps) {
  const form = useForm<NewReportEntries, unknown, NewReportAnswers>({
    defaultValues: {
      agency: proposedAgency,
      year: String(proposedYear),
      edition: editionForYear(proposedYear).id,
    },
    reValidateMode: 'onBlur',
    shouldFocusError: false,
    resolver: (entries) => readEntries(entries, proposedYear),
  });
  const { errors } = form.formState;
  const followYear = (event: { target: { value: string } }): void => {
    const { year } = parseYear(event.target.value, proposedYear);
    if (year !== null) form.setValue('edition', editionForYear(year).id);
  };
  return {
    form,
    agency: { error: errors.agency?.message, ...form.register('agency') },
    year: { error: errors.year?.message, ...form.register('year', { onChange: followYear }) },
    edition: { error: errors.edition?.message, ...form.register('edition') },
    summed: (['agency', 'year', 'edition'] as const).flatMap((name) => {
      const text = errors[name]?.message;
      return text === undefined ? [] : [{ field: ids[name], text }];
    }),
  };
}

type NewReportForm = ReturnType<typeof useNewReport>;

interface EntriesProps {
  state: NewReportForm;
  props: NewReportProps;
  onAttempt: () => void;
}

function EditionField({ form, edition, proposedYear }: NewReportForm & { proposedYear: number }) {
  const [typedYear, chosen] = useWatch({ control: form.control, name: ['year', 'edition'] });
  const basis = editions.find(({ id }) => id === chosen)?.basis;
  return (
    <div className={styles['format']}>
      <SelectField
        id={ids.edition}
        label="报告格式"
        hint={editionWords(typedYear, chosen, proposedYear)}
        {...edition}
      >
        {editions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {basis !== undefined && <p className={styles['basis']}>依据：{basis}</p>}
    </div>
  );
}

/** What begins: the report’s title as it will stand, and the sections of the format. */
function Outcome({ form, proposedYear }: NewReportForm & { proposedYear: number }) {
  const [agency, typedYear, chosen] = useWatch({
    control: form.control,
    name: ['agency', 'year', 'edition'],
  });
  const { year } = parseYear(typedYear, proposedYear);
  const sections = editions.find(({ id }) => id === chosen)?.sections ?? [];
  if (agency.trim() === '' || year === null) return <div className={styles['outcome']} />;
  return (
    <section className={styles['outcome']} aria-label="将要编写的报告">
      <h2>将要编写</h2>
      <p>{reportTitle({ agency: agency.trim(), year, metadata: { title: null } })}</p>
      <ol>
        {sections.map(({ id, title }, index) => (
          <li key={id}>{`${sectionNumber(index + 1)}${title}`}</li>
        ))}
      </ol>
    </section>
  );
}

function Entries({ state, props, onAttempt }: EntriesProps) {
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        onAttempt();
        void state.form.handleSubmit((answers) => props.onBegin(answers))(event);
      }}
    >
      <TextField
        id={ids.agency}
        label="编制机关"
        hint="写全称，与报告标题中的机关名称一致"
        {...state.agency}
      />
      <TextField
        id={ids.year}
        label="报告年度"
        hint="写的是哪一年的工作，不是公布的年份"
        inputMode="numeric"
        className={styles['year']}
        {...state.year}
      />
      <EditionField {...state} proposedYear={props.proposedYear} />
      <div className={styles['acts']}>
        <ButtonLink href={props.backHref}>取消</ButtonLink>
        <Button kind="primary" type="submit">
          开始填写
        </Button>
      </div>
    </form>
  );
}

/** 新建年报: whose report, of which year, in which format. */
export function NewReport(props: NewReportProps) {
  const [attempt, setAttempt] = useState(0);
  const state = useNewReport(props);
  return (
    <div className={styles['page']}>
      <h1>新建年报</h1>
      <div className={styles['two']}>
        <div>
          {attempt > 0 && state.summed.length > 0 && (
            <div className={styles['summary']}>
              <ErrorSummary key={attempt} errors={state.summed} />
            </div>
          )}
          <Entries state={state} props={props} onAttempt={() => setAttempt(attempt + 1)} />
        </div>
        <Outcome {...state} proposedYear={props.proposedYear} />
      </div>
    </div>
  );
}

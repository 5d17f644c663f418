import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './field.module.css';

/** What the labelled control must carry to be tied to its label, hint and error. */
interface ControlProps {
  id: string;
  className: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  /** How to fill it in; stays while an error is shown. */
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: string | undefined;
  /** Fixes the control's id, so that an error summary can point at it. */
  id?: string | undefined;
  /** Said after the label where most fields are needed and this one is not, e.g. 可不填. */
  optional?: string | undefined;
  className?: string | undefined;
}

function Label({ id, label, optional }: Pick<FieldProps, 'label' | 'optional'> & { id: string }) {
  return (
    <div>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      {optional !== undefined && <span className={styles['optional']}>{optional}</span>}
    </div>
  );
}

/** Label, hint and error around one control, which is given the attributes that tie them together. */
function Field({
  label,
  hint,
  error,
  id,
  optional,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const own = useId();
  const controlId = id ?? own;
  const wrong = error !== undefined;
  const describedBy = [hint !== undefined && `${controlId}-hint`, wrong && `${controlId}-error`];
  return (
    <div className={classes(styles['field'], wrong && styles['wrong'], className)}>
      <Label id={controlId} label={label} optional={optional} />
      {hint !== undefined && (
        <div id={`${controlId}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {wrong && (
        <div id={`${controlId}-error`} className={styles['error']}>
          <Icon name="must" label="错误" />
          <span>{error}</span>
        </div>
      )}
      {children({
        id: controlId,
        className: styles['control'] ?? '',
        'aria-describedby': classes(...describedBy) || undefined,
        'aria-invalid': wrong || undefined,
      })}
    </div>
  );
}

type Labelled<Tag extends 'input' | 'select'> = FieldProps &
  Omit<ComponentPropsWithRef<Tag>, keyof FieldProps>;

const split = <Props extends FieldProps>({
  label,
  hint,
  error,
  id,
  optional,
  className,
  ...native
}: Props) => ({ field: { label, hint, error, id, optional, className }, native });

/** A one-line text box with its label. Takes `register(…)` of a form. */
export function TextField(props: Labelled<'input'>) {
  const { field, native } = split(props);
  return (
    <Field {...field}>
      {(control) => <input type="text" autoComplete="off" {...native} {...control} />}
    </Field>
  );
}

/** A native list to choose from, with its label. */
export function SelectField(props: Labelled<'select'>) {
  const { field, native } = split(props);
  return <Field {...field}>{(control) => <select {...native} {...control} />}</Field>;
}

/** A tick box with its words. */
export function CheckBox({
  children,
  className,
  ...native
}: Omit<ComponentPropsWithRef<'input'>, 'type'>) {
  return (
    <label className={classes(styles['check'], className)}>
      <input type="checkbox" {...native} />
      <span>{children}</span>
    </label>
  );
}

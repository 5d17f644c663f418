import { useEffect, useId, useRef } from 'react';
import styles from './error-summary.module.css';

export interface SummedError {
  /** Id of the control concerned. */
  readonly field: string;
  /** The same words as beside the field. */
  readonly text: string;
}

/** What must be mended before going on, each leading to its field. Takes focus when it appears: key it by attempt. */
export function ErrorSummary({ errors }: { errors: readonly SummedError[] }) {
  const ref = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    ref.current?.focus();
    const { title } = document;
    document.title = `错误：${title}`;
    return () => {
      document.title = title;
    };
  }, []);
  return (
    <div
      ref={ref}
      className={styles['summary']}
      role="alert"
      aria-labelledby={titleId}
      tabIndex={-1}
    >
      <h2 id={titleId}>{`有${errors.length}处需要修改`}</h2>
      <ul>
        {errors.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                // The part after # is the page's address here.
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

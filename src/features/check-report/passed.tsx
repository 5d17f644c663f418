import { Icon } from '#ui/icon.tsx';
import styles from './check-page.module.css';

/** What held, folded, and the way to every check with its basis. */
export function Passed({ passed, checksHref }: { passed: readonly string[]; checksHref: string }) {
  return (
    <div className={styles['passed']}>
      {passed.length > 0 && (
        <details>
          <summary>{`已通过${passed.length}项校核`}</summary>
          <ul>
            {passed.map((text) => (
              <li key={text}>
                <Icon name="check" />
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <a href={checksHref}>全部校核项目与依据</a>
    </div>
  );
}

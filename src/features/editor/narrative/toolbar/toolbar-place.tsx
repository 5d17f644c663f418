import styles from './toolbar.module.css';

/** The room the toolbar takes, before it has come. */
export function ToolbarPlace() {
  return (
    <div className={styles['toolbar']}>
      <span className={styles['place']} />
    </div>
  );
}

import { useState } from 'react';
import styles from './export-report.module.css';
import { missingTypefaces } from './fonts.ts';

/** Which typefaces of the standard this machine lacks, and what stands in for them. */
export function MissingFonts() {
  const [missing] = useState(missingTypefaces);
  if (missing.length === 0) return null;
  return (
    <section className={styles['help']}>
      <h2>这台电脑没有的公文字体</h2>
      <p>
        {missing.map(({ name, instead }) => `${name}（用${instead}代替）`).join('、')}
        。只影响本机的预览和打印；Word文件里写的仍是规定字体，在装有它的电脑上照规定显示。
      </p>
    </section>
  );
}

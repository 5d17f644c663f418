import { usePageTitle } from '#app/page-title.ts';
import { ReadingPage } from '#features/review/reading-page.tsx';
import type { SharedReport } from '#formats/link/shared-report.ts';
import { fileProblems } from '#formats/preview-file/file-problems.ts';
import type { Carried } from '#formats/preview-file/preview-file.ts';
import { CarriedReport } from './carried-report.tsx';
import { reviewTitle } from './review-title.ts';

function Reading({ shared, home }: { shared: SharedReport; home: string | null }) {
  usePageTitle(reviewTitle(shared));
  return <ReadingPage shared={shared} home={home} onPrint={() => window.print()} />;
}

/** The report a preview file brings along. Drafts are not to be had from a file on a disk: reading and commenting are. */
export function FilePage({ carried: { word, home } }: { carried: Carried }) {
  const dot = word.indexOf('.');
  return (
    <CarriedReport
      codec={word.slice(0, Math.max(0, dot))}
      payload={word.slice(dot + 1)}
      title="文件打不开"
      problems={fileProblems}
    >
      {(shared) => <Reading shared={shared} home={home} />}
    </CarriedReport>
  );
}

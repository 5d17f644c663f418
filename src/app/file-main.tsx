import '#ui/tokens.css';
import '#ui/base.css';
import { carriedBy } from '#formats/preview-file/preview-file.ts';
import { createQuietRoot } from '#ui/quiet-root.ts';
import { mendOldCores } from './old-cores.ts';
import { FilePage } from './pages/file-page.tsx';

/** Where a preview file begins: the reading page alone, with the report the file brings along. */

mendOldCores();

const root = document.getElementById('root');
if (root !== null) createQuietRoot(root).render(<FilePage carried={carriedBy(root)} />);

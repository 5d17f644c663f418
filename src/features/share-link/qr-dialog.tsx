import { encode } from 'uqr';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { download } from '#ui/download.ts';
import styles from './share-page.module.css';

interface QrDialogProps {
  address: string;
  fileName: string;
  onClose: () => void;
}

/** Modules of light round the code, and CSS px a module: what a phone's camera needs. */
const quiet = 4;
const moduleSize = 3;

/** The dark modules as one path, in units of a module. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');

const svgText = (path: string, size: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;

/** The link as a code to be scanned, on whole pixels. */
export function QrDialog({ address, fileName, onClose }: QrDialogProps) {
  const { data, size } = encode(address, { ecc: 'M', border: quiet });
  const path = pathOf(data);
  return (
    <Dialog
      wide
      title="二维码"
      onClose={onClose}
      actions={
        <>
          <Button
            icon="download"
            onClick={() => download(`${fileName}.svg`, svgText(path, size), 'image/svg+xml')}
          >
            下载二维码
          </Button>
          <Button data-safe onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      <div className={styles['qr']}>
        <svg
          role="img"
          aria-label="二维码"
          viewBox={`0 0 ${size} ${size}`}
          width={size * moduleSize}
          height={size * moduleSize}
          shapeRendering="crispEdges"
        >
          <rect width={size} height={size} fill="#fff" />
          <path d={path} fill="#000" />
        </svg>
      </div>
      <p>用手机扫描即打开报告全文，不经过服务器。</p>
    </Dialog>
  );
}

/** A typeface GB/T 9704—2012 asks for, the names it goes by, and what stands in for it. */
interface Typeface {
  readonly name: string;
  readonly families: readonly string[];
  readonly instead: string;
}

const typefaces: readonly Typeface[] = [
  {
    name: '方正小标宋简体',
    families: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
    instead: '华文中宋或宋体加粗',
  },
  {
    name: '仿宋_GB2312',
    families: ['仿宋_GB2312', 'FangSong_GB2312', 'FangSong', '仿宋', 'STFangsong'],
    instead: '宋体',
  },
  { name: '黑体', families: ['SimHei', '黑体', 'STHeiti'], instead: '系统黑体' },
  {
    name: '楷体_GB2312',
    families: ['楷体_GB2312', 'KaiTi_GB2312', 'KaiTi', '楷体', 'STKaiti'],
    instead: '宋体',
  },
];

const sample = 'mmmiiiWWW0123';

/** A family that is there looks the same whatever is named behind it; one that is not takes the other's widths. */
function isInstalled(family: string, pen: CanvasRenderingContext2D): boolean {
  const widths = ['monospace', 'serif'].map((behind) => {
    pen.font = `40px "${family}", ${behind}`;
    return pen.measureText(sample).width;
  });
  return widths[0] === widths[1];
}

/** Typefaces of the standard that this machine lacks, with what is shown instead. */
export function missingTypefaces(): readonly Typeface[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return [];
  return typefaces.filter(({ families }) => !families.some((family) => isInstalled(family, pen)));
}

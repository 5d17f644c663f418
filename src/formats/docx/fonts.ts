import { declaration, element, valued, wordNamespaces } from './xml.ts';

/** A typeface the standard names, and what stands in for it where it is not installed. */
interface Typeface {
  readonly name: string;
  readonly substitutes: string;
  readonly family: 'roman' | 'modern';
}

/** The typefaces of GB/T 9704—2012 5.2.2, 7.3 and 7.5. They are named, never embedded: their licences forbid it. */
const typefaces = {
  title: { name: '方正小标宋简体', substitutes: '方正小标宋_GBK,华文中宋,宋体', family: 'roman' },
  heading: { name: '黑体', substitutes: 'SimHei', family: 'modern' },
  lead: { name: '楷体_GB2312', substitutes: '楷体,KaiTi', family: 'modern' },
  body: { name: '仿宋_GB2312', substitutes: '仿宋,FangSong', family: 'modern' },
  number: { name: '宋体', substitutes: 'SimSun', family: 'roman' },
} as const satisfies Readonly<Record<string, Typeface>>;

/** What a typeface is for. */
export type TypefaceUse = keyof typeof typefaces;

/** Sets a typeface for every script, so that no theme font can win over it. */
export function fontsOf(use: TypefaceUse): string {
  const { name } = typefaces[use];
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': name,
    'w:eastAsia': name,
    'w:hAnsi': name,
    'w:cs': name,
  });
}

/** The part that tells a program lacking a typeface what to take in its place. */
export const fontTable = (): string =>
  declaration +
  element(
    'w:fonts',
    wordNamespaces,
    ...Object.values(typefaces).map(({ name, substitutes, family }) =>
      element(
        'w:font',
        { 'w:name': name },
        valued('w:altName', substitutes),
        valued('w:charset', '86'),
        valued('w:family', family),
        valued('w:pitch', 'variable'),
      ),
    ),
  );

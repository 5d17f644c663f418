/** Attributes of an element, by their full names. */
type Attributes = Readonly<Record<string, string | number>>;

/** What XML 1.0 cannot carry at all: control characters and halves of surrogate pairs. */
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text without the characters XML has no way to write. */
export const writable = (text: string): string => text.replace(illegal, '');

/** Text made safe for an XML text or attribute. */
export const escapeXml = (text: string): string =>
  writable(text).replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

/** An element of finished parts: attribute values are escaped, children are XML already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${head}/>` : `<${name}${head}>${content}</${name}>`;
}

/** An element whose whole meaning is its `w:val`. */
export const valued = (name: string, value: string | number): string =>
  element(name, { 'w:val': value });

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

/** Text made safe for an XML text or attribute; characters XML has no way to write are left out. */
export const escapeXml = (text: string): string =>
  text.replace(illegal, '').replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);

const attributeList = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');

/** The tag an element opens with, for one too long to be made whole. */
export const startTag = (name: string, attributes: Attributes): string =>
  `<${name}${attributeList(attributes)}>`;

/** An element of finished parts: attribute values are escaped, children are XML already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const content = children.join('');
  return content === ''
    ? `<${name}${attributeList(attributes)}/>`
    : `${startTag(name, attributes)}${content}</${name}>`;
}

/** How every part begins. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The names a part of the text uses. */
export const wordNamespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** An element whose whole meaning is its `w:val`. */
export const valued = (name: string, value: string | number): string =>
  element(name, { 'w:val': value });

/**
 * A document's parts that the library passes over, put so that it reads them: text boxes of today's
 * Word and WPS, whose old form is not always saved beside them, and simple fields.
 */

const alternative =
  /<mc:AlternateContent\b[^>]*>((?:(?!<\/?mc:AlternateContent\b)[\s\S])*)<\/mc:AlternateContent>/gu;
const drawing = /<w:drawing\b[^>]*>(?:(?!<\/w:drawing>)[\s\S])*<\/w:drawing>/gu;
const boxed = /<w:txbxContent\b[^>]*>[\s\S]*?<\/w:txbxContent>/gu;
const fallback = /<mc:Fallback\b[^>]*>[\s\S]*<w:txbxContent\b/u;

/** Text boxes in the form every reader knows. */
const oldForm = (xml: string): string =>
  (xml.match(boxed) ?? [])
    .map((box) => `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`)
    .join('');

const holdsBox = (xml: string): boolean => xml.includes('<w:txbxContent');

const withBoxes = (document: string): string =>
  document
    .replaceAll(alternative, (whole) =>
      holdsBox(whole) && !fallback.test(whole) ? oldForm(whole) : whole,
    )
    .replaceAll(drawing, (whole) => (holdsBox(whole) ? oldForm(whole) : whole));

/** A simple field shows what stands in it. */
const withFields = (document: string): string =>
  document.replaceAll(/<\/?w:fldSimple\b[^>]*>/gu, '');

/** The document with nothing in it that would be passed over. */
export const plainParts = (document: string): string => withFields(withBoxes(document));

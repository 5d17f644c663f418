/**
 * Order of the children of elements by ECMA-376 Part 1 (WordprocessingML, transitional), as far as
 * the writer could come to use them. Word calls a file damaged that departs from it.
 */
const orders: Readonly<Record<string, string>> = {
  'w:body': 'p|tbl|bookmarkStart|bookmarkEnd|sectPr',
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tr': 'tblPrEx trPr tc',
  'w:trPr':
    'cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden',
  'w:tc': 'tcPr p|tbl',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:p': 'pPr r|hyperlink|bookmarkStart|bookmarkEnd',
  'w:r': 'rPr t|tab|br|fldChar|instrText|footnoteRef|endnoteRef|separator|continuationSeparator',
  'w:hyperlink': 'r',
  'w:sectPr':
    'headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:styles': 'docDefaults latentStyles style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:font':
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  'w:settings':
    'writeProtection view zoom removePersonalInformation doNotDisplayPageBoundaries displayBackgroundShape mirrorMargins defaultTabStop autoHyphenation evenAndOddHeaders drawingGridHorizontalSpacing characterSpacingControl footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'w:compat':
    'useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn spacingInWholePoints adjustLineHeightInTable useFELayout compatSetting',
};

/** Places of child names in an order; those joined by | stand at one place. */
function placesOf(order: string): ReadonlyMap<string, number> {
  return new Map(
    order
      .split(' ')
      .flatMap((names, place) => names.split('|').map((name) => [`w:${name}`, place] as const)),
  );
}

const places = new Map(Object.entries(orders).map(([name, order]) => [name, placesOf(order)]));

function faultsOf(parent: Element): string[] {
  const order = places.get(parent.tagName);
  if (order === undefined) return [];
  let reached = -1;
  return [...parent.children].flatMap(({ tagName }) => {
    const place = order.get(tagName);
    if (place === undefined) return [`${tagName} is not allowed in ${parent.tagName}`];
    if (place < reached) return [`${tagName} stands too late in ${parent.tagName}`];
    reached = place;
    return [];
  });
}

/** Departures from the schema's order anywhere below an element. */
export const orderFaults = (root: Element): string[] =>
  [root, ...root.querySelectorAll('*')].flatMap((each) => faultsOf(each));

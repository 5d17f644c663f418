/** Attributes the preview itself puts on what it drew. */
const own = new Set(['data-mark', 'tabindex']);

const attributesOf = ({ attributes }: Element): readonly Attr[] =>
  attributes.length === 0 ? [] : [...attributes].filter(({ name }) => !own.has(name));

function haveSameAttributes(drawn: Element, fresh: Element): boolean {
  const wanted = attributesOf(fresh);
  return (
    attributesOf(drawn).length === wanted.length &&
    wanted.every(({ name, value }) => drawn.getAttribute(name) === value)
  );
}

const isAlike = (drawn: Element, fresh: Element): boolean =>
  drawn.tagName === fresh.tagName &&
  drawn.childNodes.length === fresh.childNodes.length &&
  haveSameAttributes(drawn, fresh);

/** Gives a drawn text other words, exchanging only what differs. */
export function mendText(drawn: Text, text: string): void {
  const old = drawn.data;
  if (old === text) return;
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    old.charCodeAt(old.length - 1 - end) === text.charCodeAt(text.length - 1 - end)
  )
    end += 1;
  // The browser sets only the lines after the change again when text is exchanged within its node.
  drawn.replaceData(start, old.length - end - start, text.slice(start, text.length - end));
}

/**
 * Makes a drawn node equal to a fresh one by changing as little as can be, so that the browser
 * need not lay the rest out again. False when the two are of different make: then one must take
 * the other's place.
 */
export function mend(drawn: Node, fresh: Node): boolean {
  if (drawn instanceof Text && fresh instanceof Text) {
    mendText(drawn, fresh.data);
    return true;
  }
  if (!(drawn instanceof Element && fresh instanceof Element) || !isAlike(drawn, fresh))
    return false;
  const children = [...fresh.childNodes];
  [...drawn.childNodes].forEach((child, index) => {
    const other = children[index];
    if (other !== undefined && !mend(child, other)) child.replaceWith(other);
  });
  return true;
}

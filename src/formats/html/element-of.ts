/**
 * The one place of the app that takes HTML as text: the web-page writer's own, which escapes
 * everything a person wrote. So preview, web page and print cannot drift apart.
 */
export function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const [first, ...rest] = template.content.children;
  if (first instanceof HTMLElement && rest.length === 0) return first;
  const whole = document.createElement('div');
  whole.append(template.content);
  return whole;
}

import { drawing, element } from './element.js';

const crossLine = 'M5.25 5.25l9.5 9.5M14.75 5.25l-9.5 9.5';

/** What the panel's box shows until the panel says that it is there: where it will be, or that it does not come. There is always a way out. */
export function createWaiting(close: () => void, again: () => void) {
  const out = element('button', { class: 'x' }, drawing(20, crossLine));
  const retry = element('button', { class: 'r' });
  const lines = [1, 2, 3].map(() => element('i', {}));
  const view = element('div', { class: 's' }, out, ...lines, retry);
  out.onclick = close;
  retry.onclick = again;
  return {
    view,
    /** Takes the focus while there is nothing else to take it. */
    focus() {
      (retry.hidden ? out : retry).focus();
    },
    /** @param lost that it does not come; nothing while it may */
    show(closing: string, lost: string) {
      out.setAttribute('aria-label', closing);
      retry.textContent = lost;
      retry.hidden = !lost;
      for (const line of lines) {
        line.hidden = !!lost;
      }
    },
  };
}

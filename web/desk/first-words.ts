import { systemClock } from '../core/clock.js';
import { loadPart } from '../core/load-part.js';

/**
 * Loads the first language, and until it is there again and again: as soon as there is a network, when somebody asks, and less and less often by itself. Nothing when the
 * element is taken from the page before that.
 * @param place where a line of English says meanwhile that nothing can be said; nothing for silence
 */
export async function firstWords(
  element: Element,
  load: () => Promise<string>,
  place?: ParentNode,
): Promise<string | undefined> {
  const bar = document.createElement('lc-bar');
  const button = document.createElement('lc-button');
  button.slot = 'action';
  button.textContent = 'Retry';
  bar.append("The desk couldn't load.", button);
  for (let ms = 5_000; ; ms *= 2) {
    const tag = await loadPart(load, true);
    if (tag !== undefined || !element.isConnected) {
      bar.remove();
      return tag;
    }
    if (!bar.isConnected) {
      place?.append(bar);
    }
    await new Promise<unknown>(again => {
      button.onclick = again;
      window.addEventListener('online', again, { once: true });
      systemClock.after(ms, () => again(ms));
    });
  }
}

import { fullScreen } from './panel-styles.js';

/** In full screen the page behind neither scrolls nor takes the focus, and a phone's keyboard makes the panel smaller instead of covering it. */
export function createScreen(panel: HTMLElement, isOpen: () => boolean, changed: () => void) {
  const wide = matchMedia(fullScreen);
  const page = document.documentElement;
  const ending = new AbortController();
  let locked = false;
  let overflow = '';
  /** What is behind; pages change it, and it may not be there yet. */
  let behind: HTMLElement | null = null;

  function fit(): void {
    const { style } = page;
    const full = isOpen() && wide.matches;
    if (full !== locked) {
      locked = full;
      if (full) {
        overflow = style.overflow;
      }
      style.setProperty('overflow', full ? 'hidden' : overflow, full ? 'important' : '');
    }
    const body = full ? document.body : null;
    if (body !== behind) {
      behind?.removeAttribute('inert');
      body?.setAttribute('inert', '');
      behind = body;
    }
    const view = full && visualViewport;
    panel.style.height = view ? `${view.height}px` : '';
    panel.style.top = view ? `${view.offsetTop}px` : '';
  }

  const { signal } = ending;
  const refit = () => {
    fit();
    changed();
  };
  wide.addEventListener('change', refit, { signal });
  for (const event of ['resize', 'scroll']) {
    visualViewport?.addEventListener(event, fit, { signal });
  }
  return {
    fit,
    isFull: () => wide.matches,
    end() {
      ending.abort();
      fit();
    },
  };
}

import { t } from '../core/i18n.js';
import type { HostPort } from './host-port.js';

const everyMs = 1_200;

/** While nobody looks at the page, its title tells how many messages wait; it stands still for those who want less motion. */
export class TitleFlash {
  readonly #port: HostPort;
  #told = '';
  #timer = 0;

  constructor(port: HostPort) {
    this.#port = port;
  }

  update(unread: number): void {
    const text = unread > 0 && document.hidden ? `(${unread}) ${t('title.newMessage')}` : '';
    if (text === this.#told) {
      return;
    }
    this.#told = text;
    clearInterval(this.#timer);
    this.#port.send(['title', text]);
    if (text && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
      let shown = true;
      this.#timer = window.setInterval(() => {
        shown = !shown;
        this.#port.send(['title', shown ? text : '']);
      }, everyMs);
    }
  }
}

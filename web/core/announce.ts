import { type Clock, systemClock } from './clock.js';

/** Long enough to be heard after whatever is being read. */
const keptMs = 5_000;

/**
 * Says things to assistive technology: one polite and one assertive live region per page. Each text is said once; the region is
 * emptied before the next one, so that the same words twice are heard twice. What was said does not stay: it may hold what is redacted later.
 */
export class Announcer {
  readonly #polite: HTMLElement;
  readonly #assertive: HTMLElement;
  readonly #clock: Clock;

  constructor(parent: HTMLElement | ShadowRoot, clock: Clock = systemClock) {
    this.#clock = clock;
    this.#polite = region('status', 'polite');
    this.#assertive = region('alert', 'assertive');
    // In front: what is behind the place where an element draws itself is cleared away with its first drawing.
    parent.prepend(this.#polite, this.#assertive);
  }

  /** When the reader has time for it. */
  say(text: string): void {
    this.#speak(this.#polite, text);
  }

  /** At once, over everything else: a ring, a failed message, a lost connection, the end of a chat. Nothing more. */
  alert(text: string): void {
    this.#speak(this.#assertive, text);
  }

  remove(): void {
    this.#polite.remove();
    this.#assertive.remove();
  }

  #speak(region: HTMLElement, text: string): void {
    const line = document.createElement('p');
    line.textContent = text;
    region.replaceChildren(line);
    this.#clock.after(keptMs, () => line.remove());
  }
}

function region(role: string, live: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'vh';
  element.setAttribute('role', role);
  element.setAttribute('aria-live', live);
  element.setAttribute('aria-atomic', 'true');
  return element;
}

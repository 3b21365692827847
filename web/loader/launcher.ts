import type { LauncherWords } from '../protocol/frame-port.js';
import { drawing, element } from './element.js';
import type { LauncherSettings } from './settings.js';
import { styleSheet } from './styles.js';

const downLine = 'M5.25 7.75L10 12.5l4.75-4.75';
const crossLine = 'M5.25 5.25l9.5 9.5M14.75 5.25l-9.5 9.5';

export interface Launcher {
  readonly host: HTMLElement;
  readonly panel: HTMLElement;
  readonly button: HTMLElement;
  showOpen(open: boolean): void;
  showUnread(count: number): void;
  /** From now on in these words. */
  speak(words: LauncherWords): void;
  /** A sentence beside the launcher; nothing hides it. */
  showTeaser(text?: string, name?: string): void;
  /** Says that the panel could not be loaded. */
  showLost(): void;
}

/** Draws the launcher. The panel is an empty box until it is opened. */
export function createLauncher(
  settings: LauncherSettings,
  scheme: string,
  setOpen: (open: boolean) => void,
  isOpen: () => boolean,
): Launcher {
  const { name, icon, logo } = settings;
  let { words, label }: { words: LauncherWords; label?: string } = settings;
  const host = element('livechat-launcher', { 'data-site': settings.siteKey });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet(settings, scheme)];

  const picture = element('span', {});
  const text = element('bdi', { class: 'w' });
  const badge = element('span', { class: 'b', 'aria-hidden': 'true' });
  const button = element('button', { class: 'l', 'aria-haspopup': 'dialog' }, picture, text, badge);
  const panel = element('div', { class: 'p', hidden: '' });
  const teaserText = element('button', {});
  const dismiss = element('button', { class: 'x' }, drawing(16, crossLine));
  const teaser = element('div', { class: 't', hidden: '' }, teaserText, dismiss);
  const status = element('span', { class: 'v', role: 'status' });
  root.append(element('div', { role: 'region', 'aria-label': name }, panel, teaser, button, status));

  let unread = 0;
  const showTeaser = (text = '', from = '') => {
    teaser.hidden = !text;
    teaserText.replaceChildren(element('b', {}, from), element('bdi', {}, text));
  };
  const describe = () => {
    const open = isOpen();
    host.lang = words.lang;
    const count = unread ? words.unread.replace('{count}', `${unread}`) : '';
    badge.hidden = open || !unread;
    badge.textContent = unread > 9 ? '9+' : `${unread}`;
    text.textContent = settings.pill ? (label ?? words.open) : '';
    button.setAttribute('aria-label', open ? words.close : (label ?? words.open) + (count && `, ${count}`));
    button.setAttribute('aria-expanded', `${open}`);
    dismiss.setAttribute('aria-label', words.dismiss);
    picture.replaceChildren(
      logo && !open ? element('img', { src: logo, alt: '' }) : drawing(26, open ? downLine : icon),
    );
    status.textContent = count;
  };

  describe();
  button.onclick = () => setOpen(!isOpen());
  teaserText.onclick = () => setOpen(true);
  dismiss.onclick = () => {
    showTeaser();
    button.focus();
  };
  return {
    host,
    panel,
    button,
    showTeaser,
    showOpen(open) {
      panel.hidden = !open;
      describe();
    },
    showUnread(count) {
      unread = count;
      describe();
    },
    showLost() {
      status.textContent = words.lost;
      showTeaser(words.lost);
    },
    speak(other) {
      words = other;
      label = other.label ?? settings.label;
      describe();
    },
  };
}

import { drawing, element } from './element.js';
import type { LauncherSettings } from './settings.js';
import { styleSheet } from './styles.js';
import { words } from './words.js';

const chatLine =
  'M5 3.75h10A2.25 2.25 0 0 1 17.25 6v6A2.25 2.25 0 0 1 15 14.25H9.75L6 17.25v-3H5A2.25 2.25 0 0 1 2.75 12V6A2.25 2.25 0 0 1 5 3.75z';
const downLine = 'M5.25 7.75L10 12.5l4.75-4.75';
const crossLine = 'M5.25 5.25l9.5 9.5M14.75 5.25l-9.5 9.5';

export interface Launcher {
  readonly host: HTMLElement;
  readonly panel: HTMLElement;
  readonly button: HTMLElement;
  showOpen(open: boolean): void;
  showUnread(count: number): void;
  /** A sentence beside the launcher; nothing hides it. */
  showTeaser(text?: string, name?: string): void;
}

/** Draws the launcher. The panel is an empty box until it is opened. */
export function createLauncher(
  settings: LauncherSettings,
  scheme: string,
  setOpen: (open: boolean) => void,
  isOpen: () => boolean,
): Launcher {
  const { name, label } = settings;
  const host = element('livechat-launcher', { 'data-site': settings.siteKey });
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [styleSheet(settings, scheme)];

  const icon = element('span', {});
  const badge = element('span', { class: 'b', 'aria-hidden': 'true' });
  const button = element('button', { class: 'l', 'aria-haspopup': 'dialog' }, icon, label ?? '', badge);
  const panel = element('div', { class: 'p', hidden: '' });
  const teaserText = element('button', {});
  const dismiss = element('button', { class: 'x', 'aria-label': words.dismiss }, drawing(16, crossLine));
  const teaser = element('div', { class: 't', hidden: '' }, teaserText, dismiss);
  const status = element('span', { class: 'v', role: 'status' });
  root.append(element('div', { role: 'region', 'aria-label': name }, panel, teaser, button, status));

  let unread = 0;
  const showTeaser = (text = '', from = '') => {
    teaser.hidden = !text;
    teaserText.replaceChildren(element('b', {}, from), text);
  };
  const describe = () => {
    const open = isOpen();
    const count = unread ? unread + words.unread : '';
    badge.hidden = open || !unread;
    badge.textContent = unread > 9 ? '9+' : `${unread}`;
    button.setAttribute('aria-label', open ? words.close : (label ?? words.open) + (count && `, ${count}`));
    button.setAttribute('aria-expanded', `${open}`);
    icon.replaceChildren(drawing(26, open ? downLine : chatLine));
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
      host.toggleAttribute('data-open', open);
      describe();
    },
    showUnread(count) {
      unread = count;
      describe();
    },
  };
}

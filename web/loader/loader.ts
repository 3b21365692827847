import type { ToHost } from '../protocol/frame-port.js';
import { createApi } from './api.js';
import { createFrame, type Frame } from './frame.js';
import { createLauncher } from './launcher.js';
import { createMemory } from './memory.js';
import { settings } from './settings.js';
import { fullScreen } from './styles.js';
import { flashTitle } from './title.js';
import { words } from './words.js';

const teaserAfterMs = 2000;

function start(config: typeof settings, script: HTMLScriptElement | null): void {
  const { siteKey } = config;
  if (!script || document.querySelector(`livechat-launcher[data-site="${siteKey}"]`)) {
    return;
  }
  const { locale, theme, hidden } = script.dataset;
  const prefix = `livechat:${siteKey}:`;
  const kept = createMemory(() => localStorage, prefix);
  const session = createMemory(() => sessionStorage, prefix);
  const wide = matchMedia(fullScreen);
  const page = document.documentElement;
  let frame: Frame | undefined;
  let wantsFocus = false;
  let locked = false;
  let overflow = '';

  const api = createApi({
    open: () => setOpen(true),
    close: () => setOpen(false, false),
    toggle: () => setOpen(!api.isOpen),
    show: () => void hide(false),
    hide() {
      setOpen(false, false);
      hide(true);
    },
  });

  const launcher = createLauncher(config, theme ?? config.look.scheme, setOpen, () => api.isOpen);
  const { host, panel, button } = launcher;
  const hide = (yes: boolean) => host.toggleAttribute('data-hidden', yes);
  const where = () => ({ url: location.href, title: document.title, full: wide.matches, focus: wantsFocus });
  const hello = () => ({
    livechat: 1 as const,
    ...where(),
    open: api.isOpen,
    visitor: kept.get('visitor'),
    kept: session.get('keep'),
    locale,
    lang: page.lang,
    scheme: theme,
  });

  function ensureFrame(): Frame {
    if (!frame) {
      frame = createFrame(new URL(config.frameUrl, script?.src), config.name, hello, receive, refused);
      panel.append(frame.element);
    }
    return frame;
  }

  function receive([method, detail, more]: ToHost): void {
    switch (method) {
      case 'visitor':
      case 'live':
        kept.set(method, detail);
        break;
      case 'keep':
        session.set(method, detail);
        break;
      case 'close':
        setOpen(false);
        break;
      case 'unread':
        api.unread = detail;
        launcher.showUnread(detail);
        flashTitle(detail);
        api.emit(method, detail);
        break;
      case 'teaser':
        if (!api.isOpen) {
          launcher.showTeaser(detail, more);
        }
        break;
      case 'state':
        api.state = detail;
        break;
      case 'event':
        api.emit(detail, more);
        break;
    }
  }

  function refused(): void {
    // biome-ignore lint/suspicious/noConsole: the one sentence that tells a developer why nothing is there
    console.warn(words.refused);
    setOpen(false, false);
    frame?.element.remove();
    frame = undefined;
    hide(true);
  }

  function setOpen(open: boolean, focus = true): void {
    if (open === api.isOpen) {
      return;
    }
    api.isOpen = open;
    wantsFocus = focus;
    session.set('open', open ? '1' : '');
    launcher.showOpen(open);
    fitScreen();
    if (open) {
      launcher.showTeaser();
      const { element, send } = ensureFrame();
      send(['open', where()]);
      if (focus) {
        element.focus();
      }
    } else {
      frame?.send(['close']);
      if (focus) {
        button.focus();
      }
    }
    api.emit(open ? 'open' : 'close');
  }

  /** In full screen the page behind neither scrolls nor takes the focus, and a phone's keyboard makes the panel smaller instead of covering it. */
  function fitScreen(): void {
    const { style } = page;
    const full = api.isOpen && wide.matches;
    if (full !== locked) {
      locked = full;
      if (full) {
        overflow = style.overflow;
      }
      style.setProperty('overflow', full ? 'hidden' : overflow, full ? 'important' : '');
      document.body.inert = full;
    }
    const view = full && visualViewport;
    panel.style.height = view ? `${view.height}px` : '';
    panel.style.top = view ? `${view.offsetTop}px` : '';
  }

  wide.onchange = () => {
    fitScreen();
    if (api.isOpen) {
      wantsFocus = false;
      frame?.send(['open', where()]);
    }
  };
  for (const event of ['resize', 'scroll']) {
    visualViewport?.addEventListener(event, fitScreen);
  }
  document.addEventListener('visibilitychange', () => flashTitle(api.unread));
  host.onkeydown = ({ key }) => {
    if (key === 'Escape') {
      setOpen(false);
    }
  };
  hide(hidden !== undefined);
  // Beside the body, not in it: pages that replace their body keep the launcher and the conversation in it.
  const attach = () => host.isConnected || page.append(host);
  attach();
  const observer = new MutationObserver(attach);
  observer.observe(document, { childList: true });
  observer.observe(page, { childList: true });

  if (session.get('open')) {
    setOpen(true, false);
  } else if (kept.get('live')) {
    ensureFrame();
  }
  if (config.teaser && !session.get('teaser')) {
    setTimeout(() => {
      // Whoever has come closer by then needs no invitation.
      if (!frame) {
        session.set('teaser', '1');
        launcher.showTeaser(config.teaser);
      }
    }, teaserAfterMs);
  }
  api.install();
  api.emit('ready');
}

start(settings, document.currentScript as HTMLScriptElement | null); // never one in an SVG

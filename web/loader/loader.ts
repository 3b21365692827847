import { createApi } from './api.js';
import { importPanel } from './import-panel.js';
import { createLauncher } from './launcher.js';
import { createMemory } from './memory.js';
import type { Asked, PanelSide } from './page-side.js';
import { type LauncherSettings, settings } from './settings.js';

const lookAgainMs = 500;

/** Refuses these calls for one reason, and gives it back for the event. */
function refuse(code: string, message: string, ...calls: Pick<Asked, 'reject'>[]): LiveChatFailure {
  const failure = { code, message };
  for (const { reject } of calls) {
    reject(Object.assign(Error(message), failure));
  }
  return failure;
}

function start(config: LauncherSettings, script: HTMLScriptElement | null): void {
  const { siteKey } = config;
  if (!script || document.querySelector(`livechat-launcher[data-site="${siteKey}"]`)) {
    return;
  }
  const here = script;
  const { theme, hidden } = here.dataset;
  const prefix = `livechat:${siteKey}:`;
  const kept = createMemory(() => localStorage, prefix);
  const session = createMemory(() => sessionStorage, prefix);
  const page = document.documentElement;
  const asked: Asked[] = [];
  let calls = 0;
  let wantsFocus = false;
  let side: PanelSide | undefined;
  let sideComes: Promise<void> | undefined;
  let failures = 0;
  let away = hidden !== undefined || (config.offline && !kept.get('live'));

  const api = createApi(
    {
      open(options) {
        setOpen(true);
        if (options) {
          ask('open', options);
        }
      },
      close: () => setOpen(false, false),
      toggle: () => setOpen(!api.isOpen),
      show: () => hide(false),
      hide() {
        setOpen(false, false);
        hide(true);
      },
      identify: user => ask('identify', user, (user as LiveChatToken | undefined)?.token),
      update: details => ask('update', details),
      setLocale: tag => ask('setLocale', tag),
      setTheme: look => ask('setTheme', look),
      startChat(fields) {
        ensurePanel();
        return ask('startChat', fields);
      },
      endChat: async () => sideComes && ask('endChat'),
      async shutdown(options) {
        setOpen(false, false);
        showTeaser();
        kept.set('live', '');
        session.set('keep', '');
        session.set('tab', `${Date.now()}`);
        if (options?.forget) {
          kept.set('visitor', '');
        }
        refuse('shut_down', 'LiveChat: shut down.', ...asked.splice(0));
        const last = side;
        side = sideComes = undefined;
        await last?.end();
      },
    },
    config.version,
  );

  const launcher = createLauncher(config, theme ?? config.look.scheme, setOpen, () => api.isOpen);
  const { host, button, showTeaser } = launcher;
  const elsewhere = config.hideOn ? RegExp(config.hideOn) : undefined;
  const appear = () =>
    void host.toggleAttribute('data-hidden', !api.isOpen && !!(away || elsewhere?.test(location.pathname)));
  const hide = (yes: boolean) => {
    away = yes;
    appear();
  };

  /** Asks the panel for something. Until it is there it waits; nobody makes it for that. */
  function ask<T>(method: string, argument?: unknown, source?: unknown): Promise<T> {
    const answer = new Promise<T>((resolve, reject) => {
      try {
        const args = [typeof source === 'function' ? {} : argument];
        asked.push({ call: ['call', ++calls, method, structuredClone(args)], resolve, reject, source });
        side?.send();
      } catch {
        api.emit('error', refuse('bad_argument', 'LiveChat: plain data only.', { reject }));
      }
    });
    // Whoever does not wait for the answer hears of it by the event.
    answer.catch(() => {});
    return answer;
  }

  function ensurePanel(): void {
    if (!sideComes) {
      // Some browsers keep that an address failed.
      const url = new URL(`${config.panelUrl}?${failures}`, here.src);
      const comes: Promise<void> = importPanel(url.href).then(({ createPanelSide }) => {
        if (comes === sideComes) {
          const page = { config, script: here, api, launcher, kept, session, asked, setOpen, refused };
          side = createPanelSide(page);
          if (api.isOpen) {
            side.open(wantsFocus);
          }
        }
      }, lost);
      sideComes = comes;
    }
  }

  /** A chat that is going on, and what was asked, need no press. */
  const resume = () => void ((kept.get('live') || asked[0]) && ensurePanel());

  /** What makes the panel could not be loaded: whoever presses again tries again. */
  function lost(): void {
    sideComes = undefined;
    if (api.isOpen) {
      setOpen(false, wantsFocus);
      launcher.showLost();
    }
    setTimeout(resume, lookAgainMs * ++failures);
    api.emit('error', refuse('panel_unreachable', 'LiveChat: no answer.'));
  }

  function refused(): void {
    const message = 'LiveChat: no panel. Is this origin allowed?';
    // biome-ignore lint/suspicious/noConsole: the one sentence that tells a developer why nothing is there
    console.warn(message);
    setOpen(false, false);
    side = sideComes = undefined;
    hide(true);
    api.emit('error', refuse('panel_refused', message, ...asked.splice(0)));
  }

  function setOpen(open: boolean, focus = true): void {
    if (open === api.isOpen) {
      return;
    }
    api.isOpen = open;
    wantsFocus = focus;
    session.set('open', open ? '1' : '');
    launcher.showOpen(open);
    appear();
    if (open) {
      showTeaser();
      ensurePanel();
      side?.open(focus);
    } else {
      side?.close();
      if (focus) {
        button.focus();
      }
    }
    api.emit(open ? 'open' : 'close');
  }

  host.onkeydown = ({ key }) => {
    if (key === 'Escape') {
      setOpen(false);
    }
  };
  appear();
  if (elsewhere) {
    // Where the browser does not tell of a page that changes its address by script, a look now and then does that page no harm.
    const { navigation } = window;
    if (navigation) {
      navigation.addEventListener('currententrychange', appear);
    } else {
      setInterval(appear, lookAgainMs);
    }
  }
  // Beside the body, not in it: pages that replace their body keep the launcher and the conversation in it.
  const attach = () => host.isConnected || page.append(host);
  attach();
  const observer = new MutationObserver(attach);
  observer.observe(document, { childList: true });
  observer.observe(page, { childList: true });

  if (session.get('open')) {
    setOpen(true, false);
  } else {
    resume();
  }
  if (config.teaser && !session.get('teaser')) {
    setTimeout(() => {
      // Whoever has come closer by then needs no invitation, and nobody gets one from a launcher that is hidden.
      if (!sideComes && !host.hasAttribute('data-hidden')) {
        session.set('teaser', '1');
        showTeaser(config.teaser);
      }
    }, config.teaserAfterMs);
  }
  api.install();
  api.emit('ready');
}

start(settings, document.currentScript as HTMLScriptElement | null); // never one in an SVG

// Loaded together with the panel: everything between the page and the panel's frame.
import type { Call, Failure, Hello, LauncherWords, ToFrame, ToHost } from '../protocol/frame-port.js';
import { askHost } from './ask-host.js';
import { element } from './element.js';
import type { PageSide, PanelSide } from './page-side.js';
import { createTokens } from './page-tokens.js';
import { panelSheet } from './panel-styles.js';
import { refuse, take } from './questions.js';
import { createScreen } from './screen.js';
import { createWaiting } from './waiting.js';

const version: Hello['livechat'] = 1;
const loadWithinMs = 20_000;
const answerWithinMs = 8_000;
const askWithinMs = 3_000;
const lookAgainMs = 500;
const endWithinMs = 1_000;

/**
 * Makes the panel's frame. Each time it has loaded it gets a hello with one end of a fresh channel, addressed to the origin it came
 * from: another page in its place would get nothing. Nothing listens on the company's window.
 */
export function createPanelSide(page: PageSide): PanelSide {
  const { config, script, api, launcher, kept, session, asked, setOpen } = page;
  const { locale, theme } = script.dataset;
  let words: LauncherWords = config.words;
  const url = new URL(config.frameUrl, script.src);
  const frame = element('iframe', { title: config.name, allow: 'autoplay' }) as HTMLIFrameElement; // the tag says so
  let port: MessagePort | undefined;
  let silence = 0;
  let focus = false;
  /** The page's own title, while the panel has put another in its place. */
  let title: string | undefined;
  let shown = '';
  let told: readonly Call[] = [];
  let loads = 0;
  /** The address the panel knows. */
  let place = '';
  let failures = 0;
  /** Whether the panel did not come. */
  let lost = false;
  let here = false;
  let renewed = false;

  const screen = createScreen(launcher.panel, () => api.isOpen, again);
  const send = (message: ToFrame) => port?.postMessage(message);
  const tokens = createTokens(asked, send, fail);
  const waiting = createWaiting(
    () => setOpen(false),
    () => {
      come();
      waiting.focus();
    },
  );
  const voice = element('span', { class: 'v', 'aria-live': 'polite' });
  const where = () => {
    place = location.href;
    return { url: place, title: title ?? document.title, full: screen.isFull(), focus };
  };

  frame.onload = () => {
    const load = ++loads;
    tokens.arrive(() => void (load === loads && greet()));
  };

  /** There is no panel to be seen. */
  function away(): void {
    here = waiting.view.hidden = false;
  }

  function greet(): void {
    away();
    clearTimeout(silence);
    silence = window.setTimeout(giveUp, answerWithinMs);
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      clearTimeout(silence);
      receive(data);
    };
    const hello = {
      livechat: version,
      ...where(),
      open: api.isOpen,
      visitor: kept.get('visitor'),
      kept: session.get('keep'),
      tab: session.get('tab'),
      calls: [...told, ...tokens.calls()],
      locale,
      lang: document.documentElement.lang,
      scheme: theme,
      font: getComputedStyle(document.body ?? script).fontFamily,
    };
    frame.contentWindow?.postMessage(hello, url.origin, [channel.port2]);
  }

  const { shadowRoot } = launcher.host;
  shadowRoot?.append(voice);
  if (shadowRoot?.adoptedStyleSheets.length === 1) {
    shadowRoot.adoptedStyleSheets.push(panelSheet(config));
  }

  function receive(message: ToHost): void {
    const [method, detail, more] = message;
    switch (method) {
      case 'ready':
        arrive(detail);
        break;
      case 'visitor':
        if (kept.get('visitor')) {
          forget();
        }
        kept.set(method, detail);
        break;
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
        showUnread(detail);
        break;
      case 'title':
        setTitle(detail);
        break;
      case 'teaser':
        if (!api.isOpen) {
          launcher.showTeaser(detail, more);
        }
        break;
      case 'say':
        say(detail);
        break;
      case 'state':
        api.state = detail;
        break;
      case 'words':
        words = detail;
        launcher.speak(words);
        break;
      case 'look':
        paint(detail, more);
        break;
      case 'event':
        api.emit(detail, more);
        break;
      case 'told':
        told = detail;
        break;
      case 'done':
        take(asked, detail)?.resolve(more as never); // the panel answers what was asked
        break;
      case 'failed':
        if (!tokens.renew(detail, more.code)) {
          fail(detail, more);
        }
        break;
    }
  }

  /** What the page told of the visitor before is not that of the next. */
  function forget(): void {
    told = told.filter(([, , called]) => called !== 'identify' && called !== 'update');
  }

  function paint(scheme: string, [accent, onAccent]: readonly [string, string]): void {
    const [rule] = shadowRoot?.adoptedStyleSheets[0]?.cssRules ?? [];
    const { style } = rule as CSSStyleRule; // the first one, of the host
    style.setProperty('color-scheme', scheme === 'auto' ? 'light dark' : scheme, 'important');
    style.setProperty('--a', `var(--livechat-accent,${accent})`);
    style.setProperty('--o', `var(--livechat-on-accent,${onAccent})`);
  }

  function fail(number: number, failure: Failure): void {
    refuse(asked, failure, call => call[1] === number);
    api.emit('error', failure);
  }

  function showUnread(count: number): void {
    if (count !== api.unread) {
      api.unread = count;
      launcher.showUnread(count);
      api.emit('unread', count);
    }
  }

  /** The page's own title comes back with an empty text: the one it has given itself meanwhile, if it has. */
  function setTitle(text: string): void {
    const own = document.title === shown ? (title ?? shown) : document.title;
    title = text ? own : undefined;
    shown = text;
    document.title = text || own;
  }

  function say(text: string): void {
    if (!api.isOpen) {
      voice.textContent = text;
    }
  }

  function again(): void {
    focus = false;
    send(api.isOpen ? ['open', where()] : ['close', where()]);
  }

  /** What a page does by script, and no browser tells of everywhere. */
  function look(): void {
    screen.fit();
    if (location.href !== place) {
      again();
    }
  }

  /** Loads the panel. What was said meanwhile stays until it is there, unless somebody asked for it. */
  function come(quiet = false): void {
    clearTimeout(silence);
    lost = false;
    away();
    if (!quiet) {
      waiting.show(words.close, '');
    }
    silence = window.setTimeout(giveUp, loadWithinMs);
    frame.src = url.href;
    launcher.panel.prepend(frame);
  }

  /** A panel of another version may be an old page of a new server, and is loaded once more. */
  function arrive(other: number): void {
    if (other === version) {
      here = true;
      renewed = false;
      failures = 0;
      const isFocused = waiting.view.contains(shadowRoot?.activeElement ?? null);
      waiting.view.hidden = true;
      waiting.show(words.close, '');
      if (isFocused) {
        frame.focus();
      }
    } else if (renewed) {
      giveUp();
    } else {
      renewed = true;
      come();
    }
  }

  function leave(): void {
    loads++;
    lost = false;
    clearTimeout(silence);
    clearInterval(looking);
    removeEventListener('online', resume);
    removeEventListener('storage', hear);
    voice.remove();
    waiting.view.remove();
    screen.end();
    showNothing();
  }

  /** Of the visitor, on the page. */
  function showNothing(): void {
    showUnread(0);
    setTitle('');
    api.state = 'idle';
  }

  /** Lets the panel clear up what is the visitor's, for as long as that may take. */
  async function clearUp(everywhere: boolean): Promise<void> {
    const last = port;
    if (last) {
      await new Promise<unknown>(resolve => {
        last.onmessage = ({ data }: MessageEvent<ToHost>) => data[0] === 'ended' && resolve(data);
        send(['end', everywhere]);
        setTimeout(resolve, endWithinMs);
      });
    }
  }

  /** The visitor is over by the word of another tab, which may have no panel that could tell the others. */
  async function hear({ key, oldValue, newValue }: StorageEvent): Promise<void> {
    if (key === `livechat:${config.siteKey}:visitor` && oldValue && !newValue) {
      const load = loads;
      forget();
      refuse(
        asked,
        { code: 'shut_down', message: 'LiveChat: shut down.' },
        ([, , called]) => !called.startsWith('set'),
      );
      showNothing();
      launcher.showTeaser();
      session.set('keep', '');
      session.set('tab', `${Date.now()}`);
      await clearUp(true);
      // One that has loaded anew meanwhile knows.
      if (load === loads && port) {
        come();
      }
    }
  }

  /** Whoever opens it tries again, and so do, by themselves, a panel that is open, a chat that is going on, and what was asked. */
  function resume(): void {
    if (lost && (api.isOpen || kept.get('live') || asked[0])) {
      come(true);
    }
  }

  /** A page that may not have the panel gets no answer, as one that cannot reach it: the server knows. */
  function giveUp(): void {
    const load = ++loads;
    const answer = (isAllowed = true) => {
      if (load === loads) {
        loads++;
        clearTimeout(silence);
        if (isAllowed) {
          miss();
        } else {
          leave();
          page.refused();
        }
      }
    };
    clearTimeout(silence);
    port?.close();
    port = undefined;
    frame.remove();
    silence = window.setTimeout(answer, askWithinMs);
    askHost(`${url.href}/host.js?${failures}`).then(
      ({ isAllowed }) => answer(isAllowed),
      () => answer(),
    );
  }

  function miss(): void {
    lost = true;
    away();
    waiting.show(words.close, words.lost);
    // Who went on with the page meanwhile is not called back when the panel comes by itself.
    focus = waiting.view.contains(shadowRoot?.activeElement ?? null);
    if (focus) {
      waiting.focus();
    } else if (api.isOpen) {
      voice.textContent = words.lost;
    }
    const failure = { code: 'panel_unreachable', message: 'LiveChat: no answer.' };
    refuse(asked, failure, ([, , called]) => called.endsWith('Chat'));
    api.emit('error', failure);
    silence = window.setTimeout(resume, lookAgainMs * ++failures);
  }

  launcher.panel.append(waiting.view);
  come();
  const looking = setInterval(look, lookAgainMs);
  addEventListener('online', resume);
  addEventListener('storage', hear);

  return {
    open(wantsFocus) {
      focus = wantsFocus;
      voice.textContent = '';
      screen.fit();
      if (lost) {
        come();
      }
      send(['open', where()]);
      if (focus) {
        (here ? frame : waiting).focus();
      }
    },
    close() {
      screen.fit();
      send(['close']);
    },
    send() {
      resume();
      const last = asked.at(-1);
      if (last) {
        tokens.take(last);
      }
    },
    async end() {
      leave();
      launcher.speak(config.words);
      paint(theme ?? config.look.scheme, [config.look.accent, config.onAccent]);
      frame.onload = null;
      frame.hidden = true;
      await clearUp(!kept.get('visitor'));
      frame.remove();
    },
  };
}

// Loaded together with the panel: everything between the page and the panel's frame.
import type { Call, Failure, ToFrame, ToHost } from '../protocol/frame-port.js';
import { element } from './element.js';
import type { PageSide, PanelSide } from './page-side.js';
import { createTokens } from './page-tokens.js';
import { panelSheet } from './panel-styles.js';
import { createScreen } from './screen.js';

const answerWithinMs = 8_000;
const endWithinMs = 1_000;

/**
 * Makes the panel's frame. Each time it has loaded it gets a hello with one end of a fresh channel, addressed to the origin it came
 * from: another page in its place would get nothing. Nothing listens on the company's window.
 */
export function createPanelSide(page: PageSide): PanelSide {
  const { config, script, api, launcher, kept, session, asked, setOpen } = page;
  const { locale, theme } = script.dataset;
  const { label } = config;
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

  const screen = createScreen(launcher.panel, () => api.isOpen, again);
  const send = (message: ToFrame) => port?.postMessage(message);
  const tokens = createTokens(asked, send, fail);
  const where = () => ({ url: location.href, title: title ?? document.title, full: screen.isFull(), focus });

  frame.onload = () => {
    const load = ++loads;
    tokens.arrive(() => void (load === loads && greet()));
  };

  function greet(): void {
    silence = window.setTimeout(giveUp, answerWithinMs);
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      clearTimeout(silence);
      receive(data);
    };
    const hello = {
      livechat: 1,
      ...where(),
      open: api.isOpen,
      visitor: kept.get('visitor'),
      kept: session.get('keep'),
      tab: session.get('tab'),
      calls: [...told, ...tokens.calls()],
      locale,
      lang: document.documentElement.lang,
      scheme: theme,
    };
    frame.contentWindow?.postMessage(hello, url.origin, [channel.port2]);
  }

  frame.src = url.href;
  launcher.panel.append(frame);
  const { shadowRoot } = launcher.host;
  if (shadowRoot?.adoptedStyleSheets.length === 1) {
    shadowRoot.adoptedStyleSheets.push(panelSheet(config));
  }

  function receive(message: ToHost): void {
    const [method, detail, more] = message;
    switch (method) {
      case 'visitor':
        if (kept.get('visitor')) {
          // What the page told of the one before is not this one's.
          told = told.filter(([, , called]) => called !== 'identify' && called !== 'update');
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
      case 'state':
        api.state = detail;
        break;
      case 'words':
        launcher.speak(detail);
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
        take(detail)?.resolve(more as never); // the panel answers what was asked
        break;
      case 'failed':
        if (!tokens.renew(detail, more.code)) {
          fail(detail, more);
        }
        break;
    }
  }

  function paint(scheme: string, [accent, onAccent]: readonly [string, string]): void {
    const [rule] = shadowRoot?.adoptedStyleSheets[0]?.cssRules ?? [];
    const { style } = rule as CSSStyleRule; // the first one, of the host
    style.setProperty('color-scheme', scheme === 'auto' ? 'light dark' : scheme, 'important');
    style.setProperty('--a', `var(--livechat-accent,${accent})`);
    style.setProperty('--o', `var(--livechat-on-accent,${onAccent})`);
  }

  function fail(number: number, failure: Failure): void {
    take(number)?.reject(Object.assign(new Error(failure.message), failure));
    api.emit('error', failure);
  }

  function take(number: number) {
    const at = asked.findIndex(({ call }) => call[1] === number);
    return at < 0 ? undefined : asked.splice(at, 1)[0];
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

  function again(): void {
    focus = false;
    if (api.isOpen) {
      send(['open', where()]);
    }
  }

  function leave(): void {
    loads++;
    clearTimeout(silence);
    screen.end();
    showUnread(0);
    setTitle('');
    api.state = 'idle';
  }

  function giveUp(): void {
    leave();
    frame.remove();
    page.refused();
  }

  return {
    open(wantsFocus) {
      focus = wantsFocus;
      screen.fit();
      send(['open', where()]);
      if (focus) {
        frame.focus();
      }
    },
    close() {
      screen.fit();
      send(['close']);
    },
    send() {
      const last = asked.at(-1);
      if (last) {
        tokens.take(last);
      }
    },
    async end() {
      leave();
      launcher.speak(label === undefined ? config.words : { ...config.words, label });
      paint(theme ?? config.look.scheme, [config.look.accent, config.onAccent]);
      frame.onload = null;
      frame.hidden = true;
      if (port) {
        const last = port;
        await new Promise<unknown>(resolve => {
          last.onmessage = ({ data }: MessageEvent<ToHost>) => data[0] === 'ended' && resolve(data);
          send(['end', !kept.get('visitor')]);
          setTimeout(resolve, endWithinMs);
        });
      }
      frame.remove();
    },
  };
}

import { entrustedStorage } from '../../core/storage.js';
import { ConnectionRefused } from '../../protocol/errors.js';
import type { Surroundings, ToFrame } from '../../protocol/frame-port.js';
import type { Previewed } from '../../protocol/preview-port.js';
import { Speech } from '../languages.js';
import type { LivechatPanel } from '../livechat-panel.js';
import { ownLook } from '../own-look.js';
import { refreshAll } from '../sdk-refresh.js';
import { Theme } from '../theme.js';
import { sceneState } from './preview-scenes.js';
import { PreviewTransport } from './preview-transport.js';

interface Shown {
  readonly panel: LivechatPanel;
  readonly transport: PreviewTransport;
  readonly theme: Theme;
  readonly hear: (message: ToFrame) => void;
}

/**
 * The panel as it is with settings nobody has saved. A change of the settings is drawn in the panel that is there, so that nothing jumps
 * while somebody types; another scene begins with a new one. Connects to nothing and keeps nothing.
 */
export class PreviewedPanel {
  #wanted: Previewed | undefined;
  #last: Previewed | undefined;
  #drawing = false;
  #shown: Shown | undefined;
  #story = '';
  #chats = 0;

  /** Draws it; of several that come while one is drawn only the last. */
  async show(previewed: Previewed): Promise<void> {
    this.#wanted = previewed;
    if (this.#drawing) {
      return;
    }
    this.#drawing = true;
    try {
      while (this.#wanted) {
        const next = this.#wanted;
        this.#wanted = undefined;
        await this.#draw(next);
      }
    } finally {
      // Texts that could not be loaded are asked for again with the next edit.
      this.#drawing = false;
    }
  }

  async #draw(next: Previewed): Promise<void> {
    const speech = new Speech(next.config, next.locale);
    await speech.begin();
    await speech.chat();
    if (next.rightToLeft) {
      document.documentElement.dir = 'rtl';
    }
    const isOther = this.#last?.scene !== next.scene;
    this.#last = next;
    if (isOther || !this.#shown) {
      this.#story = storyOf(next);
      this.#shown = this.#begin(next, speech);
      return;
    }
    const { panel, transport, theme, hear } = this.#shown;
    paint(theme, next);
    hear(['open', around(next)]);
    const story = storyOf(next);
    if (story !== this.#story) {
      this.#story = story;
      transport.become(this.#stateOf(next));
    }
    panel.requestUpdate();
    refreshAll(panel.renderRoot as ShadowRoot); // what an element draws into unless it says otherwise
  }

  #begin(first: Previewed, speech: Speech): Shown {
    const panel = document.createElement('livechat-panel');
    const transport = new PreviewTransport(this.#stateOf(first));
    const theme = new Theme(first.config.look, first.scheme);
    let hear: Shown['hear'] = () => {};
    const latest = () => this.#last?.config ?? first.config;
    document.querySelector('livechat-panel')?.replaceWith(panel);
    panel.begin({
      get config() {
        return latest();
      },
      transport,
      theme,
      speech,
      host: {
        send() {},
        listen(listener) {
          hear = listener;
        },
      },
      storage: entrustedStorage('', () => {}),
      entry: { visitor: '', connect: () => Promise.reject(new ConnectionRefused('not_connected')), told: [] },
      calls: [],
      surroundings: around(first),
      open: true,
      mayHaveChat: first.scene !== 'form' && first.scene !== 'offline',
    });
    paint(theme, first);
    return { panel, transport, theme, hear: message => hear(message) };
  }

  /** Another chat each time, for the panel takes nothing back of one it knows. */
  #stateOf(previewed: Previewed) {
    this.#chats++;
    return sceneState(previewed, `preview-${this.#chats}`, Date.now());
  }
}

function around({ full }: Previewed): Surroundings {
  return { url: '', title: '', full, focus: false };
}

function paint(theme: Theme, { config, scheme }: Previewed): void {
  theme.set(
    config.look.accent,
    scheme,
    `--lc-radius-l: ${Math.min(28, Math.max(0, Math.round(config.look.radius)))}px; ${ownLook(config)}`,
  );
}

/** What the conversation follows from: only when that is another one, it is told anew. */
function storyOf({ config, autoMessages, showFormSummary, behaviour, scene }: Previewed): string {
  const { resumeEnabled, resumeWindow, rating } = behaviour;
  const fields = config.form.fields;
  return scene === 'form' || scene === 'offline'
    ? scene
    : JSON.stringify([config.name, fields, autoMessages, showFormSummary, resumeEnabled, resumeWindow, rating]);
}

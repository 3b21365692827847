import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { browserStorage } from '../../core/storage.js';
import { define } from '../../kit/define.js';
import { sheet } from '../../kit/sheet.js';
import '../../log/lc-log-screen.js';
import { SavedViews } from '../../log/saved-views.js';
import { HubLogSource } from '../../staff/hub-log-source.js';
import type { DeskSession } from '../desk-session.js';
import { isPartOfMain } from '../own-page.js';
import { useTeamTexts } from '../team-texts.js';
import { useLogTexts } from './log-texts.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import '../livechat-desk.js';

/** The activity log at the desk. */
export class LcLogPage extends LitElement {
  static override readonly properties = {
    session: { attribute: false },
    basePath: { attribute: false },
    who: { attribute: false },
    speaks: { state: true },
  };

  declare session: DeskSession | undefined;
  /** Where LiveChat is mapped. */
  declare basePath: string;
  /** The agent's id; nothing before the desk is connected. */
  declare who: string | undefined;
  declare private speaks: boolean;
  #source: HubLogSource | undefined;
  #views: SavedViews | undefined;

  constructor() {
    super();
    this.speaks = false;
  }

  static override readonly styles = [
    sheet,
    css`
      :host,
      .page {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        min-block-size: 0;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void useLogTexts().then(() => {
      this.speaks = true;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session, basePath, who } = this;
    if (!this.speaks || !session || who === undefined) {
      return nothing;
    }
    this.#source ??= new HubLogSource({ hub: session.hub, chatFiles: session.files, whyTexts: useTeamTexts, basePath });
    this.#views ??= new SavedViews(browserStorage('localStorage'), who);
    return html`<div class="page" role=${isPartOfMain() ? nothing : 'main'}><lc-log-screen back .source=${this.#source} .views=${this.#views}></lc-log-screen></div>`;
  }
}

define('lc-log-page', LcLogPage);

declare global {
  interface HTMLElementTagNameMap {
    'lc-log-page': LcLogPage;
  }
}

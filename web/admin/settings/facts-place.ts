import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { addTexts, t } from '../../core/i18n.js';
import { adminSettingsTexts } from '../../core/locales/admin-settings-en.js';
import '../../kit/lc-chip.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import { settingsPlaceStyles } from './settings-place-styles.js';
import { SettingsSource } from './settings-source.js';
import { notLoaded } from './settings-views.js';

/** A place of the settings that shows what the host says, and changes nothing. */
export abstract class FactsPlace<TFacts> extends LitElement {
  static override readonly properties = {
    basePath: {},
    facts: { state: true },
    failure: { state: true },
  };

  declare basePath: string;
  declare protected facts: TFacts | undefined;
  declare private failure: string | undefined;

  static override readonly styles = [
    sheet,
    settingsPlaceStyles,
    css`
      .body {
        display: grid;
        gap: var(--lc-space-5);
        align-content: start;
      }

      .body .note {
        margin: 0;
      }

      .facts {
        display: grid;
        gap: var(--lc-space-3);
      }

      .none {
        padding: 0;
      }
    `,
  ];

  constructor() {
    super();
    this.basePath = '';
  }

  /** The word in the address and in the keys of texts. */
  protected abstract readonly place: string;
  /** Where the facts are, below `api/admin/`. */
  protected abstract readonly path: string;
  protected abstract body(facts: TFacts): TemplateResult;

  protected override firstUpdated(_changed: PropertyValues): void {
    addTexts(adminSettingsTexts);
    void this.#load();
  }

  protected override render(): TemplateResult {
    return html`<header class="head"><h1>${t(`admin.nav.settings.${this.place}`)}</h1></header>${this.#content()}`;
  }

  #content(): TemplateResult {
    if (this.facts) {
      return html`<div class="body" data-state="data">${this.body(this.facts)}</div>`;
    }
    return this.failure === undefined
      ? html`<div class="body" data-state="loading"><span class="vh" role="status">${t('admin.load.busy')}</span><lc-skeleton .rows=${5}></lc-skeleton></div>`
      : notLoaded(this.failure, () => void this.#load());
  }

  async #load(): Promise<void> {
    this.failure = undefined;
    const answer = await new SettingsSource(this.basePath).read<TFacts>(this.path);
    if (answer.ok) {
      this.facts = answer.value;
    } else {
      this.failure = answer.failure.code;
    }
  }
}

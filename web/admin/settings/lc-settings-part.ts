import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { loadPart } from '../../core/load-part.js';
import { define } from '../../kit/define.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import type { AdminOverviewDto } from '../../protocol/contract.gen.js';
import { partFailed } from '../failure-view.js';
import { waitStyles } from '../wait-styles.js';
import type { SettingsPlaceEntry } from './settings-places.js';

/** Loads a place of the settings when it is gone to, and shows it. */
export class LcSettingsPart extends LitElement {
  static override readonly properties = {
    entry: { attribute: false },
    basePath: {},
    name: {},
    overview: { attribute: false },
    stage: { state: true },
  };

  declare entry: SettingsPlaceEntry;
  declare basePath: string;
  declare name: string;
  declare overview: AdminOverviewDto | undefined;
  declare private stage: 'loading' | 'failed' | 'ready';

  constructor() {
    super();
    this.basePath = '';
    this.name = '';
    this.stage = 'loading';
  }

  static override readonly styles = [
    sheet,
    waitStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        min-block-size: 100%;
      }

      .body {
        padding: var(--lc-space-5);
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entry')) {
      void this.#load();
    }
  }

  protected override render(): TemplateResult {
    switch (this.stage) {
      case 'loading':
        return html`<div class="body"><h1 class="vh">${t(`admin.nav.settings.${this.entry.id}`)}</h1><span class="vh" role="status">${t('admin.load.busy')}</span><lc-skeleton .rows=${6}></lc-skeleton></div>`;
      case 'failed':
        return partFailed(t('admin.settings.failed'), () => void this.#load());
      case 'ready':
        return this.entry.draw({ basePath: this.basePath, name: this.name, overview: this.overview });
    }
  }

  async #load(): Promise<void> {
    const { entry } = this;
    this.stage = 'loading';
    const loaded = await loadPart(entry.load);
    if (this.entry === entry) {
      this.stage = loaded ? 'ready' : 'failed';
    }
  }
}

define('lc-settings-part', LcSettingsPart);

declare global {
  interface HTMLElementTagNameMap {
    'lc-settings-part': LcSettingsPart;
  }
}

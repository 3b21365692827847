import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { hasText, t } from '../../core/i18n.js';
import { browserStorage } from '../../core/storage.js';
import { define } from '../../kit/define.js';
import '../../kit/lc-bar.js';
import '../../kit/lc-button.js';
import '../../kit/lc-skeleton.js';
import { sheet } from '../../kit/sheet.js';
import { SavedViews } from '../../log/saved-views.js';
import { failureView } from '../failure-view.js';
import { waitStyles } from '../wait-styles.js';
import type { ConsoleSession, ConsoleState } from './console-session.js';
import './lc-console-log.js';

/** The place of the activity log: its states while there is no connection yet, or none any more, and then the log. */
export class LcLogPlace extends LitElement {
  static override readonly properties = {
    session: { attribute: false },
    known: { state: true },
  };

  declare session: ConsoleSession | undefined;
  declare private known: ConsoleState | undefined;
  #views: SavedViews | undefined;
  #end: (() => void) | undefined;

  static override readonly styles = [
    sheet,
    waitStyles,
    css`
      :host {
        display: grid;
        grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
        block-size: 100%;
      }

      lc-console-log {
        grid-row: 2;
      }

      header {
        padding: var(--lc-space-4) var(--lc-space-5);
      }

      h1 {
        font-size: var(--lc-size-xl);
        line-height: var(--lc-line-xl);
        letter-spacing: var(--lc-track-tight);
      }

      .body {
        padding: 0 var(--lc-space-5);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#end = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) {
      this.#end?.();
      this.#end = this.session?.onChange(state => {
        this.known = state;
      });
    }
  }

  protected override render(): TemplateResult {
    const { session, known } = this;
    const { agent, connection, failure } = known ?? {};
    if (!session || !agent) {
      const code = connection?.phase === 'refused' ? (connection.code ?? '') : failure;
      return html`<header><h1>${t('activity.title')}</h1></header>${code === undefined ? this.#waiting() : this.#failed(code)}`;
    }
    this.#views ??= new SavedViews(browserStorage('localStorage'), agent.id);
    return html`${
      connection?.phase === 'online'
        ? nothing
        : html`<lc-bar icon="retry" data-bar="connection">${t('supervise.lost')}</lc-bar>`
    }<lc-console-log top .session=${session} .source=${session.log} .views=${this.#views}></lc-console-log>`;
  }

  #waiting(): TemplateResult {
    return html`<div class="body"><span class="vh" role="status">${t('supervise.load.busy')}</span><lc-skeleton row="item" .rows=${8}></lc-skeleton></div>`;
  }

  #failed(code: string): TemplateResult {
    const own = `supervise.load.failed.${code}`;
    const hint = t(hasText(own) ? own : 'supervise.load.failed.hint');
    return failureView(t('supervise.load.failed'), hint, t('supervise.retry'), () => void this.session?.retry());
  }
}

define('lc-log-place', LcLogPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-log-place': LcLogPlace;
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { fire } from '../../kit/fire.js';
import { icon } from '../../kit/icons.js';
import { sheet } from '../../kit/sheet.js';
import type { LcMacroBoard } from '../../staff/macros/lc-macro-board.js';
import '../../staff/macros/lc-macro-board.js';
import type { MacroBook } from '../../staff/macros/macro-book.js';
import { isPartOfMain } from '../own-page.js';
import { pageStyles } from './page-styles.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import '../livechat-desk.js';

/**
 * The pages of macros at the desk: the agent's own and those of the teams.
 *
 * @fires lc-go - another page is wanted; `detail.team` says which
 * @fires lc-close-macros - back to the chats
 */
export class LcMacrosPage extends LitElement {
  static override readonly properties = {
    book: { attribute: false },
    base: {},
    team: {},
  };

  declare book: MacroBook | undefined;
  declare base: string;
  /** Whose page it is; nothing for the agent's own. */
  declare team: string | undefined;
  #endWatch: (() => void) | undefined;

  constructor() {
    super();
    this.base = '';
  }

  static override readonly styles = [sheet, pageStyles];

  /** Whether something is written that is not saved. */
  get dirty(): boolean {
    return this.#board?.dirty ?? false;
  }

  /** Whether the page may go: nothing is unsaved, or what is may be lost. */
  async mayLeave(): Promise<boolean> {
    return (await this.#board?.mayLeave()) ?? true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endWatch?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('book')) {
      this.#endWatch?.();
      this.#endWatch = this.book?.watch(() => this.requestUpdate());
    }
  }

  protected override render(): TemplateResult {
    const { team } = this;
    const teams = this.book?.teams ?? [];
    const nameOf = teams.find(known => known.name === team)?.displayName ?? team;
    return html`<nav class="places" aria-label=${t('macros.places')}>
        <button class="place" type="button" data-action="close" @click=${() => fire(this, 'lc-close-macros')}>${icon('back', 16)}${t('macros.close')}</button>
        <p>${t('macros.profile')}</p>${this.#place(undefined, t('macros.title'))}
        <p>${t('macros.settings')} › ${t('macros.teams')}</p>
        ${teams.length === 0 ? html`<p>${t('macros.noTeams')}</p>` : teams.map(one => this.#place(one.name, one.displayName))}
      </nav>
      <div class="page" role=${isPartOfMain() ? nothing : 'main'}><lc-macro-board .book=${this.book} .base=${this.base} .team=${team} .heading=${t('macros.title')}>
        <p class="crumbs" slot="crumbs">${team === undefined ? t('macros.profile') : html`${t('macros.settings')} › ${t('macros.teams')} › <bdi>${nameOf}</bdi>`}</p>
      </lc-macro-board></div>`;
  }

  #place(team: string | undefined, name: string): TemplateResult {
    return html`<button class="place" type="button" aria-current=${team === this.team ? 'page' : nothing} data-team=${team ?? ''}
      @click=${() => fire(this, 'lc-go', { team })}>${icon(team === undefined ? 'user' : 'users', 16)}<bdi class="clip">${name}</bdi></button>`;
  }

  get #board(): LcMacroBoard | null {
    return this.renderRoot.querySelector('lc-macro-board');
  }
}

define('lc-macros-page', LcMacrosPage);

declare global {
  interface HTMLElementTagNameMap {
    'lc-macros-page': LcMacrosPage;
  }
}

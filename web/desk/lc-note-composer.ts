import { css } from 'lit';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { LcDeskComposer } from './lc-desk-composer.js';

/**
 * Where a note is written. It looks unlike the one for answers, so that nobody writes into the wrong one, and nobody is told that somebody
 * is typing in it.
 */
export class LcNoteComposer extends LcDeskComposer {
  static override readonly styles = [
    ...LcDeskComposer.styles,
    css`
      :host {
        border-color: var(--lc-warn-line);
        background: var(--lc-note-bg, var(--lc-warn-soft));
      }
    `,
  ];

  constructor() {
    super();
    this.addEventListener('lc-typing', event => event.stopImmediatePropagation());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.placeholder = t('notes.placeholder');
    this.action = t('notes.add');
  }
}

define('lc-note-composer', LcNoteComposer);

declare global {
  interface HTMLElementTagNameMap {
    'lc-note-composer': LcNoteComposer;
  }
}

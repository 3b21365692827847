import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { mayUploadAgain, type UploadItem, type UploadState } from '../core/upload-state.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import type { AttachmentLimitsDto } from '../protocol/contract.gen.js';
import { drawThumbnail } from './thumbnail.js';
import { uploadStyles } from './upload-styles.js';
import { progressInWords, refusalInWords, shareOf } from './upload-words.js';

/**
 * A file that is to go with the next message: a small picture of it, how far it is, and what can be done with it.
 *
 * @fires lc-upload-remove - `detail` is its key: it is taken away, or its upload is cancelled
 * @fires lc-upload-retry - `detail` is its key: it is tried once more
 */
export class LcUpload extends LitElement {
  static override readonly shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override readonly properties = {
    item: { attribute: false },
    limits: { attribute: false },
    pictured: { state: true },
  };

  declare item: UploadItem | undefined;
  /** What may be sent, to say why it cannot be. */
  declare limits: AttachmentLimitsDto | undefined;
  /** Whether the small picture is drawn. */
  declare private pictured: boolean;

  static override readonly styles = [sheet, uploadStyles];

  constructor() {
    super();
    this.pictured = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const file = this.item?.file;
    if (changed.has('item') && file && file !== changed.get('item')?.file) {
      void this.#draw(file);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { item } = this;
    if (!item) {
      return nothing;
    }
    const { name, size, state } = item;
    return html`<div class="tile" data-state=${state.kind} data-code=${state.kind === 'refused' ? state.code : nothing}>
      <span class="thumb" aria-hidden="true">${this.pictured ? nothing : icon('page')}<canvas width="96" height="96" ?hidden=${!this.pictured}></canvas></span>
      <div class="grow">
        <p class="name" title=${name}><bdi class="clip">${name}</bdi></p>
        ${
          state.kind === 'refused'
            ? html`<p class="meta refused">${icon('alert', 14)}<span>${refusalInWords(state, this.limits)}</span></p>`
            : html`<p class="meta num">${state.kind === 'ready' ? html`<span class="ok">${icon('check', 14)}</span>` : nothing}<span>${progressInWords(state, size)}</span></p>`
        }
        ${'sent' in state ? this.#bar(name, shareOf(state.sent, size)) : nothing}
      </div>
      ${state.kind === 'refused' && item.file && mayUploadAgain(state.code) ? this.#retry(item) : nothing}
      ${this.#remove(item)}
    </div>`;
  }

  #bar(name: string, share: number): TemplateResult {
    const percent = Math.round(share * 100);
    return html`<div class="bar" role="progressbar" aria-label=${t('upload.progress', { name })} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}>
      <svg class="flip" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width=${percent} height="4" /></svg>
    </div>`;
  }

  #retry({ key, name }: UploadItem): TemplateResult {
    return html`<button class="retry" type="button" aria-label=${t('upload.retryName', { name })} @click=${() => fire(this, 'lc-upload-retry', key)}
      >${icon('retry', 14)}${t('upload.retry')}</button>`;
  }

  #remove({ key, name, state }: UploadItem): TemplateResult {
    const words = t(goesOn(state) ? 'upload.cancel' : 'upload.remove', { name });
    return html`<button class="remove" type="button" aria-label=${words} title=${words} @click=${() => fire(this, 'lc-upload-remove', key)}
      >${icon('close', 16)}</button>`;
  }

  async #draw(file: File): Promise<void> {
    this.pictured = false;
    const canvas = this.renderRoot.querySelector('canvas');
    this.pictured = canvas !== null && (await drawThumbnail(file, canvas));
  }
}

function goesOn({ kind }: UploadState): boolean {
  return kind === 'uploading' || kind === 'interrupted' || kind === 'checking';
}

define('lc-upload', LcUpload);

declare global {
  interface HTMLElementTagNameMap {
    'lc-upload': LcUpload;
  }
}

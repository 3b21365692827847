import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type FileLink, type FileLinks, linksOf } from '../core/file-links.js';
import type { FileSource } from '../core/file-source.js';
import { sizeInWords } from '../core/file-words.js';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import { sheet } from '../kit/sheet.js';
import type { AttachmentDto } from '../protocol/contract.gen.js';
import { attachmentStyles } from './attachment-styles.js';
import './file-icons.js';
import { boxOf } from './picture-box.js';
import type { MessageRow } from './rows.js';

/** Above this a picture is loaded only when somebody asks for it. */
const heavyBytes = 5 * 1_024 * 1_024;

/** A drawn picture takes four bytes for each. */
const heavyPixels = 16_000_000;

/**
 * A file that goes with a message: the picture, its name and size, and a way to save it. Its room is taken before it is loaded; it is loaded
 * when it comes into sight. A heavy one, and one that moves where the reader wants nothing to move, is shown when it is asked for.
 */
export class LcAttachment extends LitElement {
  static override readonly properties = {
    file: { attribute: false, hasChanged: isOther },
    files: { attribute: false },
    row: { attribute: false },
    pending: { state: true },
    own: { type: Boolean, reflect: true },
    wanted: { state: true },
    address: { state: true },
    shown: { state: true },
    trouble: { attribute: 'data-trouble', reflect: true },
  };

  declare file: AttachmentDto | undefined;
  declare files: FileSource | undefined;
  /** The message it goes with. */
  declare row: Pick<MessageRow, 'own' | 'status'> | undefined;
  /** It is not sent yet: the server has no link to it. */
  declare private pending: boolean;
  /** It is on the side of the one who looks. */
  declare private own: boolean;
  /** Somebody has asked to see it. */
  declare private wanted: boolean;
  /** Where it can be opened and saved. */
  declare private address: string | undefined;
  /** Where the picture on the screen comes from. It stays when the address is renewed: what is seen is not loaded again. */
  declare private shown: string | undefined;
  /** Why there is no picture. */
  declare private trouble: 'gone' | 'failed' | undefined;

  #seen = false;
  #renewed = false;
  #follows = false;
  #observer: IntersectionObserver | undefined;

  static override readonly styles = [sheet, attachmentStyles];

  constructor() {
    super();
    this.pending = false;
    this.own = false;
    this.wanted = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const status = this.row?.status;
    this.own = this.row?.own ?? false;
    this.pending = status === 'waiting' || status === 'sending' || status === 'failed';
    if (this.file?.redacted) {
      this.#links?.redact(this.file.id);
      this.address = this.shown = undefined;
    } else if (changed.has('file') || changed.has('files')) {
      this.shown ??= this.#own;
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('file') || changed.has('files') || changed.has('pending')) {
      void this.#find();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { file } = this;
    if (!file) {
      return nothing;
    }
    if (file.redacted) {
      return html`<div class="tile" data-redacted>${icon('picture')}<p class="grow"><i>${t('file.redacted')}</i></p></div>`;
    }
    const isShown = this.#own !== undefined || this.wanted || !(this.pending || isHeavy(file));
    return isShown ? this.#picture(file) : this.#tile(file);
  }

  #picture(file: AttachmentDto): TemplateResult {
    const { width, height } = boxOf(file.width, file.height);
    return html`<div class="pic">
        <a class=${this.trouble ? 'off' : nothing} href=${this.address ?? nothing} target="_blank" rel="noopener noreferrer" title=${this.address ? t('file.open') : nothing} @click=${this.#follow} @pointerdown=${this.#renew}
          ><img src=${this.trouble ? nothing : (this.shown ?? nothing)} alt=${file.name} width=${width} height=${height} loading="lazy" decoding="async" @load=${this.#loaded} @error=${this.#broken}></a>
        ${this.trouble ? html`<div class="trouble">${this.#words()}</div>` : nothing}
      </div>
      <p class="about"><span><bdi>${file.name}</bdi> · <span class="num">${sizeInWords(file.size)}</span></span> ${this.#save(file)}</p>`;
  }

  #tile(file: AttachmentDto): TemplateResult {
    const asks =
      this.pending || this.trouble
        ? nothing
        : html`<button class="act" type="button" @click=${this.#want}>${t('file.show')}</button>`;
    return html`<div class="tile">${icon('picture')}
      <div class="grow">
        <p class="name"><bdi>${file.name}</bdi></p>
        <p class="num">${sizeInWords(file.size)}</p>
        ${this.trouble ? this.#words() : html`<div class="acts">${asks} ${this.#save(file)}</div>`}
      </div>
    </div>`;
  }

  #words(): TemplateResult {
    return html`<p>${t(`file.${this.trouble}`)}</p>
      ${this.trouble === 'failed' ? html`<button class="act" type="button" @click=${this.#again}>${t('file.retry')}</button>` : nothing}`;
  }

  /** There from the start, so that nothing moves and nothing is said again when it begins to work. */
  #save(file: AttachmentDto): TemplateResult | typeof nothing {
    const { address } = this;
    return this.pending || this.trouble
      ? nothing
      : html`<a class="act" data-action="save" href=${address ? `${address}?download` : nothing} download target="_blank" rel="noopener noreferrer" aria-label=${address ? t('file.saveName', { name: file.name }) : nothing} @click=${this.#follow} @pointerdown=${this.#renew}>${t('file.save')}</a>`;
  }

  get #links(): FileLinks | undefined {
    return this.files && linksOf(this.files);
  }

  /** Where this page has the picture itself. */
  get #own(): string | undefined {
    return this.file && this.#links?.own(this.file.id);
  }

  #watch(): void {
    if (this.#seen) {
      return;
    }
    if (!('IntersectionObserver' in globalThis)) {
      this.#seen = true;
      return;
    }
    this.#observer = new IntersectionObserver(changes => {
      if (changes.some(change => change.isIntersecting)) {
        this.#seen = true;
        this.#unwatch();
        void this.#find();
      }
    });
    this.#observer.observe(this);
  }

  #unwatch(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Asks where it is, once it is in sight and on the server. */
  async #find(): Promise<FileLink | undefined> {
    const { file } = this;
    const links = this.#links;
    if (!file || file.redacted || !links || !this.#seen || this.pending) {
      return undefined;
    }
    const link = await links.find(file.id);
    if (file.id !== this.file?.id || this.file.redacted) {
      return undefined;
    }
    if (link.kind === 'open') {
      this.trouble = undefined;
      this.address = link.address;
      this.shown ??= link.address;
    } else if (link.kind === 'gone' || this.shown === undefined) {
      this.trouble = link.kind;
    }
    return link;
  }

  /** The address may be older than it works: another one is there when the press has become a click, mostly. */
  #renew = (): void => void this.#find();

  #follow = async (event: Event): Promise<void> => {
    const pressed = event.currentTarget;
    const works = this.file && this.#links?.address(this.file.id) === this.address;
    if (works || this.#follows || !(pressed instanceof HTMLAnchorElement)) {
      return;
    }
    event.preventDefault();
    if ((await this.#find())?.kind === 'open') {
      await this.updateComplete;
      this.#follows = true;
      pressed.click();
      this.#follows = false;
    }
  };

  #loaded = (): void => {
    this.#renewed = false;
  };

  /** The first time the address may have been too old. */
  #broken = async (): Promise<void> => {
    const { file } = this;
    if (!file || this.shown === undefined) {
      return;
    }
    this.#links?.keep(file.id, undefined);
    this.#links?.forget(file.id);
    if (this.#renewed) {
      this.trouble = 'failed';
      return;
    }
    this.#renewed = true;
    this.shown = undefined;
    await this.#find();
  };

  #again = (): void => {
    this.#renewed = false;
    this.shown = undefined;
    this.trouble = undefined;
    void this.#find();
  };

  /** The focus goes along to the picture. */
  #want = async (): Promise<void> => {
    this.wanted = true;
    await this.#find();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.pic a')?.focus();
  };
}

function isOther(file?: AttachmentDto, old?: AttachmentDto): boolean {
  return file?.id !== old?.id || file?.redacted !== old?.redacted;
}

/** To be fetched, to be drawn, or to be looked at by somebody who asked for less motion. */
function isHeavy({ size, type, width, height }: AttachmentDto): boolean {
  return (
    size > heavyBytes ||
    width * height > heavyPixels ||
    (type === 'image/gif' && matchMedia('(prefers-reduced-motion: reduce)').matches)
  );
}

define('lc-attachment', LcAttachment);

declare global {
  interface HTMLElementTagNameMap {
    'lc-attachment': LcAttachment;
  }
}

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { parseHex, readableOn, toHex } from '../../core/contrast.js';
import { t } from '../../core/i18n.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-segments.js';
import { sheet } from '../../kit/sheet.js';
import type { WidgetSettingsDto } from '../../protocol/contract.gen.js';
import { type PreviewScene, previewAnswer, previewQuestion, previewScenes } from '../../protocol/preview-port.js';
import { languageOptions } from './languages.js';
import { type PreviewView, previewedOf } from './previewed.js';
import './widget-icons.js';
import { widgetPreviewStyles } from './widget-preview-styles.js';

/**
 * The widget on a page, with settings as they are now, saved or not: the launcher as a drawing, the panel as the real one in its frame.
 * What the panel is told goes through a channel; the frame asks for it each time it has loaded.
 */
export class LcWidgetPreview extends LitElement {
  static override readonly properties = {
    basePath: {},
    siteKey: {},
    settings: { attribute: false },
    look: { state: true },
    closed: { state: true },
  };

  declare basePath: string;
  /** The widget's; of a new one anything. */
  declare siteKey: string;
  declare settings: WidgetSettingsDto | undefined;
  declare private look: PreviewView;
  declare private closed: boolean;
  #port: MessagePort | undefined;

  static override readonly styles = [sheet, widgetPreviewStyles];

  constructor() {
    super();
    this.basePath = '';
    this.siteKey = 'new';
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    this.look = { scene: 'form', device: 'desktop', scheme: dark ? 'dark' : 'light', rightToLeft: false, locale: '' };
    this.closed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('message', this.#asked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#asked);
    this.#port?.close();
    this.#port = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { settings, look } = this;
    if (!settings) {
      return nothing;
    }
    const { device, scheme, rightToLeft } = look;
    const position = settings.launcher.position === 'bottomStart' ? 'start' : 'end';
    const name = t('widgets.preview.frame', { name: settings.name });
    return html`<div class="tools" role="group" aria-label=${t('widgets.preview')}>
        <lc-segments data-switch="scene" .label=${t('widgets.preview.scene')} .value=${look.scene} .options=${previewScenes.map(value => ({ value, label: t(`widgets.preview.${value}`) }))}
          @lc-change=${(event: CustomEvent<PreviewScene>) => this.#turn({ scene: event.detail })}></lc-segments>
        ${this.#languages(settings)}
        <lc-segments data-switch="device" .label=${t('widgets.preview.device')} .value=${device} .options=${devices()}
          @lc-change=${(event: CustomEvent<PreviewView['device']>) => this.#turn({ device: event.detail })}></lc-segments>
        <lc-segments data-switch="scheme" .label=${t('widgets.preview.scheme')} .value=${scheme} .options=${schemes()}
          @lc-change=${(event: CustomEvent<PreviewView['scheme']>) => this.#turn({ scheme: event.detail })}></lc-segments>
        <button type="button" class="direction" data-switch="direction" aria-pressed=${rightToLeft} title=${t('widgets.preview.rtl')} @click=${() => this.#turn({ rightToLeft: !rightToLeft })}>
          ${icon('right-to-left', 16)}<span class="vh">${t('widgets.preview.rtl')}</span></button>
      </div>
      <div class="page ${device} ${scheme} ${position} ${this.closed ? 'closed' : ''}" dir=${rightToLeft ? 'rtl' : 'ltr'}>
        <div class="sketch" aria-hidden="true"><i class="a"></i><i class="b"></i><i class="c"></i><i class="d"></i><i class="e"></i></div>
        <iframe title=${name} src="${this.basePath}/frame/${encodeURIComponent(this.siteKey)}?preview=1"></iframe>
        ${this.#launcher(settings)}
      </div>`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('siteKey')) {
      this.#port = undefined;
    }
  }

  protected override updated(): void {
    this.#tell();
  }

  #languages(settings: WidgetSettingsDto): TemplateResult {
    const options = languageOptions(settings);
    const value = options.some(one => one.value === this.look.locale) ? this.look.locale : settings.locale;
    return html`<label class="language"><span class="vh">${t('widgets.preview.language')}</span><select data-switch="language" @change=${this.#speak}>${options.map(
      one => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`,
    )}</select>${icon('minimise', 16)}</label>`;
  }

  #launcher({ look, launcher }: WidgetSettingsDto): TemplateResult {
    const color = parseHex(look.accent) ?? [29, 78, 216];
    const label = launcher.label ?? (launcher.shape === 'pill' ? t('widgets.preview.launcher') : '');
    const pill = (launcher.shape ?? (launcher.label ? 'pill' : 'circle')) === 'pill';
    // A style sheet of its own: attributes with styles are not allowed on this page.
    this.#paint(toHex(color), toHex(readableOn(color)), launcher.offsetX, launcher.offsetY, look.radius);
    const own = look.logoUrl?.startsWith('/') && launcher.icon === 'logo';
    const sign = launcher.icon === 'question' ? 'help' : 'chat';
    return html`${this.closed && launcher.teaser ? html`<p class="teaser" dir="auto">${launcher.teaser}</p>` : nothing}
      <button type="button" class="launcher" aria-expanded=${!this.closed} @click=${this.#toggle}>
        ${own ? html`<img src=${look.logoUrl ?? ''} alt="" />` : icon(sign, 24)}${pill && label ? html`<span dir="auto">${label}</span>` : nothing}
        <span class="vh">${t(this.closed ? 'widgets.preview.open' : 'widgets.preview.close')}</span>
      </button>`;
  }

  readonly #sheet = new CSSStyleSheet();

  #paint(accent: string, onAccent: string, x: number, y: number, radius: number): void {
    const root = this.renderRoot as ShadowRoot; // what an element draws into unless it says otherwise
    if (!root.adoptedStyleSheets.includes(this.#sheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
    }
    this.#sheet.replaceSync(
      `.page { --accent: ${accent}; --on-accent: ${onAccent}; --x: ${within(x)}px; --y: ${within(y)}px; --radius: ${within(radius)}px; }`,
    );
  }

  #turn(part: Partial<PreviewView>): void {
    this.look = { ...this.look, ...part };
    this.closed = false;
  }

  #speak = (event: Event): void => {
    if (event.currentTarget instanceof HTMLSelectElement) {
      this.#turn({ locale: event.currentTarget.value });
    }
  };

  #toggle = (): void => {
    this.closed = !this.closed;
  };

  #asked = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const frame = this.renderRoot.querySelector('iframe')?.contentWindow;
    if (!frame || source !== frame || origin !== location.origin || data !== previewQuestion) {
      return;
    }
    const { port1, port2 } = new MessageChannel();
    this.#port?.close();
    this.#port = port1;
    frame.postMessage(previewAnswer, location.origin, [port2]);
    this.#tell();
  };

  #tell(): void {
    if (this.settings) {
      this.#port?.postMessage(previewedOf(this.settings, this.look, this.basePath, t('widgets.preview.team')));
    }
  }
}

/** Distances are kept on the page, whatever somebody is typing. */
function within(pixels: number): number {
  return Math.min(200, Math.max(0, Math.round(pixels) || 0));
}

const devices = () => [
  { value: 'desktop', label: t('widgets.preview.desktop'), icon: 'desktop' as const },
  { value: 'phone', label: t('widgets.preview.phone'), icon: 'phone' as const },
];

const schemes = () => [
  { value: 'light', label: t('widgets.preview.light'), icon: 'sun' as const },
  { value: 'dark', label: t('widgets.preview.dark'), icon: 'moon' as const },
];

define('lc-widget-preview', LcWidgetPreview);

declare global {
  interface HTMLElementTagNameMap {
    'lc-widget-preview': LcWidgetPreview;
  }
}

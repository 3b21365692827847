import { html, nothing, type TemplateResult } from 'lit';
import { addTexts, t } from '../../core/i18n.js';
import { adminTranscriptsTexts } from '../../core/locales/admin-transcripts-en.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import { tableOrderStyles } from '../../kit/order-head.js';
import type { TranscriptSettingsDto, TranscriptsDocumentDto } from '../../protocol/contract.gen.js';
import { TableOrder, type Worth } from '../table-order.js';
import { tableStyles } from '../table-styles.js';
import { optionsOf, panelLanguages } from '../widgets/languages.js';
import { codeFact, type Field, type FormView, listField, numberField, textField } from './fields.js';
import './lc-transcript-preview.js';
import { SettingsPlace } from './settings-place.js';
import { delayLimits, transcriptsKind } from './transcripts-kind.js';

type Column = 'name' | 'email' | 'download';

/** Those that do come before those that do not. */
function worth(widget: TranscriptsDocumentDto['widgets'][number], column: Column): Worth {
  return column === 'name' ? widget.name : Number(widget[column]);
}

type TextKey = 'fromAddress' | 'fromName' | 'subject' | 'intro' | 'footer' | 'locale' | 'timeZone';

/** How transcripts are mailed, and which widgets send them. */
export class LcTranscriptsPlace extends SettingsPlace<TranscriptSettingsDto, TranscriptsDocumentDto> {
  protected override readonly place = 'transcripts';
  protected override readonly subject = 'transcripts';
  protected override readonly kind = transcriptsKind;

  readonly #order = new TableOrder<Column>(this, column => column !== 'name');

  static override readonly styles = [...SettingsPlace.styles, tableStyles, tableOrderStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    addTexts(adminTranscriptsTexts);
  }

  protected override get hasList(): boolean {
    return false;
  }

  protected override form(draft: TranscriptSettingsDto, view: FormView, list: TranscriptsDocumentDto): TemplateResult {
    const { code, inForce } = list;
    const [min, max] = delayLimits;
    return html`${this.#notes(list)}
      <section aria-labelledby="from"><h2 id="from">${t('settings.transcripts.from')}</h2>
        <div class="pair">${this.#text(view, draft, code, { name: 'fromAddress', type: 'email', placeholder: inForce.fromAddress ?? '', help: t('settings.transcripts.fromAddress.help') })}
        ${this.#text(view, draft, code, { name: 'fromName', placeholder: t('settings.transcripts.fromName.usual') })}</div>
      </section>
      <section aria-labelledby="mail"><h2 id="mail">${t('settings.transcripts.mail')}</h2>
        ${this.#text(view, draft, code, { name: 'subject', placeholder: t('settings.transcripts.subject.usual') })}
        ${this.#text(view, draft, code, { name: 'locale', type: 'select', options: [{ value: '', label: t('settings.transcripts.locale.usual') }, ...optionsOf(panelLanguages)], help: t('settings.transcripts.locale.help') })}
        ${this.#text(view, draft, code, { name: 'intro', type: 'textarea', help: t('settings.transcripts.intro.help') })}
        ${this.#text(view, draft, code, { name: 'footer', type: 'textarea', help: t('settings.transcripts.footer.help') })}
        ${this.#text(view, draft, code, { name: 'timeZone', placeholder: 'UTC', help: t('settings.transcripts.timeZone.help') })}
      </section>
      <section aria-labelledby="when"><h2 id="when">${t('settings.transcripts.when')}</h2>
        ${
          code.sendDelay === undefined
            ? numberField(
                view,
                { name: 'sendDelay', min, max, placeholder: '60', help: t('settings.transcripts.sendDelay.help') },
                draft.sendDelay,
                sendDelay => this.editor.change({ sendDelay }),
              )
            : codeFact(t('settings.transcripts.sendDelay'), String(code.sendDelay), 'sendDelay')
        }
        ${listField(view, { name: 'excludedDomains', help: t('settings.transcripts.excludedDomains.help') }, draft.excludedDomains, excludedDomains => this.editor.change({ excludedDomains }))}
        ${code.excludedDomains.length === 0 ? nothing : codeFact(t('settings.transcripts.excluded.code'), code.excludedDomains.join(', '), 'code.excludedDomains')}
      </section>
      <section aria-labelledby="preview"><h2 id="preview">${t('settings.transcripts.preview')}</h2>
        <lc-transcript-preview .source=${this.source} .settings=${draft}></lc-transcript-preview></section>
      ${this.#widgets(list)}`;
  }

  #notes({ hasSender, inForce }: TranscriptsDocumentDto): TemplateResult | typeof nothing {
    const { fromAddress: address = '' } = inForce;
    const which = hasSender ? (address.endsWith('.invalid') ? 'noAddress' : undefined) : 'noSender';
    return which === undefined
      ? nothing
      : html`<div class="note" data-note=${which}>${icon('alert', 16)}<p><span class="strong">${t(`settings.transcripts.${which}`)}</span> ${t(`settings.transcripts.${which}.text`, { address })}</p></div>`;
  }

  /** What code says, or a field for it; an empty one says nothing. */
  #text(
    view: FormView,
    draft: TranscriptSettingsDto,
    code: TranscriptSettingsDto,
    field: Field & { readonly name: TextKey },
  ): TemplateResult {
    const { name } = field;
    const fixed = code[name];
    return fixed === undefined
      ? textField(view, field, draft[name] ?? '', value =>
          this.editor.change({ [name]: value.trim() === '' ? undefined : value }),
        )
      : codeFact(t(`settings.transcripts.${name}`), fixed, name);
  }

  #widgets({ widgets }: TranscriptsDocumentDto): TemplateResult {
    return html`<section aria-labelledby="widgets"><h2 id="widgets">${t('settings.transcripts.widgets')}</h2><p class="muted">${t('settings.transcripts.widgets.help')}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('admin.nav.settings.widgets')}><table aria-labelledby="widgets">
        <thead><tr>${this.#order.head('name', t('settings.transcripts.widget'))}${this.#order.head('email', t('settings.transcripts.email'))}${this.#order.head('download', t('settings.transcripts.download'))}</tr></thead>
        <tbody>${this.#order
          .sorted(widgets, worth)
          .map(
            ({ siteKey, name, email, download }) =>
              html`<tr data-widget=${siteKey}><td dir="auto"><a href="#settings/widgets/${encodeURIComponent(siteKey)}">${name}</a></td><td>${t(email ? 'settings.yes' : 'settings.no')}</td><td>${t(download ? 'settings.yes' : 'settings.no')}</td></tr>`,
          )}</tbody></table></div>${widgets.length === 0 ? html`<p class="muted">${t('settings.transcripts.noWidget')}</p>` : nothing}
    </section>`;
  }
}

define('lc-transcripts-place', LcTranscriptsPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-transcripts-place': LcTranscriptsPlace;
  }
}

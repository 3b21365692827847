import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import type {
  AfterSubmitSettingsDto,
  AutoMessageDto,
  BehaviourSettingsDto,
  WidgetSettingsDto,
} from '../../protocol/contract.gen.js';
import { checkField, manyField, textField } from '../settings/fields.js';
import { languageName, optionsOf, panelLanguages } from './languages.js';
import { likelyTexts, nextText, type OwnText, ownTexts, withoutText, withText } from './own-texts.js';
import { neededNumber, part, queueOptions, type WidgetForm } from './widget-form.js';

/** Languages, and words of the company's own. */
export function textsPart(form: WidgetForm): TemplateResult {
  const { view, draft, change } = form;
  const texts = ownTexts(draft);
  const next = nextText(draft);
  return part(
    'texts',
    view,
    t('widgets.now.texts', { language: languageName(draft.locale), count: texts.length }),
    html`${textField(view, { name: 'locale', type: 'select', options: optionsOf([...panelLanguages, draft.locale]) }, draft.locale, locale => change({ locale }))}
      ${checkField(view, { name: 'followPageLanguage' }, draft.followPageLanguage, followPageLanguage => change({ followPageLanguage }))}
      ${manyField(view, { name: 'locales', help: t('settings.widget.locales.help'), options: optionsOf(panelLanguages) }, draft.locales, locales => change({ locales }))}
      <div class="rows" role="group" aria-label=${t('settings.widget.texts')}>
        <p class="strong">${t('settings.widget.texts')}</p>
        ${texts.length === 0 ? html`<p class="muted">${t('widgets.texts.none')}</p>` : nothing}
        ${texts.map((text, index) => ownText(form, text, index))}
        ${view.readOnly || !next ? nothing : html`<lc-button data-action="add-text" @click=${() => change(withText(draft, next))}>${t('widgets.texts.add')}</lc-button>`}
      </div>`,
  );
}

function ownText({ view, draft, change }: WidgetForm, text: OwnText, index: number): TemplateResult {
  const path = text.locale === '' ? `texts[${text.key}]` : `localeTexts[${text.locale}][${text.key}]`;
  const set = (to: Partial<OwnText>) => change(withText(draft, { ...text, ...to }, text));
  const keys = Object.keys(likelyTexts);
  const options = [...keys, ...(keys.includes(text.key) ? [] : [text.key])].map(value => ({
    value,
    label: likelyTexts[value] ?? value,
  }));
  const languages = [
    { value: '', label: t('widgets.texts.everyLanguage') },
    ...optionsOf([...panelLanguages, ...(text.locale ? [text.locale] : [])]),
  ];
  return html`<div class="row" data-text=${index}>
    <div class="pair">
      ${textField(view, { name: `${path}.key`, label: t('widgets.texts.key'), type: 'select', options }, text.key, key => set({ key }))}
      ${textField(view, { name: `${path}.locale`, label: t('widgets.texts.language'), type: 'select', options: languages }, text.locale, locale => set({ locale }))}
    </div>
    ${textField(view, { name: path, label: t('widgets.texts.text') }, text.text, own => set({ text: own }))}
    ${view.readOnly ? nothing : html`<lc-button size="s" variant="quiet" @click=${() => change(withoutText(draft, text))}>${t('widgets.take')}</lc-button>`}
  </div>`;
}

/** What the customer sees after the form. */
export function afterSubmitPart({ view, draft, change }: WidgetForm): TemplateResult {
  const { afterSubmit } = draft;
  const { autoMessages: messages, showAutoMessages, showFormSummary } = afterSubmit;
  const set = (to: Partial<AfterSubmitSettingsDto>) => change({ afterSubmit: { ...afterSubmit, ...to } });
  const setOne = (index: number, to: Partial<AutoMessageDto>) =>
    set({ autoMessages: messages.map((one, place) => (place === index ? { ...one, ...to } : one)) });
  const shown = [showAutoMessages && t('widgets.now.messages'), showFormSummary && t('widgets.now.summary')];
  return part(
    'afterSubmit',
    view,
    shown.filter(Boolean).join(', ') || t('widgets.now.nothing'),
    html`${checkField(view, { name: 'afterSubmit.showFormSummary' }, showFormSummary, on => set({ showFormSummary: on }))}
      ${checkField(view, { name: 'afterSubmit.showAutoMessages', help: t('settings.widget.afterSubmit.showAutoMessages.help') }, showAutoMessages, on => set({ showAutoMessages: on }))}
      <div class="rows" role="group" aria-label=${t('widgets.messages')}>
        ${messages.map(
          (message, index) => html`<div class="row">
            ${textField(view, { name: `afterSubmit.autoMessages[${index}].text`, label: t('widgets.messages.text', { number: index + 1 }), type: 'textarea' }, message.text, text => setOne(index, { text }))}
            ${neededNumber(view, { name: `afterSubmit.autoMessages[${index}].delayMs`, label: t('widgets.messages.delay'), min: 0, max: 10 }, message.delayMs / 1_000, seconds => setOne(index, { delayMs: Math.round(seconds * 1_000) }))}
            ${view.readOnly ? nothing : html`<lc-button size="s" variant="quiet" @click=${() => set({ autoMessages: messages.toSpliced(index, 1) })}>${t('widgets.take')}</lc-button>`}
          </div>`,
        )}
        ${view.readOnly || messages.length >= 5 ? nothing : html`<lc-button data-action="add-message" @click=${() => set({ autoMessages: [...messages, { text: '', delayMs: 1_000 }] })}>${icon('chat', 16)}${t('widgets.messages.add')}</lc-button>`}
      </div>`,
  );
}

/** The queue, sounds, receipts, resuming, transcripts. */
export function behaviourPart({ view, draft, queues, identityRequired, change }: WidgetForm): TemplateResult {
  const { behaviour } = draft;
  const set = (to: Partial<BehaviourSettingsDto>) => change({ behaviour: { ...behaviour, ...to } });
  const check = (name: Switch) =>
    checkField(view, { name: `behaviour.${name}` }, behaviour[name], on => set({ [name]: on }));
  return part(
    'behaviour',
    view,
    behaviour.resumeEnabled
      ? t('widgets.now.resume', { count: Math.round(behaviour.resumeWindow / 60) || 0 })
      : t('widgets.now.noResume'),
    html`${textField(view, { name: 'queue', type: 'select', options: queueOptions(queues, draft.queue, 'widgets.queue.first') }, draft.queue ?? '', queue => change(queueOf(queue)))}
      ${check('sound')}${check('showQueuePosition')}${check('showReadReceipts')}${check('resumeEnabled')}
      ${
        behaviour.resumeEnabled
          ? neededNumber(
              view,
              { name: 'behaviour.resumeWindow', min: 1, max: 4_320 },
              behaviour.resumeWindow / 60,
              minutes => set({ resumeWindow: Math.round(minutes * 60) }),
            )
          : nothing
      }
      ${check('transcriptEmail')}${check('transcriptDownload')}${check('rating')}${check('messagesWhenNobodyIsThere')}${check('branding')}
      ${identityRequired ? html`<p class="muted">${t('widgets.identity')}</p>` : nothing}`,
  );
}

type Switch = Exclude<keyof BehaviourSettingsDto, 'resumeWindow'>;

function queueOf(queue: string): Partial<WidgetSettingsDto> {
  // A member that is undefined is left out of what is sent.
  return { queue: queue === '' ? undefined : queue } as Partial<WidgetSettingsDto>;
}

import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addTexts, t } from '../../core/i18n.js';
import { adminWidgetsTexts } from '../../core/locales/admin-widgets-en.js';
import { define } from '../../kit/define.js';
import type {
  FormDesignDto,
  QueueDocumentsDto,
  WidgetDocumentsDto,
  WidgetSettingsDto,
} from '../../protocol/contract.gen.js';
import { checkField, type FormView } from '../settings/fields.js';
import { SettingsPlace } from '../settings/settings-place.js';
import type { SettingsDocument } from '../settings/settings-source.js';
import { FormBuilder, type WhichForm } from './form-builder.js';
import type { UsedKeys } from './form-design.js';
import { newSiteKey } from './install.js';
import { installPart } from './install-part.js';
import './lc-widget-preview.js';
import { launcherPart, lookPart } from './look-parts.js';
import { afterSubmitPart, behaviourPart, textsPart } from './talk-parts.js';
import { part, type WidgetForm } from './widget-form.js';
import { tidy, widgetKind } from './widget-kind.js';
import { widgetsPlaceStyles } from './widgets-place-styles.js';

const noKeys: UsedKeys = new Set();

/** The widgets of the settings: what can be set on the left, beside it the widget as it would be. Nothing is saved until it is published. */
export class LcWidgetsPlace extends SettingsPlace<WidgetSettingsDto, WidgetDocumentsDto> {
  protected readonly place = 'widgets';
  protected readonly subject = 'widget';
  /** The colour somebody has decided to publish although it is hard to see. */
  #accepted: string | undefined;
  protected readonly kind = widgetKind(accent => accent === this.#accepted);
  #queues: readonly string[] = [];
  readonly #builders: Readonly<Record<WhichForm, FormBuilder>> = {
    form: new FormBuilder(this, 'form'),
    offlineForm: new FormBuilder(this, 'offlineForm'),
  };
  #shown: string | undefined;

  static override readonly styles = [...SettingsPlace.styles, widgetsPlaceStyles];

  override connectedCallback(): void {
    addTexts(adminWidgetsTexts);
    super.connectedCallback();
  }

  protected override titleOf(document: SettingsDocument<WidgetSettingsDto>): string {
    return document.settings.name;
  }

  protected override lineOf(document: SettingsDocument<WidgetSettingsDto>): string {
    return document.settings.domains.join(', ') || t('widgets.now.ownOrigin');
  }

  /** Of a form what it asks; all of it would fill the page. */
  protected override wordsOf(key: keyof WidgetSettingsDto & string, value: unknown): string {
    const { title, fields } = (key === 'form' || key === 'offlineForm' ? (value ?? {}) : {}) as Partial<FormDesignDto>; // what these two are
    return title === undefined
      ? super.wordsOf(key, value)
      : [title, ...(fields ?? []).map(({ label }) => label)].join('\n');
  }

  protected override get saveWord(): string {
    return t('widgets.publish');
  }

  /** The site key of a new one is made, not written. */
  protected override nameField(): typeof nothing {
    return nothing;
  }

  protected override async loadMore(): Promise<void> {
    const answer = await this.source.read<QueueDocumentsDto>('settings/queues');
    this.#queues = answer.ok ? answer.value.queues.map(({ name }) => name) : [];
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { open, isNew, name } = this.editor.state;
    if (isNew && name === '') {
      this.editor.rename(newSiteKey());
    }
    if (open?.name !== this.#shown) {
      this.#shown = open?.name;
      this.#accepted = undefined;
      this.#builders.form.reset();
      this.#builders.offlineForm.reset();
    }
  }

  protected override form(draft: WidgetSettingsDto, view: FormView, list: WidgetDocumentsDto): TemplateResult {
    const { isNew, name, open } = this.editor.state;
    const form: WidgetForm = {
      view,
      draft,
      siteKey: name,
      queues: this.#queues,
      identityRequired: list.widgets.some(one => one.name === open?.name && one.identityRequired),
      change: to => this.editor.change(to),
    };
    return html`<div class="work">
      <div class="parts">
        ${lookPart(form, { accepted: this.#accepted === draft.look.accent, accept: on => this.#accept(on, draft) })}
        ${launcherPart(form)}
        ${textsPart(form)}
        ${part('form', view, t('widgets.now.fields', { count: draft.form.fields.length }), this.#built(form, 'form', draft.form))}
        ${this.#messageForm(form, list)}
        ${afterSubmitPart(form)}
        ${behaviourPart(form)}
        ${isNew ? html`<p class="muted">${t('widgets.install.later')}</p>` : installPart(form, this.basePath, this.source, open?.version ?? 0)}
      </div>
      <lc-widget-preview .basePath=${this.basePath} .siteKey=${name || 'new'} .settings=${tidy(draft)}></lc-widget-preview>
    </div>`;
  }

  #messageForm(form: WidgetForm, list: WidgetDocumentsDto): TemplateResult {
    const { draft, view, change } = form;
    const usual = list.defaults.offlineForm ?? draft.form;
    const { offlineForm } = draft;
    const turn = (on: boolean) => change(on ? { offlineForm: this.#published?.offlineForm ?? usual } : gone);
    return part(
      'offlineForm',
      view,
      offlineForm ? t('widgets.now.fields', { count: offlineForm.fields.length }) : t('widgets.now.noMessages'),
      html`${checkField(view, { name: 'offlineForm.on', label: t('widgets.offlineForm.on') }, offlineForm !== undefined, turn)}
        ${offlineForm ? this.#built(form, 'offlineForm', offlineForm) : nothing}`,
    );
  }

  #built(form: WidgetForm, which: WhichForm, design: FormDesignDto): TemplateResult {
    const keys = this.#published?.[which]?.fields.map(({ key }) => key);
    const used = keys ? new Set(keys) : noKeys;
    return this.#builders[which].draw(form, design, used, to => form.change({ [which]: to }));
  }

  /** The settings that hold now; nothing of a widget that is not there yet. */
  get #published(): WidgetSettingsDto | undefined {
    const { open, isNew } = this.editor.state;
    return isNew ? undefined : open?.settings;
  }

  #accept(on: boolean, { look }: WidgetSettingsDto): void {
    this.#accepted = on ? look.accent : undefined;
    // What was said about it is looked at again.
    this.editor.change({ look });
  }
}

/** What takes the form for messages away: what is undefined is left out of what is sent. */
const gone = { offlineForm: undefined } as unknown as Partial<WidgetSettingsDto>;

define('lc-widgets-place', LcWidgetsPlace);

declare global {
  interface HTMLElementTagNameMap {
    'lc-widgets-place': LcWidgetsPlace;
  }
}

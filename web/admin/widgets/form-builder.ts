import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-toast.js';
import type { FormDesignDto, FormFieldDesignDto, FormFieldTypeDto } from '../../protocol/contract.gen.js';
import { textField } from '../settings/fields.js';
import { isBelow } from '../settings/settings-editor.js';
import { fieldEditor } from './field-editor.js';
import {
  addField,
  type Change,
  changeField,
  clean,
  duplicateField,
  fieldTypes,
  mostFields,
  moveField,
  putBack,
  removeField,
  type UsedKeys,
} from './form-design.js';
import { RowDrag } from './row-drag.js';
import { choices, optionalField, type WidgetForm } from './widget-form.js';

/** Which of a widget's two forms. */
export type WhichForm = 'form' | 'offlineForm';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Builds one form: its words, and its fields, which are added, moved, copied, removed and brought back. */
export class FormBuilder {
  readonly #host: Host;
  readonly #which: WhichForm;
  readonly #drag: RowDrag;
  #form: FormDesignDto | undefined;
  #set: (form: FormDesignDto) => void = () => {};
  #used: UsedKeys = new Set();
  /** The field that is unfolded. */
  #open: number | undefined;
  #next: FormFieldTypeDto = 'text';
  /** The form before a field was removed, and which that was. */
  #removed: { readonly before: FormDesignDto; readonly index: number; readonly label: string } | undefined;
  /** What is said aloud. */
  #said = '';

  constructor(host: Host, which: WhichForm) {
    this.#host = host;
    this.#which = which;
    this.#drag = new RowDrag(
      () => host.requestUpdate(),
      (from, to) => this.#move(from, to),
    );
  }

  /** Another widget is open. */
  reset(): void {
    this.#open = undefined;
    this.#removed = undefined;
    this.#said = '';
  }

  /** @param used the keys answers have been given under */
  draw(widget: WidgetForm, form: FormDesignDto, used: UsedKeys, set: (form: FormDesignDto) => void): TemplateResult {
    const { view } = widget;
    this.#form = form;
    this.#used = used;
    this.#set = set;
    const path = this.#which;
    const words = (to: Change<FormDesignDto>) => set(clean<FormDesignDto>({ ...form, ...to }));
    const label = (name: string) => ({ name: `${path}.${name}`, label: t(`widgets.form.${name}`) });
    const full = form.fields.length >= mostFields;
    return html`${textField(view, { ...label('title'), required: true }, form.title, title => words({ title }))}
      ${optionalField(view, label('intro'), form.intro, intro => words({ intro }))}
      <div class="rows" role="group" aria-label=${t('widgets.fields')} data-builder=${path}>
        <p><span class="strong">${t('widgets.fields')}</span> <span class="muted num">${t('widgets.fields.count', { count: form.fields.length, most: mostFields })}</span></p>
        ${view.problems.some(({ field }) => field === `${path}.fields`) ? this.#wrongFields(widget) : nothing}
        <ol class="fieldlist">${form.fields.map((field, index) => this.#row(widget, form, field, index))}</ol>
        ${
          view.readOnly
            ? nothing
            : html`<div class="add">
              ${textField(view, { name: `${path}.next`, label: t('widgets.fields.next'), type: 'select', options: choices('widgets.type', fieldTypes) }, this.#next, this.#choose)}
              <lc-button data-action="add-field" ?disabled=${full} @click=${this.#add}>${t('widgets.fields.add')}</lc-button>
            </div>${full ? html`<p class="muted">${t('widgets.fields.full', { most: mostFields })}</p>` : nothing}`
        }
        <p class="vh" role="status">${this.#said}</p>
      </div>
      <div class="pair">
        ${textField(view, { ...label('submitLabel'), required: true }, form.submitLabel, submitLabel => words({ submitLabel }))}
        ${textField(view, { ...label('checkedLabel'), required: true, help: t('widgets.form.checkedLabel.help') }, form.checkedLabel, checkedLabel => words({ checkedLabel }))}
      </div>
      ${optionalField(view, { ...label('consentUrl'), help: t('widgets.form.consentUrl.help') }, form.consentUrl, consentUrl => words({ consentUrl }))}
      ${this.#toast()}`;
  }

  #wrongFields({ view }: WidgetForm): TemplateResult {
    const wrong = view.problems.filter(({ field }) => field === `${this.#which}.fields`);
    return html`${wrong.map(problem => html`<p class="wrong" data-field="${this.#which}.fields" tabindex="-1">${view.words(problem)}</p>`)}`;
  }

  #row(widget: WidgetForm, form: FormDesignDto, field: FormFieldDesignDto, index: number): TemplateResult {
    const { view } = widget;
    const path = `${this.#which}.fields[${index}]`;
    const open = this.#open === index;
    const wrong = view.problems.some(problem => isBelow(problem.field, path));
    const name = field.label || field.key;
    const last = index === form.fields.length - 1;
    return html`<li class="field ${this.#drag.markOf(index)}" data-index=${index} data-key=${field.key} @keydown=${(event: KeyboardEvent) => this.#key(event, index)}>
      <div class="bar">
        ${view.readOnly ? nothing : html`<span class="grip" title=${t('widgets.field.drag')} @pointerdown=${(event: PointerEvent) => this.#drag.begin(event, index)}>${icon('grip', 16)}</span>`}
        <button type="button" class="name" aria-expanded=${open} data-field=${open ? nothing : path} @click=${() => this.#toggle(index)}>
          <span class="clip" dir="auto">${name}</span>
          <span class="muted clip">${t(`widgets.type.${field.type}`)}${field.required ? ` · ${t('widgets.required')}` : ''}</span>
          ${wrong ? html`<span class="wrong">${t('widgets.wrong')}</span>` : nothing}
        </button>
        ${
          view.readOnly
            ? nothing
            : html`${this.#button('up', t('widgets.field.up', { name }), index === 0, () => this.#moveAndStay(index, index - 1, 'up'))}
              ${this.#button('down', t('widgets.field.down', { name }), last, () => this.#moveAndStay(index, index + 1, 'down'))}
              ${this.#button('copy', t('widgets.field.copy', { name }), form.fields.length >= mostFields, () => this.#duplicate(index))}
              ${this.#button('remove', t('widgets.field.remove', { name }), false, () => this.#remove(index))}`
        }
      </div>
      ${
        open
          ? html`<div class="fields">${fieldEditor(widget, form, index, path, this.#used, to => this.#set(changeField(form, index, to, this.#used)))}</div>`
          : nothing
      }
    </li>`;
  }

  #button(
    action: 'up' | 'down' | 'copy' | 'remove',
    label: string,
    disabled: boolean,
    act: () => void,
  ): TemplateResult {
    return html`<lc-button size="s" variant="quiet" square data-action=${action} .label=${label} ?disabled=${disabled} @click=${act}>${icon(action, 16)}</lc-button>`;
  }

  #toast(): TemplateResult | typeof nothing {
    const removed = this.#removed;
    return removed
      ? html`<lc-toast data-toast="field">${t('widgets.field.removed', { name: removed.label })}
        <lc-button slot="action" size="s" data-action="undo-field" @click=${this.#undo}>${t('settings.undo')}</lc-button>
        <lc-button slot="action" size="s" variant="quiet" square label=${t('settings.toast.close')} @click=${this.#forget}>${icon('close', 16)}</lc-button></lc-toast>`
      : nothing;
  }

  #choose = (type: string): void => {
    this.#next = fieldTypes.find(one => one === type) ?? 'text';
    this.#host.requestUpdate();
  };

  #add = (): void => {
    if (this.#form) {
      const form = addField(this.#form, this.#next, t(`widgets.type.${this.#next}`), this.#used);
      this.#open = form.fields.length - 1;
      this.#change(form, t('widgets.said.added'));
      this.#focus(`[data-index="${this.#open}"] lc-field`);
    }
  };

  #duplicate(index: number): void {
    if (this.#form) {
      this.#open = index + 1;
      this.#change(duplicateField(this.#form, index, this.#used), t('widgets.said.copied'));
      this.#focus(`[data-index="${index + 1}"] lc-field`);
    }
  }

  #remove(index: number): void {
    const form = this.#form;
    const field = form?.fields[index];
    if (form && field) {
      const label = field.label || field.key;
      this.#open = undefined;
      this.#removed = { before: form, index, label };
      this.#change(removeField(form, index), t('widgets.field.removed', { name: label }));
      this.#focus('[data-action=undo-field]');
    }
  }

  #undo = (): void => {
    const removed = this.#removed;
    if (removed && this.#form) {
      this.#removed = undefined;
      this.#change(putBack(this.#form, removed.before, removed.index), t('widgets.said.back', { name: removed.label }));
      this.#focus('.fieldlist .name');
    }
  };

  #forget = (): void => {
    this.#removed = undefined;
    this.#host.requestUpdate();
  };

  #toggle(index: number): void {
    this.#open = this.#open === index ? undefined : index;
    this.#host.requestUpdate();
  }

  #move(from: number, to: number): void {
    const form = this.#form;
    if (!form || to < 0 || to >= form.fields.length || from === to) {
      return;
    }
    // What is unfolded stays so, wherever it is now.
    const order = moveField(
      { ...form, fields: form.fields.map((_, key) => ({ key: String(key) }) as FormFieldDesignDto) },
      from,
      to,
    );
    this.#open = this.#open === undefined ? undefined : order.fields.findIndex(({ key }) => key === String(this.#open));
    const name = form.fields[from]?.label ?? '';
    this.#change(
      moveField(form, from, to),
      t('widgets.said.moved', { name, place: to + 1, count: form.fields.length }),
    );
  }

  #moveAndStay(from: number, to: number, action: 'up' | 'down'): void {
    const other = action === 'up' ? 'down' : 'up';
    this.#move(from, to);
    const at = `[data-index="${to}"]`;
    this.#focus(`${at} [data-action=${action}]:not([disabled])`, `${at} [data-action=${other}]`);
  }

  /** Alt and an arrow, wherever in the row. */
  #key(event: KeyboardEvent, index: number): void {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    const to = index + (step ?? 0);
    if (step !== undefined && this.#form && to >= 0 && to < this.#form.fields.length) {
      event.preventDefault();
      this.#move(index, to);
      this.#focus(`[data-index="${to}"] .name`);
    }
  }

  #change(form: FormDesignDto, said: string): void {
    this.#said = said;
    this.#set(form);
    this.#host.requestUpdate();
  }

  #focus(...wanted: readonly string[]): void {
    void this.#host.updateComplete.then(() => {
      const builder = this.#host.renderRoot.querySelector(`[data-builder=${this.#which}]`);
      for (const selector of wanted) {
        const element =
          builder?.querySelector<HTMLElement>(selector) ?? this.#host.renderRoot.querySelector<HTMLElement>(selector);
        if (element) {
          element.focus();
          return;
        }
      }
    });
  }
}

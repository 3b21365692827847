import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import type {
  FormDesignDto,
  FormFieldDesignDto,
  FormFieldRoleDto,
  FormFieldSourceDto,
  FormFieldTypeDto,
  FormOptionDto,
} from '../../protocol/contract.gen.js';
import { checkField, type FormView, fact, numberField, textField } from '../settings/fields.js';
import {
  askedBefore,
  asksForContact,
  type Change,
  changeOption,
  conditionOf,
  fieldTypes,
  hasOptions,
  isLocked,
  isTyped,
  rolesFor,
  type UsedKeys,
} from './form-design.js';
import { choices, optionalField, queueOptions, type WidgetForm } from './widget-form.js';

const mostOptions = 100;
const operations = ['eq', 'ne', 'in', 'filled'] as const;

type Set = (to: Change<FormFieldDesignDto>) => void;

/** Everything about one field of a form that its type has. */
export function fieldEditor(
  { view, queues }: WidgetForm,
  form: FormDesignDto,
  index: number,
  path: string,
  used: UsedKeys,
  set: Set,
): TemplateResult | typeof nothing {
  const field = form.fields[index];
  if (!field) {
    return nothing;
  }
  const { type } = field;
  const named = (name: string) => ({ name: `${path}.${name}`, label: t(`widgets.field.${name}`) });
  const answers = type !== 'heading';
  return html`${textField(view, { ...named('label'), required: true }, field.label, label => set({ label }))}
    ${
      isLocked(field, used)
        ? html`<div data-locked>
            <div class="pair">${fact(t('widgets.field.type'), t(`widgets.type.${type}`), `${path}.type`)}${fact(t('widgets.field.key'), field.key, `${path}.key`)}</div>
            <p class="muted small">${t('widgets.field.key.locked')}</p>
          </div>`
        : html`<div class="pair">
            ${textField(view, { ...named('type'), type: 'select', options: choices('widgets.type', fieldTypes) }, type, to => set({ type: to as FormFieldTypeDto }))}
            ${textField(view, { ...named('key'), help: t('widgets.field.key.help') }, field.key, key => set({ key }))}
          </div>`
    }
    ${
      answers
        ? textField(
            view,
            { ...named('role'), type: 'select', options: choices('widgets.role', rolesFor(form, index)) },
            field.role,
            role => set({ role: role as FormFieldRoleDto }),
          )
        : nothing
    }
    ${answers && type !== 'hidden' ? checkField(view, named('required'), field.required, required => set({ required })) : nothing}
    ${asksForContact(field.role) ? checkField(view, named('hideWhenKnown'), field.hideWhenKnown, hideWhenKnown => set({ hideWhenKnown })) : nothing}
    ${answers ? checkField(view, { ...named('pii'), help: t('widgets.field.pii.help') }, field.pii ?? false, pii => set({ pii: pii || undefined })) : nothing}
    ${type === 'hidden' ? source(view, field, named('source'), set) : nothing}
    ${hasOptions(type) ? options(view, field, path, queues, set) : nothing}
    ${type === 'hidden' ? nothing : optionalField(view, named('help'), field.help, help => set({ help }))}
    ${isTyped(type) ? optionalField(view, named('placeholder'), field.placeholder, placeholder => set({ placeholder })) : nothing}
    ${type === 'number' ? range(view, field, named, set) : nothing}
    ${condition(view, form, index, path, set)}
    ${answers ? more(view, field, named, set) : nothing}`;
}

type Named = (name: string) => { readonly name: string; readonly label: string };

function range(view: FormView, { min, max }: FormFieldDesignDto, named: Named, set: Set): TemplateResult {
  return html`<div class="pair">${numberField(view, named('min'), min, to => set({ min: to }))}${numberField(view, named('max'), max, to => set({ max: to }))}</div>`;
}

/** What is seldom needed. */
function more(view: FormView, field: FormFieldDesignDto, named: Named, set: Set): TemplateResult {
  const typed = isTyped(field.type)
    ? html`<div class="pair">${numberField(view, { ...named('maxLength'), min: 1, max: 4_000 }, field.maxLength, maxLength => set({ maxLength }))}
        ${optionalField(view, { ...named('pattern'), help: t('widgets.field.pattern.help') }, field.pattern, pattern => set({ pattern }))}</div>`
    : nothing;
  return html`<details class="more"><summary>${t('widgets.field.more')}</summary><div class="fields">
    ${optionalField(view, named('defaultValue'), field.defaultValue, defaultValue => set({ defaultValue }))}
    ${typed}
    ${field.type === 'hidden' ? nothing : optionalField(view, { ...named('autocomplete'), help: t('widgets.field.autocomplete.help') }, field.autocomplete, autocomplete => set({ autocomplete }))}
  </div></details>`;
}

function source(view: FormView, field: FormFieldDesignDto, named: ReturnType<Named>, set: Set): TemplateResult {
  return textField(
    view,
    { ...named, type: 'select', options: choices('widgets.source', ['', 'url', 'query', 'identify']) },
    field.source ?? '',
    value => set({ source: value === '' ? undefined : (value as FormFieldSourceDto) }),
  );
}

function options(
  view: FormView,
  field: FormFieldDesignDto,
  path: string,
  queues: readonly string[],
  set: Set,
): TemplateResult {
  const { options: all, role } = field;
  const wrong = view.problems.filter(problem => problem.field === `${path}.options`);
  const row = (option: FormOptionDto, index: number) => {
    const to = (part: Change<FormOptionDto>) => set({ options: changeOption(all, index, part) });
    const name = `${path}.options[${index}]`;
    return html`<div class="option ${role === 'queue' ? 'three' : ''}">
      ${textField(view, { name: `${name}.label`, label: t('widgets.option.label', { number: index + 1 }) }, option.label, label => to({ label }))}
      ${textField(view, { name: `${name}.value`, label: t('widgets.option.value') }, option.value, value => to({ value }))}
      ${
        role === 'queue'
          ? textField(
              view,
              {
                name: `${name}.queue`,
                label: t('widgets.option.queue'),
                type: 'select',
                options: queueOptions(queues, option.queue, 'widgets.option.ownQueue'),
              },
              option.queue ?? '',
              queue => to({ queue: queue || undefined }),
            )
          : nothing
      }
      ${view.readOnly ? nothing : html`<lc-button variant="quiet" square .label=${t('widgets.option.take', { number: index + 1 })} ?disabled=${all.length === 1} @click=${() => set({ options: all.toSpliced(index, 1) })}>${icon('close', 16)}</lc-button>`}
    </div>`;
  };
  const next = t('widgets.option.next', { number: all.length + 1 });
  return html`<div class="rows" role="group" aria-label=${t('widgets.options')}>
    <p class="strong">${t('widgets.options')}</p>
    ${wrong.map(problem => html`<p class="wrong" data-field="${path}.options" tabindex="-1">${view.words(problem)}</p>`)}
    ${all.map(row)}
    ${view.readOnly || all.length >= mostOptions ? nothing : html`<lc-button size="s" data-action="add-option" @click=${() => set({ options: [...all, { value: next, label: next }] })}>${t('widgets.option.add')}</lc-button>`}
  </div>`;
}

/** When the field is shown: always, or by the answer of an earlier one. */
function condition(
  view: FormView,
  form: FormDesignDto,
  index: number,
  path: string,
  set: Set,
): TemplateResult | typeof nothing {
  const field = form.fields[index];
  const { visibleIf } = field ?? {};
  const before = askedBefore(form, index);
  if (before.length === 0 && !visibleIf) {
    return nothing;
  }
  const known = before.map(({ key, label }) => ({ value: key, label: label || key }));
  const gone = visibleIf && !known.some(({ value }) => value === visibleIf.key);
  const keys = [
    { value: '', label: t('widgets.condition.always') },
    ...known,
    ...(gone ? [{ value: visibleIf.key, label: t('settings.gone', { name: visibleIf.key }) }] : []),
  ];
  return html`<div class="condition">
    ${textField(
      view,
      { name: `${path}.visibleIf`, label: t('widgets.condition'), type: 'select', options: keys },
      visibleIf?.key ?? '',
      key =>
        set({
          visibleIf: key === '' ? undefined : conditionOf(key, visibleIf?.op ?? 'filled', visibleIf?.values ?? []),
        }),
    )}
    ${
      visibleIf
        ? html`${textField(
            view,
            {
              name: `${path}.visibleIf.op`,
              label: t('widgets.condition.op'),
              type: 'select',
              options: choices('widgets.op', operations),
            },
            visibleIf.op,
            op => set({ visibleIf: conditionOf(visibleIf.key, op, visibleIf.values) }),
          )}
          ${
            visibleIf.op === 'filled'
              ? nothing
              : textField(
                  view,
                  {
                    name: `${path}.visibleIf.values`,
                    label: t(visibleIf.op === 'in' ? 'widgets.condition.values' : 'widgets.condition.value'),
                    type: visibleIf.op === 'in' ? 'textarea' : 'text',
                  },
                  visibleIf.values.join('\n'),
                  text => set({ visibleIf: conditionOf(visibleIf.key, visibleIf.op, text.split('\n')) }),
                )
          }`
        : nothing
    }
  </div>`;
}

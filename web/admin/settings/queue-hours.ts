import { html, nothing, type TemplateResult } from 'lit';
import { currentLocale, t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-button.js';
import '../../kit/lc-field.js';
import type { OpeningHoursDto } from '../../protocol/contract.gen.js';
import { checkField, type FormView, fact, textField } from './fields.js';
import { usualHours, weekDays } from './opening-hours.js';
import { changed } from './settings-editor.js';

type Hours = OpeningHoursDto | undefined;

/** When a queue is open: always, or in the hours of its week and of single days. */
export function hoursForm(view: FormView, hours: Hours, change: (hours: Hours) => void): TemplateResult {
  if (view.readOnly) {
    return hours ? readHours(hours) : fact(t('settings.queue.openingHours'), t('settings.queue.openingHours.always'));
  }
  return html`${checkField(view, { name: 'openingHours', label: t('settings.queue.openingHours.only') }, hours !== undefined, on => change(on ? usualHours() : undefined))}
    ${hours ? week(view, hours, change) : nothing}${hours ? exceptions(view, hours, change) : nothing}`;
}

/** Hours in words, a line for each day. */
export function wordsOfHours(hours: OpeningHoursDto): string {
  return [
    ...weekDays.map(day => `${dayName(day)}: ${hours.week[day] || t('settings.queue.openingHours.closed')}`),
    ...Object.entries(hours.exceptions).map(([day, at]) => `${day}: ${at}`),
    hours.timeZone,
  ].join('\n');
}

function readHours(hours: OpeningHoursDto): TemplateResult {
  return html`${fact(t('settings.queue.openingHours.timeZone'), hours.timeZone)}
    ${weekDays.map(day => fact(dayName(day), hours.week[day] || t('settings.queue.openingHours.closed')))}
    ${Object.entries(hours.exceptions).map(([day, at]) => fact(day, at))}`;
}

function week(view: FormView, hours: OpeningHoursDto, change: (hours: Hours) => void): TemplateResult {
  return html`${textField(
    view,
    {
      name: 'openingHours.timeZone',
      label: t('settings.queue.openingHours.timeZone'),
      help: t('settings.queue.openingHours.timeZone.help'),
      required: true,
    },
    hours.timeZone,
    timeZone => change({ ...hours, timeZone: timeZone.trim() }),
  )}
  <div role="group" aria-label=${t('settings.queue.openingHours.week')} class="week">
    ${weekDays.map(day =>
      textField(
        view,
        { name: `openingHours.week.${day}`, label: dayName(day), placeholder: t('settings.queue.openingHours.closed') },
        hours.week[day] ?? '',
        text => change({ ...hours, week: changed(hours.week, { [day]: text.trim() === '' ? undefined : text }) }),
      ),
    )}
    <p class="help muted">${t('settings.queue.openingHours.week.help')}</p>
  </div>`;
}

function exceptions(view: FormView, hours: OpeningHoursDto, change: (hours: Hours) => void): TemplateResult {
  const all = Object.entries(hours.exceptions);
  const rewrite = (days: readonly (readonly [string, string])[]) =>
    change({ ...hours, exceptions: Object.fromEntries(days) });
  return html`<h3>${t('settings.queue.openingHours.exceptions')}</h3>
    ${
      all.length === 0
        ? nothing
        : html`<ul class="rows">${all.map(
            ([
              day,
              at,
            ]) => html`<li class="exception">${textField(view, { name: `openingHours.exceptions[${day}]`, label: day }, at, text => rewrite(all.map(one => (one[0] === day ? [day, text] : one))))}
              <lc-button variant="quiet" square label=${t('settings.exception.remove', { day })} @click=${() => rewrite(all.filter(one => one[0] !== day))}>${icon('close', 16)}</lc-button></li>`,
          )}</ul>`
    }
    <div class="add" role="group" aria-label=${t('settings.exception.add')}>
      <lc-field data-new="day" autocomplete="off" .label=${t('settings.exception.day')} .help=${t('settings.exception.day.help')}></lc-field>
      <lc-button @click=${(event: Event) => addDay(event, day => rewrite([...all.filter(one => one[0] !== day), [day, 'closed']]))}>${t('settings.exception.add')}</lc-button>
    </div>`;
}

function addDay(event: Event, add: (day: string) => void): void {
  const field =
    event.currentTarget instanceof Element ? event.currentTarget.parentElement?.querySelector('lc-field') : undefined;
  const day = field?.value.trim() ?? '';
  if (day === '') {
    field?.focus();
  } else if (field) {
    field.value = '';
    add(day);
  }
}

/** The name of a day in the language of the console; the first of January 2024 was a Monday. */
function dayName(day: (typeof weekDays)[number]): string {
  const date = Date.UTC(2024, 0, 1 + weekDays.indexOf(day));
  return new Intl.DateTimeFormat(currentLocale(), { weekday: 'long', timeZone: 'UTC' }).format(date);
}

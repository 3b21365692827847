import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../../core/i18n.js';
import { icon } from '../../kit/icons.js';
import type {
  ColorSchemeDto,
  LauncherIconDto,
  LauncherPositionDto,
  LauncherSettingsDto,
  LauncherShapeDto,
  LookSettingsDto,
  WidgetDensityDto,
  WidgetFontDto,
} from '../../protocol/contract.gen.js';
import { checkField, textField } from '../settings/fields.js';
import { checkAccent, leastControl, leastText, ratioText } from './accent-check.js';
import { type Change, clean } from './form-design.js';
import { choices, linesField, neededNumber, optionalField, part, type WidgetForm } from './widget-form.js';

/** What somebody has decided about a colour that is hard to see. */
export interface Override {
  readonly accepted: boolean;
  readonly accept: (accepted: boolean) => void;
}

/** Name, colour, scheme, corners, logo, font, room. */
export function lookPart(form: WidgetForm, override: Override): TemplateResult {
  const { view, draft, change } = form;
  const { look } = draft;
  const set = (to: Change<LookSettingsDto>) => change({ look: clean<LookSettingsDto>({ ...look, ...to }) });
  return part(
    'look',
    view,
    look.accent,
    html`${textField(view, { name: 'name', label: t('settings.widget.name'), required: true }, draft.name, name => change({ name }))}
      <div class="colour">${textField(view, { name: 'look.accent' }, look.accent, accent => set({ accent: accent.trim() }))}${
        view.readOnly
          ? nothing
          : html`<input type="color" aria-label=${t('widgets.colour')} .value=${/^#[0-9a-f]{6}$/i.test(look.accent) ? look.accent : '#1d4ed8'}
            @input=${(event: Event) => event.currentTarget instanceof HTMLInputElement && set({ accent: event.currentTarget.value })} />`
      }</div>
      ${contrastNote(form, override)}
      ${textField(view, { name: 'look.scheme', type: 'select', options: choices('widgets.scheme', ['auto', 'light', 'dark']) }, look.scheme, value => set({ scheme: value as ColorSchemeDto }))}
      ${neededNumber(view, { name: 'look.radius', min: 0, max: 28 }, look.radius, radius => set({ radius }))}
      ${textField(view, { name: 'look.font', type: 'select', help: t('settings.widget.look.font.help'), options: choices('widgets.font', ['system', 'inheritName']) }, look.font, value => set({ font: value as WidgetFontDto }))}
      ${textField(view, { name: 'look.density', type: 'select', options: choices('widgets.density', ['comfortable', 'compact']) }, look.density, value => set({ density: value as WidgetDensityDto }))}
      ${optionalField(view, { name: 'look.logoUrl', help: t('settings.widget.look.logoUrl.help') }, look.logoUrl, logoUrl => set({ logoUrl }))}`,
    true,
  );
}

/** How well the colour can be read, and the way around it. */
function contrastNote({ view, draft }: WidgetForm, { accepted, accept }: Override): TemplateResult | typeof nothing {
  const check = checkAccent(draft.look.accent, draft.look.scheme);
  if (!check) {
    return nothing;
  }
  const words = t('widgets.contrast', {
    text: ratioText(check.text),
    control: ratioText(check.control),
    leastText,
    leastControl,
  });
  return html`<div class="contrast ${check.enough ? 'ok' : 'low'}" data-contrast=${check.enough ? 'ok' : 'low'} data-field="look.contrast" tabindex="-1">
    <p>${icon(check.enough ? 'check' : 'alert', 16)}<span>${words}</span></p>
    ${
      check.enough || view.readOnly
        ? nothing
        : html`<p>${t('widgets.contrast.low')}</p>${checkField(view, { name: 'look.override', label: t('widgets.contrast.override') }, accepted, accept)}`
    }
  </div>`;
}

/** The button on the page. */
export function launcherPart({ view, draft, change }: WidgetForm): TemplateResult {
  const { launcher } = draft;
  const set = (to: Change<LauncherSettingsDto>) =>
    change({ launcher: clean<LauncherSettingsDto>({ ...launcher, ...to }) });
  return part(
    'launcher',
    view,
    t('widgets.now.launcher', {
      shape: t(`widgets.shape.${launcher.shape ?? (launcher.label ? 'pill' : 'circle')}`),
      corner: t(`widgets.now.${launcher.position}`),
    }),
    html`<div class="pair">
        ${textField(view, { name: 'launcher.position', type: 'select', options: choices('widgets.position', ['bottomEnd', 'bottomStart']) }, launcher.position, value => set({ position: value as LauncherPositionDto }))}
        ${textField(view, { name: 'launcher.shape', type: 'select', options: choices('widgets.shape', ['', 'circle', 'pill']) }, launcher.shape ?? '', value => set({ shape: value === '' ? undefined : (value as LauncherShapeDto) }))}
        ${textField(view, { name: 'launcher.icon', type: 'select', options: choices('widgets.icon', ['chat', 'question', 'logo']) }, launcher.icon, value => set({ icon: value as LauncherIconDto }))}
        ${optionalField(view, { name: 'launcher.label' }, launcher.label, label => set({ label }))}
        ${neededNumber(view, { name: 'launcher.offsetX', min: 0, max: 200 }, launcher.offsetX, offsetX => set({ offsetX }))}
        ${neededNumber(view, { name: 'launcher.offsetY', min: 0, max: 200 }, launcher.offsetY, offsetY => set({ offsetY }))}
      </div>
      ${optionalField(view, { name: 'launcher.teaser', help: t('settings.widget.launcher.teaser.help') }, launcher.teaser, teaser => set({ teaser }))}
      <div class="pair">
        ${neededNumber(view, { name: 'launcher.teaserAfter', min: 0, max: 300 }, launcher.teaserAfter, teaserAfter => set({ teaserAfter }))}
        ${neededNumber(view, { name: 'launcher.zIndex', min: 0 }, launcher.zIndex, zIndex => set({ zIndex }))}
      </div>
      ${linesField(view, { name: 'launcher.showOn', help: t('settings.widget.launcher.showOn.help') }, launcher.showOn, showOn => set({ showOn }))}
      ${linesField(view, { name: 'launcher.hideOn', help: t('settings.widget.launcher.hideOn.help') }, launcher.hideOn, hideOn => set({ hideOn }))}
      ${checkField(view, { name: 'launcher.hideWhenOffline' }, launcher.hideWhenOffline, hideWhenOffline => set({ hideWhenOffline }))}`,
  );
}

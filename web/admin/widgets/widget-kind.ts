import type {
  FormDesignDto,
  SettingsProblemDto,
  WidgetDocumentDto,
  WidgetDocumentsDto,
  WidgetSettingsDto,
} from '../../protocol/contract.gen.js';
import type { SettingsKind } from '../settings/settings-editor.js';
import { pathOf } from '../settings/settings-source.js';
import { checkAccent } from './accent-check.js';

/**
 * Widgets as the settings of the console know them.
 * @param accepts whether somebody has decided to publish a colour that is hard to see
 */
export function widgetKind(accepts: (accent: string) => boolean): SettingsKind<WidgetSettingsDto, WidgetDocumentsDto> {
  return {
    path: 'settings/widgets',
    pathOf: name => pathOf('widgets', name),
    documents: list => list.widgets,
    defaults: list => list.defaults,
    // The answer of our own endpoint, generated from the same records.
    read: answer => answer as WidgetDocumentDto,
    write: tidy,
    check: (_, settings) => [...missing(settings), ...hardToSee(settings, accepts)],
  };
}

/** What somebody has emptied that has to be a number: on the wire there is no word for it. */
export function missing(settings: WidgetSettingsDto): readonly SettingsProblemDto[] {
  return emptyNumbers(settings).map(field => ({ field, code: 'required', text: `${field} is missing.` }));
}

function emptyNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') {
    return Number.isNaN(value) ? [path] : [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => emptyNumbers(one, `${path}[${index}]`));
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => emptyNumbers(one, path === '' ? key : `${path}.${key}`))
    : [];
}

function hardToSee({ look }: WidgetSettingsDto, accepts: (accent: string) => boolean): SettingsProblemDto[] {
  const check = checkAccent(look.accent, look.scheme);
  return !check || check.enough || accepts(look.accent)
    ? []
    : [{ field: 'look.contrast', code: 'invalid', text: 'The colour is too close to what it stands on.' }];
}

/** The settings as they are sent: without the empty lines somebody was about to write on. */
export function tidy(settings: WidgetSettingsDto): WidgetSettingsDto {
  const { launcher, domains, form, offlineForm } = settings;
  return {
    ...settings,
    domains: written(domains),
    launcher: { ...launcher, showOn: written(launcher.showOn), hideOn: written(launcher.hideOn) },
    form: tidyForm(form),
    ...(offlineForm && { offlineForm: tidyForm(offlineForm) }),
  };
}

function tidyForm(form: FormDesignDto): FormDesignDto {
  const fields = form.fields.map(field => {
    const { visibleIf } = field;
    return visibleIf?.op === 'in'
      ? { ...field, visibleIf: { ...visibleIf, values: written(visibleIf.values) } }
      : field;
  });
  return { ...form, fields };
}

function written(lines: readonly string[]): readonly string[] {
  return lines.map(line => line.trim()).filter(Boolean);
}

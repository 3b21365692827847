import type {
  FormDesignDto,
  FormFieldDesignDto,
  FormFieldSettingsDto,
  FormSettingsDto,
  KnownAnswerDto,
  WidgetConfigDto,
  WidgetSettingsDto,
} from '../../protocol/contract.gen.js';
import type { Previewed, PreviewScene } from '../../protocol/preview-port.js';
import { clean } from './form-design.js';

/** An address the server would take, not the beginning of one that is being written. */
const picture = /^(https:\/\/[^/]+\/|\/(?![/\\]))./;

/** How somebody looks at the preview. */
export interface PreviewView {
  readonly scene: PreviewScene;
  readonly device: 'desktop' | 'phone';
  readonly scheme: 'light' | 'dark';
  readonly rightToLeft: boolean;
  /** A language of the widget; empty for its own. */
  readonly locale: string;
}

/** What the preview shows of settings nobody has saved. */
export function previewedOf(settings: WidgetSettingsDto, view: PreviewView, basePath: string, team: string): Previewed {
  const { afterSubmit, behaviour, look } = settings;
  const own = afterSubmit.autoMessages.filter(({ text }) => text.trim() !== '');
  const messages = own.length > 0 ? own : [{ text: team, delayMs: 0 }];
  return {
    scene: view.scene,
    config: configOf(settings, basePath),
    locale: view.locale || settings.locale,
    rightToLeft: view.rightToLeft,
    scheme: look.scheme === 'auto' ? view.scheme : look.scheme,
    full: view.device === 'phone',
    autoMessages: afterSubmit.showAutoMessages ? messages : undefined,
    showFormSummary: afterSubmit.showFormSummary,
    behaviour,
  };
}

/** The settings as the server would put them into the panel's page. */
function configOf(settings: WidgetSettingsDto, basePath: string): WidgetConfigDto {
  const { look, behaviour, locales, localeTexts, offlineForm } = settings;
  return {
    siteKey: 'preview',
    name: settings.name,
    basePath,
    hostOrigins: [],
    look: { accent: look.accent, scheme: look.scheme, radius: look.radius },
    ...(look.logoUrl && picture.test(look.logoUrl) && { logo: look.logoUrl }),
    compact: look.density === 'compact',
    branding: behaviour.branding,
    locale: settings.locale,
    ...(locales.length > 0 && { locales }),
    followsPage: settings.followPageLanguage,
    texts: settings.texts,
    localeTexts,
    form: formOf(settings.form),
    ...(offlineForm && { offlineForm: formOf(offlineForm) }),
    showQueuePosition: behaviour.showQueuePosition,
    showReadReceipts: behaviour.showReadReceipts,
    sound: behaviour.sound,
    transcriptDownload: behaviour.transcriptDownload,
  };
}

function formOf({ title, intro, submitLabel, fields, consentUrl }: FormDesignDto): FormSettingsDto {
  return clean<FormSettingsDto>({ title, intro, submitLabel, fields: fields.map(fieldOf), consentUrl });
}

const known: Partial<Record<FormFieldDesignDto['role'], KnownAnswerDto>> = {
  contactName: 'name',
  contactEmail: 'email',
  contactPhone: 'phone',
  message: 'message',
};

function fieldOf(field: FormFieldDesignDto): FormFieldSettingsDto {
  const { role, options, hideWhenKnown, pii: _, ...rest } = field;
  return clean<FormFieldSettingsDto>({
    ...rest,
    maxLength: field.maxLength ?? usualLength(field),
    options: options.length > 0 ? options : undefined,
    known: known[role],
    hideWhenKnown: hideWhenKnown || undefined,
  });
}

/** How long an answer may be where nobody has said it, as the server counts. */
export function usualLength({ role, type }: Pick<FormFieldDesignDto, 'role' | 'type'>): number {
  if (role === 'contactName') {
    return 100;
  }
  if (role === 'message' || type === 'textarea') {
    return 4_000;
  }
  if (type === 'email') {
    return 254;
  }
  return type === 'phone' || type === 'number' || type === 'date' ? 40 : 500;
}

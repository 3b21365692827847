import type { FormDesignDto, FormFieldDesignDto, WidgetSettingsDto } from '../../../protocol/contract.gen.js';

export function field(part: Partial<FormFieldDesignDto> & { readonly key: string }): FormFieldDesignDto {
  return { type: 'text', label: part.key, role: 'custom', required: false, options: [], hideWhenKnown: false, ...part };
}

export function form(...fields: readonly FormFieldDesignDto[]): FormDesignDto {
  return { title: 'Chat with us', submitLabel: 'Start chat', checkedLabel: 'Yes', fields };
}

export const widget: WidgetSettingsDto = {
  name: 'Acme',
  domains: [],
  look: { accent: '#1d4ed8', scheme: 'auto', radius: 16, font: 'system', density: 'comfortable' },
  launcher: {
    position: 'bottomEnd',
    offsetX: 20,
    offsetY: 20,
    zIndex: 1,
    icon: 'chat',
    teaserAfter: 2,
    showOn: [],
    hideOn: [],
    hideWhenOffline: false,
  },
  texts: {},
  localeTexts: {},
  locale: 'en',
  locales: [],
  followPageLanguage: true,
  form: form(field({ key: 'name', label: 'Name', role: 'contactName', required: true })),
  afterSubmit: { showAutoMessages: true, showFormSummary: true, autoMessages: [] },
  behaviour: {
    sound: true,
    showQueuePosition: true,
    showReadReceipts: true,
    resumeEnabled: true,
    resumeWindow: 1_800,
    transcriptEmail: true,
    transcriptDownload: true,
    rating: false,
    messagesWhenNobodyIsThere: true,
    branding: false,
  },
};

import '../../admin/livechat-admin.js';
import type { FormFieldDesignDto, WidgetDocumentDto, WidgetSettingsDto } from '../../protocol/contract.gen.js';

const field = (key: string, label: string, part: Partial<FormFieldDesignDto>): FormFieldDesignDto => ({
  key,
  label,
  type: 'text',
  role: 'custom',
  required: false,
  options: [],
  hideWhenKnown: false,
  ...part,
});

const settings: WidgetSettingsDto = {
  name: 'Acme Home support',
  domains: ['https://shop.example.com'],
  look: { accent: '#1d4ed8', scheme: 'auto', radius: 16, font: 'system', density: 'comfortable' },
  launcher: {
    position: 'bottomEnd',
    offsetX: 20,
    offsetY: 20,
    zIndex: 2147483000,
    icon: 'chat',
    teaser: 'A question about the vase? We are here.',
    teaserAfter: 5,
    showOn: [],
    hideOn: ['/checkout/*'],
    hideWhenOffline: false,
  },
  texts: { closed: 'The shop is closed.' },
  localeTexts: { de: { closed: 'Der Laden ist zu.' } },
  locale: 'en',
  locales: [],
  followPageLanguage: true,
  form: {
    title: 'How can we help?',
    intro: 'Tell us who you are and what it is about.',
    submitLabel: 'Start chat',
    checkedLabel: 'Yes',
    consentUrl: 'https://example.com/privacy',
    fields: [
      field('name', 'Name', { role: 'contactName', required: true }),
      field('email', 'E-mail', { type: 'email', role: 'contactEmail', required: true }),
      field('topic', 'Topic', {
        type: 'select',
        options: [
          { value: 'order', label: 'Order problem' },
          { value: 'sales', label: 'Sales' },
        ],
      }),
      field('message', 'Message', { type: 'textarea', role: 'message' }),
      field('consent', 'I agree to the privacy notice.', { type: 'consent', required: true }),
    ],
  },
  offlineForm: {
    title: 'Leave a message',
    submitLabel: 'Leave message',
    checkedLabel: 'Yes',
    fields: [
      field('email', 'E-mail', { type: 'email', role: 'contactEmail', required: true }),
      field('message', 'Message', { type: 'textarea', role: 'message', required: true }),
    ],
  },
  afterSubmit: {
    showAutoMessages: true,
    showFormSummary: true,
    autoMessages: [
      {
        text: 'Hi {{contact.name|there}}, thanks for writing. You can keep typing while you wait. Whoever joins will see it all.',
        delayMs: 1_000,
      },
    ],
  },
  behaviour: {
    sound: true,
    showQueuePosition: true,
    showReadReceipts: true,
    resumeEnabled: true,
    resumeWindow: 1_800,
    transcriptEmail: true,
    transcriptDownload: true,
    rating: true,
    messagesWhenNobodyIsThere: true,
    branding: false,
  },
};

const widgets: readonly WidgetDocumentDto[] = [
  {
    name: 'demo-shop-widget-0001',
    origin: 'code',
    version: 0,
    identityRequired: false,
    settings: { ...settings, name: 'Demo shop' },
  },
  { name: 'acme-home-widget-0001', origin: 'console', version: 3, etag: '"3"', identityRequired: false, settings },
];

globalThis.fetch = async (input, request) => {
  const path = String(input);
  if (request?.method === 'PUT') {
    return Response.json({ code: 'settings_invalid', problems: problems }, { status: 422 });
  }
  if (path.endsWith('settings/widgets')) {
    return Response.json({ widgets, defaults: settings });
  }
  if (path.endsWith('settings/queues')) {
    return Response.json({ queues: [{ name: 'support' }, { name: 'sales' }] });
  }
  return new Response(null, { status: 500 });
};

const problems = [
  {
    field: 'form.fields[2].options',
    code: 'duplicate',
    text: "form field 'topic' has the option 'order' more than once.",
  },
  { field: 'domains', code: 'invalid', text: 'Domains has a value which is not an origin.' },
];

document.body.append(document.createElement('livechat-admin'));

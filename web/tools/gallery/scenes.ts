import type {
  AttachmentDto,
  CustomerChatDto,
  CustomerStateDto,
  EntryDto,
  RoleDto,
  WidgetConfigDto,
} from '../../protocol/contract.gen.js';

export const config: WidgetConfigDto = {
  siteKey: 'gallery-gallery-gallery',
  name: 'Acme Home support',
  basePath: '/livechat',
  hostOrigins: [],
  look: { accent: '#1d4ed8', scheme: 'auto', radius: 16 },
  locale: 'en',
  followsPage: true,
  transcriptDownload: true,
  texts: {},
  form: {
    title: 'How can we help?',
    intro: 'Tell us who you are and what it is about.',
    submitLabel: 'Start chat',
    consentUrl: 'https://example.com/privacy',
    fields: [
      {
        key: 'name',
        type: 'text',
        label: 'Name',
        required: true,
        maxLength: 100,
        autocomplete: 'name',
        defaultValue: 'Dana Ray',
      },
      { key: 'email', type: 'email', label: 'E-mail', required: true, maxLength: 254, autocomplete: 'email' },
      {
        key: 'topic',
        type: 'select',
        label: 'Topic',
        required: false,
        maxLength: 100,
        options: [
          { value: 'order', label: 'Order problem' },
          { value: 'sales', label: 'Sales' },
        ],
        defaultValue: 'order',
      },
      { key: 'message', type: 'textarea', label: 'Message', required: false, maxLength: 1000 },
      { key: 'consent', type: 'consent', label: 'I agree to the privacy notice.', required: true, maxLength: 4 },
    ],
  },
  showQueuePosition: true,
  showReadReceipts: true,
  sound: true,
};

const base = new Date('2030-05-14T10:02:00').getTime();
const minute = 60_000;
let counter = 0;

export function says(role: RoleDto, name: string, text: string, at: number): EntryDto {
  counter++;
  return {
    kind: 'message',
    sequence: 0,
    at: base + at * minute,
    messageId: `m${counter}`,
    author: { role, name },
    text,
  };
}

const ana = (text: string, at: number) => says('agent', 'Ana (demo)', text, at);
const dana = (text: string, at: number) => says('customer', 'Dana Ray', text, at);

const form: EntryDto = {
  kind: 'form',
  sequence: 0,
  at: base,
  fields: [
    { key: 'name', label: 'Name', value: 'Dana Ray' },
    { key: 'email', label: 'E-mail', value: 'dana@example.com' },
    { key: 'topic', label: 'Topic', value: 'Order problem' },
    { key: 'message', label: 'Message', value: 'My order 1881 never arrived.' },
  ],
};

const hello = [
  form,
  says(
    'automatic',
    'Acme Home support',
    'Hi Dana, thanks for writing. You can keep typing while you wait. Whoever joins will see it all.',
    0,
  ),
];
const joined: EntryDto = { kind: 'joined', sequence: 0, at: base + 2 * minute, agent: 'Ana (demo)' };
const talk = [
  joined,
  ana('Hi Dana, sorry about that. I have order 1881 open.', 3),
  ana('Could you send me the number on the delivery note? It looks like https://example.com/track/1881.', 3),
  dana('Yes, one moment.', 4),
  dana('Do you need both sides?', 5),
  ana('Only the side with the signature, please.', 6),
];

/** A file the gallery has no picture of: where it is gone, the server knows nothing of it. */
const files = (gone: boolean, ...more: readonly Partial<AttachmentDto>[]): readonly AttachmentDto[] =>
  more.map((one, index) => ({
    id: `${gone ? 'gone' : 'file'}-${index}`,
    name: 'delivery note.png',
    type: 'image/png',
    size: 2_200_000,
    width: 800,
    height: 600,
    ...one,
  }));
const pictures: readonly EntryDto[] = [
  { kind: 'attachments', sequence: 0, at: base + 6 * minute, enabled: true, by: 'Ana (demo)' },
  { ...dana('', 7), attachments: files(true, { name: 'both sides.png', width: 60, height: 40 }) } as EntryDto,
  { ...ana('Like this one?', 8), attachments: files(false, { height: 300 }, { size: 20_000_000 }) } as EntryDto,
];

export interface Scene {
  readonly title: string;
  readonly state: CustomerStateDto;
  readonly unsent?: readonly { readonly text: string; readonly failed: boolean }[];
  readonly typing?: boolean;
  readonly draft?: string;
  readonly phase?: 'reconnecting' | 'offline';
  readonly act?: 'menu' | 'leave' | 'submit';
  readonly look?: Partial<WidgetConfigDto['look']>;
}

function state(
  status: CustomerChatDto['status'],
  entries: readonly EntryDto[],
  more: Partial<CustomerChatDto> = {},
): CustomerStateDto {
  const numbered = entries.map((entry, index) => ({ ...entry, sequence: index + 1 }) as EntryDto);
  const last = numbered.length;
  counter++;
  return {
    serverTime: base,
    current: {
      chat: {
        id: `chat-${counter}`,
        status,
        fence: 1,
        lastSequence: last,
        segment: 1,
        canResume: false,
        seen: { customerDelivered: last, customerRead: last, agentDelivered: last - 1, agentRead: last - 2 },
        ...more,
      },
      entries: numbered,
      through: last,
    },
  };
}

const thanks = [
  ana(
    "The carrier confirms it went to number 12 instead of 21. I've asked them to bring it to you tomorrow before noon.",
    10,
  ),
  dana('Great, thank you!', 11),
];
const mailed: EntryDto = { kind: 'transcript', sequence: 0, at: base + 14 * minute, to: 'd…@example.com' };

export const scenes: readonly Scene[] = [
  { title: 'Form', state: { serverTime: base } },
  { title: 'Form, errors', state: { serverTime: base }, act: 'submit' },
  {
    title: 'Queue',
    state: state('ringing', [...hello, dana('The tracking page says delivered on Tuesday.', 1)], { position: 2 }),
  },
  {
    title: 'Agent, failed, typing',
    state: state('active', talk, { agent: 'Ana (demo)' }),
    unsent: [{ text: 'It was signed by someone else.', failed: true }],
    typing: true,
    draft: 'The name on it is not',
  },
  { title: 'Pictures that do not come', state: state('active', pictures, { agent: 'Ana (demo)' }) },
  { title: 'Menu', state: state('active', talk, { agent: 'Ana (demo)' }), act: 'menu' },
  {
    title: 'Lost',
    state: state('active', talk, { agent: 'Ana (demo)' }),
    phase: 'offline',
    unsent: [{ text: "I'll get it from the hall.", failed: false }],
  },
  {
    title: 'Ended by customer',
    state: state('ended', [...thanks, { kind: 'ended', sequence: 0, at: base + 12 * minute, by: 'customer' }, mailed], {
      endedBy: 'customer',
      canResume: true,
      resumeUntil: base + 42 * minute,
    }),
  },
  {
    title: 'Ended by agent',
    state: state(
      'ended',
      [...thanks, { kind: 'ended', sequence: 0, at: base + 12 * minute, by: 'agent', agent: 'Ana (demo)' }, mailed],
      { endedBy: 'agent' },
    ),
  },
  {
    title: 'Orange accent',
    state: state('ringing', [...hello, dana('Hello?', 1)], { position: 1 }),
    look: { accent: '#f2a33a', radius: 8 },
  },
  { title: 'Leave', state: state('active', talk, { agent: 'Ana (demo)' }), act: 'leave' },
];

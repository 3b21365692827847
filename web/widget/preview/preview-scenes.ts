import type {
  CustomerChatDto,
  CustomerStateDto,
  EntryDto,
  FormFieldDto,
  FormFieldSettingsDto,
  RoleDto,
} from '../../protocol/contract.gen.js';
import type { Previewed } from '../../protocol/preview-port.js';

const minute = 60_000;
const customer = 'Dana Ray';
const agent = 'Ana';

/** What the server would tell the panel in the scene that is shown: made up, from the settings alone. */
export function sceneState(previewed: Previewed, chatId: string, now: number): CustomerStateDto {
  const { scene, behaviour, config } = previewed;
  switch (scene) {
    case 'form':
      return { serverTime: now };
    case 'offline':
      return { serverTime: now, offline: { reason: 'closed', opensAt: tomorrowAtNine(now) } };
    case 'queue':
      return page(previewed, chatId, now, [], { status: 'waiting', position: 2, wait: { from: 120, to: 180 } });
    case 'active':
      return page(previewed, chatId, now, talk(config.name), { status: 'active', agent });
    case 'ended':
      return page(previewed, chatId, now, [...talk(config.name), ending(behaviour.resumeEnabled)], {
        status: 'ended',
        endedBy: behaviour.resumeEnabled ? 'customer' : 'agent',
        canResume: behaviour.resumeEnabled,
        resumeUntil: now + behaviour.resumeWindow * 1_000,
        ...(behaviour.rating && { canRate: true }),
      });
  }
}

type Said = (sequence: number, at: number) => EntryDto;

function page(
  previewed: Previewed,
  id: string,
  now: number,
  more: readonly Said[],
  header: Pick<CustomerChatDto, 'status'> & Partial<CustomerChatDto>,
): CustomerStateDto {
  const said = [...beginning(previewed), ...more];
  const start = now - said.length * minute;
  const entries = said.map((say, index) => say(index + 1, start + index * minute));
  const last = entries.length;
  const seen = { customerDelivered: last, customerRead: last, agentDelivered: last, agentRead: last };
  const chat = { id, fence: 1, lastSequence: last, segment: 1, canResume: false, seen, ...header };
  return { serverTime: now, current: { chat, entries, through: last } };
}

/** What stands above every conversation: the answers of the form, and what is said by itself. */
function beginning({ config, autoMessages = [], showFormSummary }: Previewed): Said[] {
  const fields = config.form.fields.flatMap(field => answerOf(field) ?? []);
  const summary: Said[] =
    showFormSummary && fields.length > 0 ? [(sequence, at) => ({ kind: 'form', sequence, at, fields })] : [];
  return [...summary, ...autoMessages.map(({ text }) => says('automatic', config.name, filledIn(text, fields)))];
}

function talk(company: string): Said[] {
  return [
    (sequence, at) => ({ kind: 'joined', sequence, at, agent }),
    says('agent', agent, `Hi, this is ${agent} of ${company}. What can I do for you?`),
    says('customer', customer, 'My order has not arrived yet.'),
    says('agent', agent, 'One moment, I have it open.'),
  ];
}

function ending(resumable: boolean): Said {
  return (sequence, at) =>
    resumable ? { kind: 'ended', sequence, at, by: 'customer' } : { kind: 'ended', sequence, at, by: 'agent', agent };
}

function says(role: RoleDto, name: string, text: string): Said {
  return (sequence, at) => ({
    kind: 'message',
    sequence,
    at,
    messageId: `demo-${sequence}`,
    author: { role, name },
    text,
  });
}

/** What somebody might have answered; nothing where the form shows nothing of it. */
function answerOf(field: FormFieldSettingsDto): FormFieldDto | undefined {
  const { key, label, type, known, options, defaultValue } = field;
  const byRole =
    known && { name: customer, email: 'dana@example.com', phone: '+49 30 123456', message: demoMessage }[known];
  const byType: Partial<Record<typeof type, string>> = {
    text: 'Order 1881',
    textarea: demoMessage,
    email: 'dana@example.com',
    phone: '+49 30 123456',
    number: String(field.min ?? 1),
    date: '2030-05-14',
    checkbox: '✓',
    consent: '✓',
  };
  const value = byRole ?? defaultValue ?? options?.[0]?.label ?? byType[type];
  return type === 'heading' || type === 'hidden' || value === undefined ? undefined : { key, label, value };
}

const demoMessage = 'My order 1881 never arrived.';

/** Puts the made-up customer into what is said by itself, as the server does with the real one. */
function filledIn(text: string, fields: readonly FormFieldDto[]): string {
  return text.replace(/\{\{\s*([\w.]+)\s*(?:\|([^}]*))?\}\}/g, (_, name: string, fallback: string | undefined) => {
    const answer = fields.find(({ key }) => name === `form.${key}`)?.value;
    return name === 'contact.name' ? customer : (answer ?? fallback?.trim() ?? '…');
  });
}

function tomorrowAtNine(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, 9).getTime();
}

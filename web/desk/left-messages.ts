import type { AgentClient, AgentHub, LeftMessageDto, MessagePageDto } from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';

/** What customers left to read while nobody was there. */
export class LeftMessages {
  readonly #hub: ChatTransport<AgentHub, AgentClient>;

  constructor(hub: ChatTransport<AgentHub, AgentClient>) {
    this.#hub = hub;
  }

  /** The messages nobody has answered, or those somebody has, the newest first; nothing when they could not be read. */
  async read(answered: boolean, after?: string): Promise<MessagePageDto | undefined> {
    const reply = await this.#hub.call('ReadMessages', { answered, ...(after === undefined ? {} : { after }) });
    return reply.ok ? reply.value : undefined;
  }

  /** Marks one as answered; answers it as it is now, or nothing when that could not be done. */
  async markAnswered(chatId: string): Promise<LeftMessageDto | undefined> {
    const reply = await this.#hub.call('MarkAnswered', { chatId });
    return reply.ok ? reply.value : undefined;
  }

  /** Tells of each chat of which something is gone for good. Answers how to end it. */
  onRedacted(listener: (chatId: string) => void): () => void {
    return this.#hub.on('Redacted', ({ chatId }) => listener(chatId));
  }
}

/** Where a mail program writes the answer: to the one who left the message, with what was written below. */
export function mailTo({ contact, text, queue }: LeftMessageDto, subject: string): string | undefined {
  if (contact.email === undefined) {
    return undefined;
  }
  // By whole characters: half of one cannot stand in an address.
  const quoted = [...text]
    .slice(0, longestQuote)
    .join('')
    .split('\n')
    .map(line => `> ${line}`)
    .join('\r\n');
  const fields = { subject: subject.replace('{queue}', queue), body: `\r\n\r\n${quoted}` };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `mailto:${encodeURIComponent(contact.email).replace('%40', '@')}?${query.join('&')}`;
}

/** Mail programs take addresses of about 2,000 characters; what is quoted becomes up to three times as long in one. */
const longestQuote = 500;

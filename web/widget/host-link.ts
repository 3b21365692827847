import { t } from '../core/i18n.js';
import { previewOf } from '../core/message-preview.js';
import type { EndedByDto, EntryDto } from '../protocol/contract.gen.js';
import type { PanelState } from '../protocol/frame-port.js';
import type { CustomerSession } from './customer-session.js';
import type { Answers } from './form-rules.js';
import type { HostPort } from './host-port.js';
import { launcherWords } from './launcher-words.js';
import type { View } from './panel-views.js';

const teaserLength = 140;

/** Tells the page around the panel what its launcher and its scripts want to know, each thing once. */
export class HostLink {
  readonly #port: HostPort;
  readonly #session: CustomerSession;
  #unread = 0;
  #state: PanelState = 'idle';
  #live: '1' | '' | undefined;
  #position: number | undefined;
  #refused: string | undefined;

  constructor(port: HostPort, session: CustomerSession) {
    this.#port = port;
    this.#session = session;
    port.send(['words', launcherWords()]);
  }

  started(answers: Answers): void {
    this.#event('form:submitted', { fields: answers });
    this.#event('chat:started', { chatId: this.#session.chat?.header.id });
  }

  update(view: View): void {
    const { chat, unread, loaded } = this.#session;
    if (unread !== this.#unread) {
      this.#unread = unread;
      this.#port.send(['unread', unread]);
    }
    const state = view === 'queue' ? 'queued' : view === 'loading' ? 'idle' : view === 'message' ? 'form' : view;
    if (state !== this.#state) {
      this.#state = state;
      this.#port.send(['state', state]);
    }
    const live = chat && chat.header.status !== 'ended' ? '1' : '';
    if (loaded && live !== this.#live) {
      this.#live = live;
      this.#port.send(['live', live]);
    }
    const { phase, code } = this.#session.connection;
    if (phase === 'refused' && code !== undefined && code !== this.#refused) {
      this.#refused = code;
      this.failed(code);
    }
    const position = view === 'queue' ? chat?.header.position : undefined;
    if (position !== undefined && position !== this.#position) {
      this.#event('chat:queued', { position });
    }
    this.#position = position;
  }

  news(entries: readonly EntryDto[], open: boolean): void {
    for (const entry of entries) {
      this.#tell(entry, open);
    }
  }

  #tell(entry: EntryDto, open: boolean): void {
    switch (entry.kind) {
      case 'message':
        if (entry.author.role === 'customer') {
          this.#event('message:sent', { id: entry.messageId });
        } else {
          this.#event('message:received', {
            id: entry.messageId,
            text: entry.text,
            files: entry.attachments?.map(({ name, type, size }) => ({ name, type, size })) ?? [],
          });
          this.#tease(open || entry.author.role !== 'agent', shorten(previewOf(entry)), entry.author.name);
        }
        break;
      case 'redacted':
        // What is teased with may be what is gone.
        this.#tease(false, '', '');
        break;
      case 'joined':
        this.#event('agent:joined', { name: entry.agent });
        this.#tease(open, t('announce.joined', { agent: entry.agent }), '');
        this.#say(t('announce.joined', { agent: entry.agent }));
        break;
      case 'ended':
        this.#event('chat:ended', { by: sideOf(entry.by) });
        this.#say(t('announce.ended'));
        break;
      case 'resumed':
        this.#event('chat:resumed', {});
        break;
    }
  }

  #tease(quiet: boolean, text: string, name: string): void {
    if (!quiet) {
      this.#port.send(['teaser', text, name]);
    }
  }

  /** Where the panel cannot be heard, the page says it. */
  #say(text: string): void {
    this.#port.send(['say', text]);
  }

  /** Something did not happen, which the panel says in words of its own. */
  failed(code: string): void {
    this.#event('error', { code, message: `LiveChat: ${code}` });
  }

  #event(name: string, detail: unknown): void {
    this.#port.send(['event', name, detail]);
  }
}

/** Whose doing the end was; by the company's when one of its people ended it. */
function sideOf(by: EndedByDto): LiveChatEvents['chat:ended']['by'] {
  return by === 'customer' || by === 'agent' ? by : by === 'admin' ? 'agent' : 'system';
}

function shorten(text: string): string {
  const letters = [...text];
  return letters.length > teaserLength ? `${letters.slice(0, teaserLength - 1).join('')}…` : text;
}

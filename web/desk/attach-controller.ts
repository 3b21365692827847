import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { AttachingChats } from '../chat/attaching-chats.js';
import type { LcComposer } from '../chat/lc-composer.js';
import type { OutgoingFiles } from '../chat/outgoing-files.js';
import '../chat/upload-icons.js';
import type { ChatState } from '../core/chat-state.js';
import { t } from '../core/i18n.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-button.js';
import type { AgentChatDto } from '../protocol/contract.gen.js';

/** What a conversation has of files that are about to be sent. */
export interface AttachPlace {
  readonly chat: () => ChatState<AgentChatDto> | undefined;
  readonly uploads: () => OutgoingFiles | undefined;
  /** Where replies are written; nothing when the chat is over. */
  readonly composer: () => LcComposer | null;
  /** Goes over to replies: notes have no files. */
  readonly reply: () => Promise<void>;
  /** Says why there is nothing to choose; nothing when that is over. */
  readonly say: (words: string | undefined) => void;
}

/** Lets files go with the replies of a conversation. */
export class AttachController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #place: AttachPlace;
  #isExplained = false;

  constructor(host: ReactiveElement, place: AttachPlace) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#header?.attachments || this.#place.uploads()?.all) {
      void this.#serve();
    }
  }

  /** The button. It stands there as well while no files can be sent, and says how that is changed. */
  button(): TemplateResult {
    const { id = '', attachments } = this.#header ?? {};
    const label = attachments
      ? this.#place.uploads()?.all?.label(id) || t('desk.chat.attach')
      : t('desk.chat.attachOff');
    return html`<lc-button slot="start" variant="quiet" square size="s" data-attach class=${attachments ? nothing : 'off'} .label=${label}
      @click=${() => void this.choose()}>${icon('clip')}</lc-button>`;
  }

  /** Lets the agent choose files, or says why there is nothing to choose. */
  async choose(): Promise<void> {
    await this.#place.reply();
    const { id = '', attachments } = this.#header ?? {};
    if (attachments) {
      (await this.#serve())?.pick(id);
    } else {
      this.#isExplained = true;
      this.#place.say(t('desk.chat.attachOff'));
    }
  }

  get #header(): AgentChatDto | undefined {
    return this.#place.chat()?.header;
  }

  /** Files can be sent from here, once their part is loaded. */
  async #serve(): Promise<AttachingChats | undefined> {
    const all = await this.#place.uploads()?.ready();
    const [chat, composer] = [this.#place.chat(), this.#place.composer()];
    if (all && chat && composer && all.serve(chat, { composer, area: this.#host, needsButton: false })) {
      this.#host.requestUpdate();
    }
    if (chat?.header.attachments && this.#isExplained) {
      this.#isExplained = false;
      this.#place.say(undefined);
    }
    return all;
  }
}

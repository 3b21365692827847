import { html, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { loadPart } from '../core/load-part.js';
import type { TransferChat, TransferTargetsDto } from '../protocol/contract.gen.js';
import type { DeskSession } from './desk-session.js';
import type { DeskChat } from './desk-state.js';
import type { DeskNotice } from './lc-desk-bars.js';
import '../staff/lc-end-dialog.js';

export interface PartingsOptions {
  readonly root: () => ParentNode;
  readonly session: () => DeskSession | undefined;
  /** Whether files are about to be sent in a chat. */
  readonly hasFiles: (chatId: string) => boolean;
  readonly say: (notice: DeskNotice) => void;
  /** The chat that was asked about is gone from the screen: the one that is shown now gets the focus. */
  readonly onParted: () => void;
}

/** What is asked before a chat leaves the agent: to end it, or to pass it on. */
export class Partings {
  readonly #options: PartingsOptions;
  #parted = false;

  constructor(options: PartingsOptions) {
    this.#options = options;
  }

  /** The dialogs, for the root of the desk. */
  dialogs(): TemplateResult {
    return html`<lc-end-dialog .end=${this.#end} @lc-close=${this.#closed}></lc-end-dialog>
      <lc-transfer-dialog @lc-close=${this.#closed}></lc-transfer-dialog>`;
  }

  askEnd = (chat: DeskChat): void => {
    const { id, contact } = chat.log.header;
    const question = { chatId: id, name: contact.name, draft: this.#isWritten(chat) };
    void this.#options.root().querySelector('lc-end-dialog')?.ask(question);
  };

  /** Whether something is written and not sent, to the customer or for the team, or files are attached. */
  #isWritten({ draft, log }: DeskChat): boolean {
    const { id } = log.header;
    const { session, hasFiles } = this.#options;
    return draft.trim() !== '' || session()?.notes.of(id).draft.trim() !== '' || hasFiles(id);
  }

  askTransfer = async (chat: DeskChat): Promise<void> => {
    const loaded = await loadPart(() => import('./desk-transfer.js'));
    const dialog = this.#options.root().querySelector('lc-transfer-dialog');
    if (loaded && dialog) {
      const { id, contact } = chat.log.header;
      dialog.read = this.#targets;
      dialog.transfer = this.#transfer;
      await dialog.ask({ chatId: id, name: contact.name });
    }
  };

  /** Takes the question to another agent back. */
  async cancelTransfer(chatId: string, offerId: string): Promise<void> {
    const problem = await this.#options.session()?.transfers.cancel(chatId, offerId);
    if (problem !== undefined && problem !== 'not_in_chat' && problem !== 'chat_not_found') {
      this.#options.say({ text: t('desk.transfer.back'), tone: 'danger' });
    }
  }

  #targets = (chatId: string, search: string): Promise<TransferTargetsDto | undefined> =>
    this.#options.session()?.transfers.targets(chatId, search) ?? Promise.resolve(undefined);

  #transfer = (request: TransferChat): Promise<string | undefined> =>
    this.#part(this.#options.session()?.transfers.transfer(request));

  #end = (chatId: string): Promise<string | undefined> => this.#part(this.#options.session()?.end(chatId));

  async #part(doing: Promise<string | undefined> | undefined): Promise<string | undefined> {
    const problem = await doing;
    this.#parted = problem === undefined;
    return problem;
  }

  /** After End or Transfer the place that had the focus may be gone. */
  #closed = (): void => {
    if (this.#parted) {
      this.#parted = false;
      this.#options.onParted();
    }
  };
}

import { html, nothing, type TemplateResult } from 'lit';
import { addTexts, hasText, t, timeOfDay } from '../../core/i18n.js';
import { loadPart } from '../../core/load-part.js';
import { define } from '../../kit/define.js';
import { icon } from '../../kit/icons.js';
import '../../kit/lc-field.js';
import { LcLogChat } from '../../log/lc-log-chat.js';
import type { AgentChatDto, TeamEntryDto } from '../../protocol/contract.gen.js';
import '../../staff/lc-end-dialog.js';
import '../lc-part-bar.js';
import type { ConsoleSession } from './console-session.js';
import { liveChatStyles } from './live-chat-styles.js';

/**
 * A chat as an administrator reads it. One in progress is looked on at, and there the administrator may whisper to the agent, pass the chat
 * on and end it; what must go is taken out of any.
 */
export class LcLiveChat extends LcLogChat {
  static override readonly properties = {
    ...LcLogChat.properties,
    notes: { state: true },
    unread: { state: true },
    writing: { state: true },
    draft: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  session: ConsoleSession | undefined;
  declare private notes: readonly TeamEntryDto[];
  /** The notes could not be read: then none of them are known. */
  declare private unread: boolean;
  declare private writing: boolean;
  declare private draft: string;
  declare private busy: boolean;
  /** What went wrong, in words. */
  declare private problem: string;
  /** Of the note that is written: sent twice, it is one. */
  #noteId = crypto.randomUUID();
  #endNotes: (() => void) | undefined;
  /** Only what was asked for last counts: something may be gone since. */
  #reading = 0;

  constructor() {
    super();
    this.notes = [];
    this.unread = false;
    this.writing = false;
    this.draft = '';
    this.busy = false;
    this.problem = '';
  }

  static override readonly styles = [...LcLogChat.styles, liveChatStyles];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endNotes?.();
  }

  protected override render(): TemplateResult {
    return html`${super.render()}
      <div @lc-close=${this.#answered}><lc-end-dialog .end=${this.#end}></lc-end-dialog><lc-transfer-dialog></lc-transfer-dialog></div>
      <div class="dialogs"></div>`;
  }

  protected override watching(): TemplateResult {
    const header = this.state?.header;
    return html`<div class="watching" data-bar="supervisor">
        <p role="status">${icon('live', 16)}<b>${t('activity.watching')}</b><span>${t('activity.watching.quiet')}</span></p>
        ${header ? this.#acts(header) : nothing}
      </div>
      ${this.problem === '' || this.writing ? nothing : html`<p class="trouble" role="alert">${icon('alert', 16)}<span>${this.problem}</span></p>`}
      ${this.writing ? this.#whisper() : nothing}`;
  }

  protected override below(): TemplateResult {
    const { notes } = this;
    return html`${
      this.unread
        ? html`<p class="trouble" data-notes="failed">${icon('alert', 16)}<span role="status">${t('supervise.notes.failed')}</span>
            <lc-button size="s" data-action="notes" @click=${this.#readAgain}>${t('supervise.retry')}</lc-button></p>`
        : nothing
    }${
      notes.length === 0
        ? nothing
        : html`<div class="noted" tabindex="0" role="region" aria-labelledby="notes"><h3 id="notes">${t('supervise.notes')}</h3><ul role="list">${notes.map(
            ({ by, at, text = '' }) =>
              html`<li dir="auto"><span class="by"><bdi>${by}</bdi> · <span class="num">${timeOfDay(at)}</span></span>${text}</li>`,
          )}</ul></div>`
    }${
      this.session?.state.canRedact && this.state
        ? html`<lc-button slot="actions" variant="danger" data-action="redact" @click=${this.#redact}>${t('supervise.redact')}</lc-button>
        <lc-button slot="actions" variant="danger" data-action="erase" @click=${this.#erase}>${t('supervise.erase')}</lc-button>`
        : nothing
    }<lc-part-bar></lc-part-bar>`;
  }

  protected override async load(): Promise<void> {
    const { session, row } = this;
    this.failed = false;
    if (!session || !row || !(await session.ready())) {
      this.state = undefined;
      this.failed = true;
      return;
    }
    await super.load();
    this.#endNotes ??= session.onNoted(row.id, () => void this.#read());
    await this.#read();
  }

  #acts({ status, transfer }: AgentChatDto): TemplateResult {
    return html`<span class="acts">
      <lc-button size="s" data-action="whisper" aria-expanded=${String(this.writing)} @click=${this.#open}>${t('supervise.whisper')}</lc-button>
      ${
        transfer
          ? html`<span>${t('supervise.asking', { name: transfer.to })}</span><lc-button size="s" data-action="back" @click=${() => void this.#takeBack(transfer.offerId)}>${t('supervise.asking.back')}</lc-button>`
          : status === 'active'
            ? html`<lc-button size="s" data-action="transfer" @click=${this.#transfer}>${t('supervise.transfer')}</lc-button>`
            : nothing
      }
      <lc-button size="s" variant="danger" data-action="end" @click=${this.#askEnd}>${t('supervise.end')}</lc-button>
    </span>`;
  }

  #whisper(): TemplateResult {
    return html`<form class="whisper" @submit=${this.#add}>
      <lc-field type="textarea" name="note" .label=${t('supervise.whisper.label')} .help=${t('supervise.whisper.help')} .error=${this.problem} .value=${this.draft}
        @lc-input=${(event: CustomEvent<string>) => {
          this.#write(event.detail);
        }} @keydown=${this.#key}></lc-field>
      <span class="acts">
        <lc-button variant="primary" size="s" data-action="add" ?busy=${this.busy} @click=${this.#add}>${t(this.busy ? 'supervise.whisper.busy' : 'supervise.whisper.add')}</lc-button>
        <lc-button size="s" data-action="discard" @click=${this.#discard}>${t('supervise.whisper.cancel')}</lc-button>
      </span>
    </form>`;
  }

  #read = async (): Promise<void> => {
    const { row, session } = this;
    const reading = ++this.#reading;
    const all = row && (await session?.notes(row.id));
    if (reading === this.#reading) {
      this.unread = row !== undefined && all === undefined;
      this.notes = all?.filter(entry => entry.kind === 'note') ?? [];
    }
  };

  /** What was pressed is gone with what it said: the focus goes to what came instead. */
  #readAgain = async (): Promise<void> => {
    await this.#read();
    await this.updateComplete;
    if (!this.unread && !this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>(this.notes.length > 0 ? '.noted' : '[data-safe]')?.focus();
    }
  };

  /** What is not the note that may have been stored is another one. */
  #write(draft: string): void {
    if (this.problem !== '') {
      this.#noteId = crypto.randomUUID();
      this.problem = '';
    }
    this.draft = draft;
  }

  #open = async (): Promise<void> => {
    this.writing = true;
    this.problem = '';
    await this.updateComplete;
    this.renderRoot.querySelector('lc-field')?.focus();
  };

  #discard = async (): Promise<void> => {
    this.writing = false;
    this.problem = '';
    await this.updateComplete;
    this.#focus('whisper');
  };

  #add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session, row, draft } = this;
    if (!session || !row || this.busy) {
      return;
    }
    if (draft.trim() === '') {
      this.problem = t('supervise.whisper.empty');
      return;
    }
    this.busy = true;
    const code = await session.addNote(row.id, this.#noteId, draft);
    this.busy = false;
    if (code === undefined) {
      this.#noteId = crypto.randomUUID();
      this.draft = '';
      await this.#discard();
    } else {
      const own = `supervise.whisper.failed.${code}`;
      this.problem = t(hasText(own) ? own : 'supervise.whisper.failed');
    }
  };

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void this.#add(event);
    }
  };

  #askEnd = (): void => {
    const { row } = this;
    if (row) {
      const question = { chatId: row.id, name: this.#name, draft: this.draft.trim() !== '' };
      void this.renderRoot.querySelector('lc-end-dialog')?.ask(question);
    }
  };

  #end = (chatId: string): Promise<string | undefined> => this.session?.end(chatId) ?? Promise.resolve('not_connected');

  #transfer = async (): Promise<void> => {
    const { row, session } = this;
    const part = await loadPart(() => import('../../staff/lc-transfer-dialog.js'));
    const dialog = this.renderRoot.querySelector('lc-transfer-dialog');
    if (part && row && session && dialog) {
      dialog.read = (chatId, search) => session.targets(chatId, search);
      dialog.transfer = request => session.transfer(request);
      await dialog.ask({ chatId: row.id, name: this.#name });
    }
  };

  async #takeBack(offerId: string): Promise<void> {
    const code = this.row && (await this.session?.cancelTransfer(this.row.id, offerId));
    this.problem = code === undefined ? '' : t('supervise.failed');
  }

  #redact = async (): Promise<void> => {
    const { row, session } = this;
    const parts = await loadPart(() =>
      Promise.all([
        import('../../staff/redaction/ask-redaction.js'),
        import('../../core/locales/desk-redaction-en.js'),
      ]),
    );
    const place = this.renderRoot.querySelector('.dialogs');
    if (!parts || !row || !session || !place) {
      return;
    }
    const [{ askRedaction }, { deskRedactionTexts }] = parts;
    addTexts(deskRedactionTexts);
    if (await askRedaction(place, row.id, session)) {
      await this.load();
    }
  };

  #erase = async (): Promise<void> => {
    const { row, session } = this;
    const parts = await loadPart(() =>
      Promise.all([
        import('../../core/locales/desk-redaction-en.js'),
        import('../../core/locales/admin-erasure-en.js'),
        import('./lc-erase-dialog.js'),
      ]),
    );
    const place = this.renderRoot.querySelector('.dialogs');
    if (!parts || !row || !session || !place) {
      return;
    }
    const [{ deskRedactionTexts }, { erasureTexts }] = parts;
    addTexts(deskRedactionTexts, erasureTexts);
    const dialog = document.createElement('lc-erase-dialog');
    Object.assign(dialog, { chatId: row.id, customer: this.#name, session });
    place.append(dialog);
    dialog.addEventListener('lc-close', event => {
      // It is this one that closes, not what it stands in.
      event.stopPropagation();
      dialog.remove();
      if (dialog.done) {
        void this.load();
      }
    });
    await dialog.show();
  };

  /** A dialog above this one is closed. What it was opened from may be gone with the chat's end. */
  #answered = async (event: Event): Promise<void> => {
    event.stopPropagation();
    await this.updateComplete;
    if (this.state?.header.status === 'ended') {
      this.renderRoot.querySelector<HTMLElement>('[data-safe]')?.focus();
    }
  };

  get #name(): string {
    return (this.state?.header ?? this.row)?.contact.name ?? '';
  }

  #focus(action: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-action=${action}]`)?.focus();
  }
}

define('lc-live-chat', LcLiveChat);

declare global {
  interface HTMLElementTagNameMap {
    'lc-live-chat': LcLiveChat;
  }
}

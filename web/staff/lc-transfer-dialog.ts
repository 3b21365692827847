import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { systemClock } from '../core/clock.js';
import { hasText, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import '../kit/lc-dialog.js';
import type { LcField } from '../kit/lc-field.js';
import '../kit/lc-field.js';
import '../kit/lc-presence.js';
import { languageName } from '../core/language-name.js';
import { sheet } from '../kit/sheet.js';
import type { TransferAgentDto, TransferChat, TransferQueueDto, TransferTargetsDto } from '../protocol/contract.gen.js';
import { transferStyles } from './transfer-styles.js';

/** What is to be passed on. */
export interface TransferQuestion {
  readonly chatId: string;
  readonly name: string;
}

/** Who gets it. */
type Choice = Pick<TransferChat, 'toAgent' | 'toQueue'>;

/** How long after the last letter the server is asked for names it did not list. */
const searchMs = 250;

/** In UTF-16 units, as the server counts. */
const longestNote = 1_000;

/** The code of the one trouble that belongs to a field. */
const noteTooLong = 'note_too_long';

/**
 * Asks to whom a chat is to be passed on, and what the next agent should know. `read` lists who there is, nothing when it failed; `transfer` does
 * it and answers a code when it failed.
 */
export class LcTransferDialog extends LitElement {
  static override readonly properties = {
    question: { state: true },
    targets: { state: true },
    tab: { state: true },
    search: { state: true },
    choice: { state: true },
    note: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  declare private question: TransferQuestion | undefined;
  declare private targets: TransferTargetsDto | undefined;
  /** Which of the two lists is shown. */
  declare private tab: 'agents' | 'queues';
  declare private search: string;
  declare private choice: Choice | undefined;
  declare private note: string;
  declare private busy: boolean;
  /** The code of what went wrong, `load` when the list could not be read. */
  declare private problem: string | undefined;

  read: (chatId: string, search: string) => Promise<TransferTargetsDto | undefined> = () => Promise.resolve(undefined);
  transfer: (request: TransferChat) => Promise<string | undefined> = () => Promise.resolve(undefined);

  #endSearch: (() => void) | undefined;

  constructor() {
    super();
    this.tab = 'agents';
    this.search = '';
    this.note = '';
    this.busy = false;
  }

  static override readonly styles = [sheet, transferStyles];

  /** Opens the question. */
  async ask(question: TransferQuestion): Promise<void> {
    this.question = question;
    this.targets = undefined;
    this.tab = 'agents';
    this.search = '';
    this.choice = undefined;
    this.note = '';
    this.busy = false;
    this.problem = undefined;
    await this.updateComplete;
    this.#dialog?.show();
    await this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endSearch?.();
  }

  protected override render(): TemplateResult {
    const { question } = this;
    const tooLong = this.problem === noteTooLong ? this.#words(noteTooLong) : '';
    return html`<lc-dialog form .heading=${t('desk.transfer.title', { name: question?.name ?? '' })} @lc-close=${this.#closed}>
      <div class="body">
        <div class="tabs" role="group" aria-label=${t('desk.chat.transfer')}>${this.#tab('agents')}${this.#tab('queues')}</div>
        <lc-field data-safe .label=${t('desk.transfer.search')} name="search" autocomplete="off" .value=${this.search}
          @lc-input=${(event: CustomEvent<string>) => this.#find(event.detail)}></lc-field>
        ${this.#list()}
        <lc-field type="textarea" name="note" .label=${t('desk.transfer.note')} .value=${this.note} .error=${tooLong}
          @lc-input=${this.#write}></lc-field>
        ${this.#trouble()}
      </div>
      <lc-button slot="actions" @click=${this.#cancel}>${t('desk.transfer.cancel')}</lc-button>
      <lc-button slot="actions" variant="primary" ?disabled=${this.choice === undefined} ?busy=${this.busy} @click=${this.#do}
        >${t(this.busy ? 'desk.transfer.doing' : 'desk.transfer.do')}</lc-button>
    </lc-dialog>`;
  }

  #list(): TemplateResult | typeof nothing {
    const { targets } = this;
    if (!targets) {
      return this.problem === 'load' ? nothing : html`<p class="muted" role="status">${t('desk.transfer.busy')}</p>`;
    }
    const agents = targets.agents.filter(agent => this.#matches(agent.name));
    const queues = targets.queues.filter(queue => this.#matches(queue.name));
    const shown = this.tab === 'agents' ? this.#agents(targets, agents) : this.#queues(targets, queues);
    return html`<div class="list" role="radiogroup" aria-live="polite" aria-label=${t(`desk.transfer.${this.tab}`)} data-list=${this.tab}>${shown}</div>`;
  }

  #tab(tab: 'agents' | 'queues'): TemplateResult {
    return html`<button type="button" data-tab=${tab} aria-pressed=${String(this.tab === tab)} @click=${() => this.#turn(tab)}>${t(`desk.transfer.${tab}`)}</button>`;
  }

  #agents(targets: TransferTargetsDto, agents: readonly TransferAgentDto[]): TemplateResult {
    return html`${agents.map(agent => this.#agent(agent))}
      ${agents.length > 0 ? nothing : html`<p class="muted">${t(this.search === '' ? 'desk.transfer.nobody' : 'desk.transfer.noAgents')}</p>`}
      ${targets.more ? html`<p class="muted">${t('desk.transfer.more')}</p>` : nothing}`;
  }

  #queues(targets: TransferTargetsDto, queues: readonly TransferQueueDto[]): TemplateResult {
    return html`${queues.map(queue => this.#queue(queue))}
      ${targets.queues.length > 0 ? nothing : html`<p class="muted">${t('desk.transfer.noQueues')}</p>`}`;
  }

  #agent({ id, name, availability, chats, capacity, languages }: TransferAgentDto): TemplateResult {
    const full = availability === 'available' && chats >= capacity;
    const word = t(`desk.status.${availability}`);
    const speaks = languages.map(tag => languageName(tag)).join(', ');
    const why = full ? t('desk.transfer.full') : availability === 'available' ? '' : t('desk.transfer.notHere');
    return html`<label class="target" data-agent=${id}>
      ${this.#radio({ toAgent: id }, this.choice?.toAgent === id, availability !== 'available' || full)}
      <lc-avatar .name=${name} .seed=${id}></lc-avatar>
      <span class="grow who"><bdi class="clip">${name}</bdi><span class="quiet clip">${[why, speaks].filter(Boolean).join(' · ')}</span></span>
      <lc-presence class="muted" .state=${availability}>${word}</lc-presence>
      <span class="num muted">${t('desk.transfer.load', { count: chats, capacity })}</span>
    </label>`;
  }

  #queue({ id, name, waiting, isOpen, online }: TransferQueueDto): TemplateResult {
    const word = isOpen
      ? `${t('desk.transfer.online', { count: online })} · ${t('desk.transfer.waiting', { count: waiting })}`
      : t('desk.transfer.closed');
    return html`<label class="target" data-queue=${id}>
      ${this.#radio({ toQueue: id }, this.choice?.toQueue === id, !isOpen)}
      ${icon('queue')}<bdi class="grow clip">${name}</bdi><span class="num muted">${word}</span>
    </label>`;
  }

  #radio(choice: Choice, checked: boolean, disabled: boolean): TemplateResult {
    return html`<input type="radio" name="target" .checked=${checked} ?disabled=${disabled} @change=${() => this.#choose(choice)}>`;
  }

  #trouble(): TemplateResult | typeof nothing {
    const { problem } = this;
    if (problem === undefined || problem === noteTooLong) {
      return nothing;
    }
    return html`<p class="trouble" role="alert">${icon('alert', 16)}<span class="grow">${this.#words(problem)}</span>
      ${problem === 'load' ? html`<lc-button size="s" @click=${this.#load}>${t('desk.transfer.retry')}</lc-button>` : nothing}</p>`;
  }

  #words(problem: string): string {
    const own = `desk.transfer.failed.${problem}`;
    return t(hasText(own) ? own : 'desk.transfer.failed');
  }

  #matches(name: string): boolean {
    return name.toLocaleLowerCase().includes(this.search.trim().toLocaleLowerCase());
  }

  /** Who is not in sight any more is not chosen any more. */
  #forgetHidden(): void {
    const { toAgent, toQueue } = this.choice ?? {};
    const chosen =
      this.targets?.agents.find(agent => agent.id === toAgent) ??
      this.targets?.queues.find(queue => queue.id === toQueue);
    if (!chosen || !this.#matches(chosen.name)) {
      this.choice = undefined;
    }
  }

  /** What was chosen in the other list is not in sight any more. */
  #turn(tab: 'agents' | 'queues'): void {
    if (tab !== this.tab) {
      this.tab = tab;
      this.choice = undefined;
    }
  }

  #choose(choice: Choice): void {
    this.choice = choice;
    this.problem = undefined;
  }

  #write = (event: CustomEvent<string>): void => {
    this.note = event.detail;
    this.problem = undefined;
  };

  /** What is listed is looked through here; for the rest the server is asked. */
  #find(search: string): void {
    this.search = search;
    this.#forgetHidden();
    this.#endSearch?.();
    this.#endSearch = systemClock.after(searchMs, () => void this.#load());
  }

  /** The answer to an older question is too late. */
  #load = async (): Promise<void> => {
    const { question, search } = this;
    if (!question) {
      return;
    }
    const targets = await this.read(question.chatId, search.trim());
    if (this.question !== question || this.search !== search) {
      return;
    }
    this.targets = targets ?? this.targets;
    this.#forgetHidden();
    this.problem = targets ? undefined : 'load';
  };

  #cancel = (): void => {
    this.#dialog?.close();
  };

  #do = async (): Promise<void> => {
    const { question, choice } = this;
    if (!question || !choice || this.busy) {
      return;
    }
    this.problem = undefined;
    const note = this.note.trim();
    if (note.length > longestNote) {
      this.problem = noteTooLong;
      this.renderRoot.querySelector<LcField>('lc-field[name=note]')?.focus();
      return;
    }
    this.busy = true;
    const problem = await this.transfer({ chatId: question.chatId, ...choice, ...(note === '' ? {} : { note }) });
    if (this.question !== question) {
      return;
    }
    this.busy = false;
    if (problem === undefined) {
      this.#dialog?.close();
      return;
    }
    await this.#load();
    if (this.question === question) {
      this.problem = problem;
    }
  };

  /** Who was asked about, and what was noted, stays nowhere: it may be redacted. */
  #closed = (): void => {
    this.question = undefined;
    this.note = '';
  };

  get #dialog() {
    return this.renderRoot.querySelector('lc-dialog');
  }
}

define('lc-transfer-dialog', LcTransferDialog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-transfer-dialog': LcTransferDialog;
  }
}

import { loadPart, onPartLost } from '../core/load-part.js';
import type { ReplyError, StartChat } from '../protocol/contract.gen.js';
import type { CustomerSession } from './customer-session.js';
import type { Answers, FieldErrors } from './form-rules.js';
import { resumeErrorText, startErrorText } from './panel-views.js';

export interface PanelCommandsOptions {
  readonly session: CustomerSession;
  /** What goes with the answers: where the customer is, and which language. */
  readonly about: () => Omit<StartChat, 'answers'>;
  readonly newId: () => string;
  readonly onChange: () => void;
  readonly onStarted: (answers: Answers) => void;
  readonly onLeft: () => void;
  /** Something was not done, for the reason of this code. */
  readonly onRefused: (code: string) => void;
  /** What the server says about the fields. */
  readonly onFieldErrors: (errors: FieldErrors) => void;
}

/** What the customer has asked for: whether it is under way, and why it did not happen. */
export class PanelCommands {
  readonly #options: PanelCommandsOptions;
  starting = false;
  startError = '';
  /** The message that is being left: its id, and what is in it. */
  #message: readonly [string, string] | undefined;
  resuming = false;
  resumeError = '';
  leaving = false;
  leaveFailed = false;
  downloadFailed = false;
  /** Whether a part of the panel that was asked for did not come. */
  lost = false;

  constructor(options: PanelCommandsOptions) {
    this.#options = options;
    onPartLost(why => {
      this.lost = why !== undefined;
      options.onChange();
    });
  }

  /** What the customer asked for last and did not get, where no other place says so. */
  get failed(): 'leave' | 'download' | undefined {
    return this.leaveFailed ? 'leave' : this.downloadFailed ? 'download' : undefined;
  }

  async start(answers: Answers): Promise<ReplyError | undefined> {
    const { session, about, onStarted } = this.#options;
    return await this.#submit(
      'form.failed',
      () => session.start({ answers, ...about() }),
      () => onStarted(answers),
    );
  }

  /** Leaves the answers as a message. What is sent again after a failure is the same message, unless it was changed meanwhile. */
  async leaveMessage(answers: Answers): Promise<void> {
    const { session, about, newId, onLeft } = this.#options;
    const { pageTitle: _, ...place } = about();
    await this.#submit(
      'offline.failed',
      () => {
        const content = JSON.stringify(answers);
        this.#message = this.#message?.[1] === content ? this.#message : [newId(), content];
        return session.leaveMessage({ messageId: this.#message[0], answers, ...place });
      },
      () => {
        this.#message = undefined;
        onLeft();
      },
    );
  }

  async #submit(
    failure: string,
    call: () => Promise<ReplyError | undefined>,
    done: () => void,
  ): Promise<ReplyError | undefined> {
    const { session, onFieldErrors, onChange } = this.#options;
    if (this.starting) {
      return { code: 'try_again' };
    }
    this.starting = true;
    this.startError = '';
    const error = await this.#wait(call());
    this.starting = false;
    if (!error) {
      this.#forgetFailures();
      done();
    } else if (error.code === 'form_invalid' && error.fields) {
      onFieldErrors(error.fields);
    } else {
      this.startError = startErrorText(error, session.connection.phase === 'refused' ? 'bar.refused' : failure);
    }
    onChange();
    return error;
  }

  async resume(): Promise<void> {
    this.resuming = true;
    this.resumeError = '';
    const error = await this.#wait(this.#options.session.command((hub, chatId) => hub.call('ResumeChat', { chatId })));
    this.resuming = false;
    this.resumeError = resumeErrorText(error);
    this.#options.onChange();
  }

  async leave(): Promise<ReplyError | undefined> {
    this.leaving = true;
    const error = await this.#wait(this.#options.session.command((hub, chatId) => hub.call('LeaveChat', { chatId })));
    this.leaving = false;
    this.leaveFailed = error !== undefined && error.code !== 'chat_ended';
    this.#options.onChange();
    return error;
  }

  /** Gives the customer the whole conversation as a file. */
  async download(company: string): Promise<void> {
    const { session, onChange } = this.#options;
    this.downloadFailed = false;
    onChange();
    const part = await loadPart(() => import('./transcript-file.js'));
    this.downloadFailed = !(await part?.saveTranscript(session, company));
    onChange();
  }

  /** The customer is asked whether to leave; that it failed before is over. */
  askToLeave(): void {
    this.#forgetFailures();
    this.#options.onChange();
  }

  #forgetFailures(): void {
    this.leaveFailed = false;
    this.downloadFailed = false;
  }

  async #wait(reply: Promise<ReplyError | undefined>): Promise<ReplyError | undefined> {
    this.#options.onChange();
    const error = await reply;
    if (error) {
      this.#options.onRefused(error.code);
    }
    return error;
  }
}

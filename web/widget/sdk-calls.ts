// What the page's scripts can do with the panel. Loaded with the first thing they ask for.
import { systemClock } from '../core/clock.js';
import type { ReplyError } from '../protocol/contract.gen.js';
import type { Call, Failure, ToFrame } from '../protocol/frame-port.js';
import type { Known } from './form-rules.js';
import { launcherWords } from './launcher-words.js';
import type { PanelScripts, ScriptedPanel } from './panel-scripts.js';
import { membersOf, pageOf, textOf, textsOf, userOf } from './sdk-arguments.js';
import { SdkIdentity } from './sdk-identity.js';
import { refreshAll } from './sdk-refresh.js';
import { badArgument, SdkRefused } from './sdk-refused.js';
import { SdkTheme } from './sdk-theme.js';
import { tellOver } from './visitor-over.js';

const answerWithinMs = 12_000;

/** Carries out the calls of the page's scripts, and answers each under its number. */
export class SdkCalls {
  readonly #panel: ScriptedPanel;
  readonly #scripts: PanelScripts;
  readonly #identity: SdkIdentity;
  readonly #theme: SdkTheme;
  readonly #listeners = new Set<() => void>();
  /** What a frame that loads again has to be told, by what it is about. */
  readonly #told = new Map<string, Call>();

  readonly #methods: Readonly<Record<string, (argument: unknown) => unknown>> = {
    open: argument => this.#open(argument),
    identify: argument => this.#identify(argument),
    update: argument => this.#update(argument),
    setLocale: argument => this.#setLocale(argument),
    setTheme: argument => this.#setTheme(argument),
    startChat: argument => this.#startChat(argument),
    endChat: () => this.#endChat(),
    anonymous: () => this.#identity.unknown(),
  };

  constructor(panel: ScriptedPanel, scripts: PanelScripts, identity?: SdkIdentity) {
    const { setup } = panel;
    this.#panel = panel;
    this.#scripts = scripts;
    this.#identity = identity ?? new SdkIdentity(setup);
    this.#theme = new SdkTheme(setup.theme);
    scripts.onChanged = () => {
      for (const listener of this.#listeners) {
        listener();
      }
    };
  }

  /** Begins at once, in the order of the calls. */
  take(message: ToFrame): void {
    if (message[0] === 'end') {
      void this.#end(message[1] === true);
    }
    if (message[0] !== 'call') {
      return;
    }
    const [, number, method, [argument]] = message;
    void this.#carryOut(method, argument).then(
      result => this.#answer(number, ['done', number, result]),
      error => this.#answer(number, ['failed', number, failureOf(error)]),
    );
  }

  async #carryOut(method: string, argument: unknown): Promise<unknown> {
    const act = Object.hasOwn(this.#methods, method) ? this.#methods[method] : undefined;
    if (!act) {
      throw new SdkRefused('unknown_method', `There is no method ${method}.`);
    }
    return await act(argument);
  }

  #answer(number: number, answer: readonly ['done', number, unknown] | readonly ['failed', number, Failure]): void {
    if (number > 0) {
      this.#panel.setup.host.send(answer);
    }
  }

  async #open(argument: unknown): Promise<void> {
    const { session, drafts, changed } = this.#panel;
    const options = membersOf(argument, 'open');
    const [message, queue] = [textOf(options, 'message'), textOf(options, 'queue')];
    const { message: _, queue: __, ...told } = this.#scripts.told;
    this.#tell({ ...told, ...(message && { message }), ...(queue && { queue }) });
    await this.#loaded();
    const chat = session.chat?.header;
    if (message && chat && chat.status !== 'ended') {
      this.#tell(told);
      // What somebody is writing is theirs.
      if (drafts.of(chat.id) === '') {
        drafts.keep(chat.id, message);
        changed();
      }
    }
  }

  #identify(argument: unknown): Promise<void> | void {
    const members = membersOf(argument, 'identify');
    if (members.token !== undefined) {
      const token = textOf(members, 'token');
      if (!token) {
        throw badArgument('token is empty.');
      }
      // What the page said before by itself is worth less than the server's word, and may be about somebody else.
      return this.#identity.bring(token, members.renewable === true).then(() => this.#say({}));
    }
    this.#say(userOf(members));
    this.#last('identify', 'identify', argument);
  }

  /** Says who the visitor is, in place of what was said before. */
  #say(user: Known): void {
    const { url, message, queue } = this.#scripts.told;
    this.#tell({ ...(url && { url }), ...(message && { message }), ...(queue && { queue }), ...user });
    this.#told.delete('identify');
  }

  #update(argument: unknown): void {
    const { told } = this.#scripts;
    const members = membersOf(argument, 'update');
    const page = textOf(members, 'page');
    const url = page && pageOf(page, this.#panel.setup.surroundings.url);
    const custom = { ...told.custom, ...textsOf(members.custom, 'custom') };
    const { url: before, ...others } = told;
    const kept = page === undefined ? before : url;
    this.#tell({ ...others, ...(kept && { url: kept }), custom });
    const { name, email, phone } = told;
    this.#last('identify', 'identify', { name, email, phone, custom });
    this.#last('page', 'update', { page: kept });
  }

  async #setLocale(argument: unknown): Promise<void> {
    const { speech, host } = this.#panel.setup;
    if (typeof argument !== 'string' || !(await speech.turnTo(argument))) {
      throw badArgument('The widget does not speak this language.');
    }
    refreshAll(this.#panel.root);
    this.#panel.changed();
    host.send(['words', launcherWords()]);
    this.#last('locale', 'setLocale', argument);
  }

  #setTheme(argument: unknown): void {
    this.#theme.set(argument);
    this.#panel.setup.host.send(this.#theme.look);
    const tokens = this.#told.get('tokens')?.[3][0];
    if (typeof argument === 'string') {
      this.#last('scheme', 'setTheme', argument);
    } else {
      this.#last('tokens', 'setTheme', { ...membersOf(tokens, 'setTheme'), ...membersOf(argument, 'setTheme') });
    }
  }

  async #startChat(argument: unknown): Promise<{ readonly chatId: string }> {
    const { session, commands, answers: given, setup } = this.#panel;
    const fields = textsOf(argument, 'startChat');
    await this.#loaded();
    const open = session.chat?.header;
    if (open && open.status !== 'ended') {
      return { chatId: open.id };
    }
    const [answers, errors] = given(fields);
    const unknown = Object.keys(fields).filter(key => !setup.config.form.fields.some(field => field.key === key));
    const wrong = { ...errors, ...Object.fromEntries(unknown.map(key => [key, 'field_unknown'])) };
    if (Object.keys(wrong).length > 0) {
      throw new SdkRefused('form_invalid', 'The answers are not what the form asks for.', wrong);
    }
    this.#throw(await commands.start(answers));
    return { chatId: session.chat?.header.id ?? '' };
  }

  async #endChat(): Promise<void> {
    const { session, commands } = this.#panel;
    await this.#loaded();
    const chat = session.chat?.header;
    if (chat && chat.status !== 'ended') {
      const error = await commands.leave();
      this.#throw(error?.code === 'chat_ended' ? undefined : error);
    }
  }

  #throw(error: ReplyError | undefined): void {
    if (error) {
      throw new SdkRefused(error.code, error.message ?? `LiveChat: ${error.code}`, error.fields);
    }
  }

  /** The visitor is over in this tab, where nothing of what was written stays, or in the whole browser. */
  async #end(everywhere: boolean): Promise<void> {
    const { config, entry, transport, storage, host } = this.#panel.setup;
    if (everywhere) {
      const { visitor } = entry;
      entry.visitor = '';
      tellOver(config.siteKey, visitor);
    }
    await transport.stop();
    storage.clear();
    host.send(['ended']);
  }

  #onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(told: Known): void {
    this.#scripts.told = told;
    this.#panel.changed();
  }

  #last(about: string, method: string, argument: unknown): void {
    const { entry, host } = this.#panel.setup;
    this.#told.set(about, ['call', 0, method, [argument]]);
    entry.told = [...this.#told.values()];
    host.send(['told', entry.told]);
  }

  /** What the server knows is there; it is not when that takes too long. */
  async #loaded(): Promise<void> {
    const { session } = this.#panel;
    const { phase, code } = session.connection;
    if (session.loaded) {
      return;
    }
    if (phase === 'refused') {
      throw new SdkRefused(code ?? 'not_connected', 'The server refused the connection.');
    }
    await new Promise<void>((resolve, reject) => {
      const cancel = systemClock.after(answerWithinMs, () => {
        end();
        reject(new SdkRefused('not_connected', 'LiveChat is not reachable.'));
      });
      const end = this.#onChange(() => {
        if (session.loaded) {
          end();
          cancel();
          resolve();
        }
      });
    });
  }
}

function failureOf(error: unknown): Failure {
  return error instanceof SdkRefused
    ? { code: error.code, message: error.message, ...(error.fields && { fields: error.fields }) }
    : { code: 'internal', message: 'LiveChat failed.' };
}

import type { Clock } from '../../core/clock.js';
import type {
  AgentClient,
  AgentHub,
  MacroDto,
  MacrosDto,
  MacroTeamDto,
  Reply,
  SaveMacro,
} from '../../protocol/contract.gen.js';
import { mayRetry } from '../../protocol/errors.js';
import type { ChatTransport } from '../../protocol/transport.js';

const retryMs = 2_000;

/** The macros the agent uses: read when the connection comes up and whenever the server says that some changed. */
export class MacroBook {
  readonly #hub: ChatTransport<AgentHub, AgentClient>;
  readonly #clock: Clock;
  readonly #watchers = new Set<() => void>();
  #macros: readonly MacroDto[] = [];
  #teams: readonly MacroTeamDto[] = [];
  #loaded = false;
  #failure: string | undefined;
  #reading = false;
  #again = false;
  #endRetry: (() => void) | undefined;

  constructor(hub: ChatTransport<AgentHub, AgentClient>, clock: Clock) {
    this.#hub = hub;
    this.#clock = clock;
  }

  /** The agent's own, then those of the agent's teams. */
  get macros(): readonly MacroDto[] {
    return this.#macros;
  }

  /** The teams whose macros the agent may look at. */
  get teams(): readonly MacroTeamDto[] {
    return this.#teams;
  }

  get loaded(): boolean {
    return this.#loaded;
  }

  /** The code of why they could not be read; nothing when they were, or are tried again by themselves. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Begins to listen; answers what ends it. */
  start(): (() => void)[] {
    return [
      this.#hub.on('MacrosChanged', () => void this.#load()),
      this.#hub.onState(({ phase }) => {
        if (phase === 'online') {
          void this.#load();
        }
      }),
      () => this.#endRetry?.(),
    ];
  }

  /** Calls back whenever the macros are other ones, or could not be read; answers what ends that. */
  watch(callback: () => void): () => void {
    this.#watchers.add(callback);
    return () => this.#watchers.delete(callback);
  }

  /** Those of a team, or of the agent alone, as they are now. */
  async read(team: string | undefined): Promise<Reply<MacrosDto>> {
    const reply = await this.#hub.call('GetMacros', team === undefined ? {} : { team });
    return reply.ok && team === undefined
      ? { ...reply, value: { ...reply.value, macros: reply.value.macros.filter(macro => macro.team === undefined) } }
      : reply;
  }

  save(macro: SaveMacro): Promise<Reply<MacroDto>> {
    return this.#hub.call('SaveMacro', macro);
  }

  async delete({ id, team, version }: MacroDto): Promise<Reply<unknown>> {
    return this.#hub.call('DeleteMacro', { id, expectedVersion: version, ...(team === undefined ? {} : { team }) });
  }

  /** It was inserted: counted here at once, so that it stands higher the next time. */
  used({ id, team }: MacroDto): void {
    this.#macros = this.#macros.map(macro =>
      macro.id === id && macro.team === team ? { ...macro, uses: macro.uses + 1 } : macro,
    );
    void this.#hub.call('UseMacro', { id, ...(team === undefined ? {} : { team }) });
  }

  async #load(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#endRetry?.();
    this.#reading = true;
    do {
      this.#again = false;
      const reply = await this.#hub.call('GetMacros', {});
      if (!reply.ok && mayRetry(reply.error.code)) {
        this.#endRetry = this.#clock.after(reply.error.retryAfterMs ?? retryMs, () => void this.#load());
        continue;
      }
      this.#failure = reply.ok ? undefined : reply.error.code;
      if (reply.ok) {
        this.#macros = reply.value.macros;
        this.#teams = reply.value.teams;
        this.#loaded = true;
      }
      for (const watcher of [...this.#watchers]) {
        watcher();
      }
    } while (this.#again);
    this.#reading = false;
  }
}

import type { FileSource } from '../core/file-source.js';
import { loadPart } from '../core/load-part.js';
import type {
  ExportFailure,
  ExportFormat,
  ExportProgress,
  LogSource,
  TranscriptFormat,
  Watch,
} from '../log/log-source.js';
import type {
  AgentClient,
  AgentEntriesEvent,
  AgentHub,
  AgentPageDto,
  LogChoicesDto,
  LogPageDto,
  SearchLog,
} from '../protocol/contract.gen.js';
import type { ChatTransport } from '../protocol/transport.js';
import type { ChatFiles } from './chat-files.js';
import { lookAt } from './looking.js';
import { routingInWords } from './routing-words.js';
import { whyItRang } from './why-it-rang.js';

export interface HubLogOptions {
  readonly hub: ChatTransport<AgentHub, AgentClient>;
  readonly chatFiles: Pick<ChatFiles, 'of'>;
  /** Loads the words for why a chat rang. */
  readonly whyTexts: () => Promise<unknown>;
  /** Where LiveChat is mapped. */
  readonly basePath: string;
}

/** The activity log as it is read over the agent hub. */
export class HubLogSource implements LogSource {
  readonly #options: HubLogOptions;

  constructor(options: HubLogOptions) {
    this.#options = options;
  }

  async choices(): Promise<LogChoicesDto | undefined> {
    const reply = await this.#options.hub.call('GetLogChoices', {});
    return reply.ok ? reply.value : undefined;
  }

  async search(search: SearchLog): Promise<LogPageDto | undefined> {
    const reply = await this.#options.hub.call('SearchLog', search);
    return reply.ok ? reply.value : undefined;
  }

  read(chatId: string, after: number): Promise<AgentPageDto | undefined> {
    return lookAt(this.#options.hub, chatId, after);
  }

  async watch(chatId: string, listen: (change: AgentEntriesEvent | undefined) => void): Promise<Watch | undefined> {
    const { hub } = this.#options;
    const begin = () => hub.call('WatchChat', { chatId });
    const ends = [
      hub.on('Watched', change => change.chatId === chatId && listen(change)),
      // A new connection looks on at nothing yet.
      hub.onState(async ({ phase }) => {
        if (phase === 'online' && (await begin()).ok) {
          listen(undefined);
        }
      }),
    ];
    const end = (): void => {
      for (const each of ends) {
        each();
      }
      void hub.call('UnwatchChat', { chatId });
    };
    const reply = await begin();
    if (!reply.ok) {
      end();
      return undefined;
    }
    return { page: reply.value, end };
  }

  onRedacted(listener: (chatId: string) => void): () => void {
    return this.#options.hub.on('Redacted', ({ chatId }) => listener(chatId));
  }

  async why(chatId: string): Promise<readonly string[] | undefined> {
    const { hub, whyTexts } = this.#options;
    const [why, hasWords] = await Promise.all([
      whyItRang(hub, chatId),
      loadPart(async () => {
        await whyTexts();
        return true;
      }),
    ]);
    return why === null ? [] : hasWords ? why && routingInWords(why) : undefined;
  }

  files(chatId: string): FileSource | undefined {
    return this.#options.chatFiles.of(chatId);
  }

  async export(
    search: SearchLog,
    format: ExportFormat,
    signal: AbortSignal,
    told: (progress: ExportProgress) => void,
  ): Promise<Blob | ExportFailure> {
    const url = `${this.#options.basePath}/api/agent/log.${format}`;
    const part = await loadPart(() => import('./log-file.js'));
    return part?.readLogFile(url, { search, format, signal, told }) ?? 'connection_lost';
  }

  transcriptUrl(chatId: string, format: TranscriptFormat): string {
    return `${this.#options.basePath}/api/agent/chats/${chatId}/transcript.${format}`;
  }
}

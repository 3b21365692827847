import type { FileSource } from '../core/file-source.js';
import type {
  AgentEntriesEvent,
  AgentPageDto,
  LogChoicesDto,
  LogPageDto,
  SearchLog,
} from '../protocol/contract.gen.js';

/** How a transcript is written. */
export type TranscriptFormat = 'txt' | 'html' | 'json';

/** How a search is written as a file. */
export type ExportFormat = 'csv' | 'jsonl';

/** How much of a file has come. */
export interface ExportProgress {
  readonly rows: number;
  readonly bytes: number;
}

/** Why a file did not come. */
export type ExportFailure =
  | 'not_signed_in'
  | 'not_allowed'
  | 'rate_limited'
  | 'try_again'
  | 'internal'
  | 'connection_lost';

/** A chat that is looked at while it goes on. */
export interface Watch {
  readonly page: AgentPageDto;
  readonly end: () => void;
}

/** Where the activity log comes from. Whatever could not be read is nothing. */
export interface LogSource {
  choices(): Promise<LogChoicesDto | undefined>;
  search(search: SearchLog): Promise<LogPageDto | undefined>;
  /** A part of a chat's log; nobody notices. */
  read(chatId: string, after: number): Promise<AgentPageDto | undefined>;
  /** Looks on at a chat; nobody notices. Told nothing, the one who listens looks again at what is there: something may have been missed. */
  watch(chatId: string, listen: (change: AgentEntriesEvent | undefined) => void): Promise<Watch | undefined>;
  /** Tells of each chat of which something is gone for good. Answers how to end it. */
  onRedacted(listener: (chatId: string) => void): () => void;
  /** Why the chat rang where it did, in sentences; empty when it never rang. */
  why(chatId: string): Promise<readonly string[] | undefined>;
  /** The files of a chat. */
  files(chatId: string): FileSource | undefined;
  /** A search as a file, whole, or why there is none. Tells how far it is. */
  export(
    search: SearchLog,
    format: ExportFormat,
    signal: AbortSignal,
    told: (progress: ExportProgress) => void,
  ): Promise<Blob | ExportFailure>;
  transcriptUrl(chatId: string, format: TranscriptFormat): string;
}

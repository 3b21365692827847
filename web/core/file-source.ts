import type { AttachmentLinksDto, Reply } from '../protocol/contract.gen.js';

/** Where links to the files of a chat come from. One object for as long as they are to be remembered. */
export interface FileSource {
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
  /** The server's time. */
  readonly now: () => number;
  /** Asks the server for links, of at most 100 files at once. */
  readonly open: (ids: readonly string[]) => Promise<Reply<AttachmentLinksDto>>;
}

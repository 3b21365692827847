import type {
  AttachmentDto,
  AttachmentLimitsDto,
  ChatStatusDto,
  EntryDto,
  FormFieldDto,
  RoleDto,
  SeenDto,
} from '../protocol/contract.gen.js';

/** What the store needs of a chat's header; both `CustomerChatDto` and `AgentChatDto` have it. What may be missing only agents see. */
export interface ChatHeader {
  readonly id: string;
  readonly status: ChatStatusDto;
  readonly fence: number;
  readonly lastSequence: number;
  readonly seen: SeenDto;
  readonly attachments?: AttachmentLimitsDto;
  readonly form?: readonly FormFieldDto[];
  readonly contact?: { readonly name: string; readonly email?: string };
  readonly pageUrl?: string;
  readonly browser?: string;
  readonly preview?: string;
}

/** `waiting`: for the connection or its turn · `sending`: under way · `stored`: the server has it, its place is not reached yet. */
export type OutgoingStatus = 'waiting' | 'sending' | 'stored' | 'failed';

/** A message of this page that is not among the entries yet. */
export interface OutgoingMessage {
  readonly messageId: string;
  readonly text: string;
  /** The files that go with it, all of them ready. What the page has of them itself it gives to `FileLinks.keep`. */
  readonly attachments?: readonly AttachmentDto[];
  /** When it was written, by this machine's clock. */
  readonly at: number;
  readonly status: OutgoingStatus;
  /** With `stored`: the server has taken something out of it; the text is what it keeps. */
  readonly redacted?: boolean;
  /** With `failed`: the error code. */
  readonly reason?: string;
}

export interface ChatState<H extends ChatHeader> {
  readonly header: H;
  /** The highest fence heard of: higher than the header's when a change of the chat was missed. */
  readonly fence: number;
  /** In order. Entries between two of them may be missing only where the server keeps them from this side. */
  readonly entries: readonly EntryDto[];
  /** Everything after this sequence is known, up to `through`; 0 when the chat is known from its beginning. */
  readonly from: number;
  readonly through: number;
  /** Came too early: something between `through` and them is missing. In order. */
  readonly ahead: readonly EntryDto[];
  /** In the order they were written. */
  readonly outgoing: readonly OutgoingMessage[];
  /** Messages that lost their words to a redaction and may have lost only a part of them: a page with them says what is left. */
  readonly reread?: readonly number[];
}

export type ChatAction<H extends ChatHeader> =
  /** An answer to a question: all entries after `after` up to `through` that this side may see. */
  | {
      readonly type: 'page';
      readonly header: H;
      readonly entries: readonly EntryDto[];
      readonly after: number;
      readonly through: number;
    }
  /** A hint: may come late, twice, out of order, or not at all. */
  | {
      readonly type: 'pushed';
      readonly fence: number;
      readonly lastSequence: number;
      /** Missing when messages are all that is new. */
      readonly header?: H | undefined;
      readonly entries: readonly EntryDto[];
    }
  | { readonly type: 'header'; readonly header: H }
  | { readonly type: 'seen'; readonly seen: SeenDto }
  | { readonly type: 'outgoing'; readonly messages: readonly OutgoingMessage[] }
  /** The server has stored a message of this page. */
  | {
      readonly type: 'stored';
      readonly message: OutgoingMessage;
      readonly sequence: number;
      readonly at: number;
      readonly author: { readonly role: RoleDto; readonly name: string };
    };

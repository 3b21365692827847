import type { ChatAction, ChatState } from '../core/chat-state.js';
import type {
  AgentChatDto,
  AgentDto,
  AgentPageDto,
  AgentStateDto,
  QueueDto,
  RingDto,
  RingEndedEvent,
  RingOutcomeDto,
  TypingEvent,
} from '../protocol/contract.gen.js';

/** Everything the desk shows. Times are the server's. */
export interface DeskState {
  /** Whether the server has told its state at least once. */
  readonly loaded: boolean;
  /** The code of why it has not. */
  readonly failure: string | undefined;
  readonly agent: AgentDto | undefined;
  /** The agent's chats in the order they came; one that has ended stays until it is closed. */
  readonly chats: readonly DeskChat[];
  /** What rings, the oldest first; one that is over stays for a moment to say why. */
  readonly rings: readonly DeskRing[];
  readonly queues: readonly QueueDto[];
  /** How many messages customers left wait for an answer. */
  readonly messages: number;
  /** Whether the agent may take things out of chats for good. */
  readonly canRedact: boolean;
  /** After how long without anybody at a desk the server sets the agent away; nothing when never. */
  readonly awayWhenIdleForMs: number | undefined;
  /** The chat on the screen. */
  readonly selected: string | undefined;
}

export interface DeskChat {
  readonly log: ChatState<AgentChatDto>;
  /** What is written and not sent. */
  readonly draft: string;
  /** The customer is typing, until then. */
  readonly typingUntil: number;
}

/** `accepting` and `declining`: the answer is under way · `over`: the card says why and goes. */
export type RingPhase = 'ringing' | 'accepting' | 'declining' | 'over';

export interface DeskRing {
  readonly ring: RingDto;
  readonly phase: RingPhase;
  readonly outcome?: RingOutcomeDto;
  /** With `taken`: who took it. */
  readonly by?: string;
  /** The code of why the last answer did not get through. */
  readonly problem?: string;
  /** With `over`: since when. */
  readonly overAt?: number;
}

export type DeskAction =
  /** The whole state, when the connection comes up. */
  | {
      readonly type: 'state';
      readonly state: AgentStateDto;
      readonly drafts: Readonly<Record<string, string>>;
    }
  | { readonly type: 'failed'; readonly code: string }
  | { readonly type: 'ring'; readonly ring: RingDto }
  | { readonly type: 'ringEnded'; readonly ended: RingEndedEvent; readonly now: number }
  | { readonly type: 'answering'; readonly offerId: string; readonly phase: 'accepting' | 'declining' }
  /** The answer did not get through; it may be given again. */
  | { readonly type: 'unanswered'; readonly offerId: string; readonly problem: string }
  | { readonly type: 'accepted'; readonly page: AgentPageDto; readonly draft: string }
  | { readonly type: 'header'; readonly chat: AgentChatDto; readonly draft: string }
  | { readonly type: 'log'; readonly chatId: string; readonly action: ChatAction<AgentChatDto> }
  | { readonly type: 'agent'; readonly agent: AgentDto }
  | { readonly type: 'queues'; readonly queues: readonly QueueDto[] }
  | { readonly type: 'messages'; readonly open: number }
  | { readonly type: 'typing'; readonly typing: TypingEvent; readonly now: number }
  | { readonly type: 'select'; readonly chatId: string | undefined }
  | { readonly type: 'draft'; readonly chatId: string; readonly text: string }
  | { readonly type: 'close'; readonly chatId: string }
  | { readonly type: 'tick'; readonly now: number };

export const emptyDesk: DeskState = {
  loaded: false,
  failure: undefined,
  agent: undefined,
  chats: [],
  rings: [],
  queues: [],
  messages: 0,
  canRedact: false,
  awayWhenIdleForMs: undefined,
  selected: undefined,
};

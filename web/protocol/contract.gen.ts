// Generated from src/LiveChat.AspNetCore/Contract. Do not edit.

/** What a customer's page shows when it opens: the open chat, or the last one. */
export interface CustomerStateDto {
  readonly serverTime: number;
  readonly current?: CustomerPageDto;
}

/** A chat and some of its entries, from one moment. */
export interface CustomerPageDto {
  readonly chat: CustomerChatDto;
  readonly entries: readonly EntryDto[];
  readonly through: number;
}

/** A chat as its customer sees it. */
export interface CustomerChatDto {
  readonly id: string;
  readonly status: ChatStatusDto;
  readonly fence: number;
  readonly lastSequence: number;
  readonly segment: number;
  readonly agent?: string;
  readonly position?: number;
  readonly endedBy?: EndedByDto;
  readonly canResume: boolean;
  readonly resumeUntil?: number;
  readonly seen: SeenDto;
}

/** Where a chat is in its life. */
export type ChatStatusDto = 'waiting' | 'ringing' | 'active' | 'ended';

/** Who or what ended a chat. */
export type EndedByDto = 'customer' | 'customerIdle' | 'noAnswer' | 'agent' | 'admin' | 'system';

/** Who wrote or did something. */
export type RoleDto = 'customer' | 'agent' | 'automatic' | 'system';

/** How far each side has received and read, as sequence numbers. They only grow. */
export interface SeenDto {
  readonly customerDelivered: number;
  readonly customerRead: number;
  readonly agentDelivered: number;
  readonly agentRead: number;
}

/** Who wrote a message, by display name only. */
export interface AuthorDto {
  readonly role: RoleDto;
  readonly name: string;
}

/** Something that happened in a chat. Entries of one chat are numbered 1, 2, 3 … without gaps. */
export type EntryDto =
  | MessageEntryDto
  | FormEntryDto
  | JoinedEntryDto
  | ReturnedEntryDto
  | EndedEntryDto
  | ResumedEntryDto
  | TranscriptEntryDto;

/** Somebody wrote a message. */
export interface MessageEntryDto {
  readonly kind: 'message';
  readonly sequence: number;
  readonly at: number;
  readonly messageId: string;
  readonly author: AuthorDto;
  readonly text: string;
}

/** The customer sent the form before the chat. */
export interface FormEntryDto {
  readonly kind: 'form';
  readonly sequence: number;
  readonly at: number;
  readonly fields: readonly FormFieldDto[];
}

/** An agent entered the chat. */
export interface JoinedEntryDto {
  readonly kind: 'joined';
  readonly sequence: number;
  readonly at: number;
  readonly agent: string;
}

/** The agent was lost (no sign of life) and the chat went back to the queue, ahead of newer ones. */
export interface ReturnedEntryDto {
  readonly kind: 'returned';
  readonly sequence: number;
  readonly at: number;
  readonly agent: string;
}

/** The chat ended. */
export interface EndedEntryDto {
  readonly kind: 'ended';
  readonly sequence: number;
  readonly at: number;
  readonly by: EndedByDto;
  readonly agent?: string;
}

/** The customer resumed the chat; it is in the queue again. */
export interface ResumedEntryDto {
  readonly kind: 'resumed';
  readonly sequence: number;
  readonly at: number;
  readonly segment: number;
}

/** The transcript was handed over to the mail system. */
export interface TranscriptEntryDto {
  readonly kind: 'transcript';
  readonly sequence: number;
  readonly at: number;
  readonly to: string;
}

/** One answered field of the form before the chat. */
export interface FormFieldDto {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** Asks for the customer's current state. */
export type GetState = Readonly<Record<string, never>>;

/** Starts a chat. While the customer has an open chat, that one is answered and nothing new is made. */
export interface StartChat {
  readonly answers: Readonly<Record<string, string>>;
  readonly pageUrl?: string;
  readonly pageTitle?: string;
  readonly locale?: string;
}

/** Sends a message. */
export interface SendMessage {
  readonly chatId: string;
  readonly messageId: string;
  readonly text: string;
}

/** A message is stored. */
export interface MessageReceiptDto {
  readonly sequence: number;
  readonly at: number;
}

/** Reads entries of one chat in order. */
export interface ReadEntries {
  readonly chatId: string;
  readonly after: number;
  readonly limit?: number;
}

/** Tells the other side that somebody is typing. Ephemeral; repeat it every 3 seconds while it lasts. */
export interface SetTyping {
  readonly chatId: string;
  readonly typing: boolean;
}

/** Tells how far the caller's client has received and shown the chat. */
export interface MarkSeen {
  readonly chatId: string;
  readonly delivered: number;
  readonly read: number;
}

/** Names the chat a call is about. */
export interface ChatRequest {
  readonly chatId: string;
}

/** The answer of a call that has nothing to say but "done". */
export type DoneDto = Readonly<Record<string, never>>;

/** The other side is typing, or stopped. Forget it after 6 seconds without another event. */
export interface TypingEvent {
  readonly chatId: string;
  readonly typing: boolean;
  readonly name: string;
}

/** One of the sides has received or read more. */
export interface SeenEvent {
  readonly chatId: string;
  readonly seen: SeenDto;
}

/** Something happened in the chat. A hint: when the first entry is not the one after the last known, ask with `ReadEntries`. */
export interface CustomerEntriesEvent {
  readonly chat: CustomerChatDto;
  readonly entries: readonly EntryDto[];
}

/** The place in the queue changed. */
export interface PositionEvent {
  readonly chatId: string;
  readonly position: number;
}

/** Asks for a ticket to connect to the customer hub. Body of `POST api/customer/connect`. */
export interface ConnectCustomer {
  readonly siteKey: string;
  readonly visitor?: string;
}

/** Lets one connection to the customer hub be made. */
export interface CustomerTicketDto {
  readonly ticket: string;
  readonly visitor?: string;
}

/** Whether chats ring at an agent. */
export type AvailabilityDto = 'available' | 'away' | 'offline';

/** The signed-in agent. */
export interface AgentDto {
  readonly id: string;
  readonly name: string;
  readonly availability: AvailabilityDto;
  readonly capacity: number;
  readonly notice?: string;
}

/** A queue the agent works for. */
export interface QueueDto {
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  readonly oldestSince?: number;
}

/** The customer of a chat, as agents see them. */
export interface ContactDto {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly verified: boolean;
}

/** A chat as its agent sees it. */
export interface AgentChatDto {
  readonly id: string;
  readonly status: ChatStatusDto;
  readonly fence: number;
  readonly lastSequence: number;
  readonly segment: number;
  readonly queue: string;
  readonly contact: ContactDto;
  readonly agentId?: string;
  readonly agentName?: string;
  readonly form: readonly FormFieldDto[];
  readonly pageUrl?: string;
  readonly locale?: string;
  readonly startedAt: number;
  readonly waitingSince?: number;
  readonly preview?: string;
  readonly endedBy?: EndedByDto;
  readonly seen: SeenDto;
}

/** A chat and some of its entries, from one moment. */
export interface AgentPageDto {
  readonly chat: AgentChatDto;
  readonly entries: readonly EntryDto[];
  readonly through: number;
}

/** Everything a desk shows when it opens. */
export interface AgentStateDto {
  readonly serverTime: number;
  readonly agent: AgentDto;
  readonly chats: readonly AgentChatDto[];
  readonly rings: readonly RingDto[];
  readonly queues: readonly QueueDto[];
}

/** A chat rings at the agent. */
export interface RingDto {
  readonly chatId: string;
  readonly offerId: string;
  readonly until: number;
  readonly since: number;
  readonly queue: string;
  readonly contact: ContactDto;
  readonly form: readonly FormFieldDto[];
  readonly preview?: string;
  readonly pageUrl?: string;
  readonly locale?: string;
  readonly waitingSince: number;
  readonly resumed: boolean;
}

/** Why a ring is over. */
export type RingOutcomeDto = 'accepted' | 'declined' | 'taken' | 'missed' | 'customerLeft' | 'withdrawn';

/** A ring is over; its card and notification go away everywhere. */
export interface RingEndedEvent {
  readonly chatId: string;
  readonly offerId: string;
  readonly outcome: RingOutcomeDto;
  readonly by?: string;
}

/** Something happened in one of the agent's chats. A hint: when the first entry is not the one after the last known, ask with `ReadEntries`. */
export interface AgentEntriesEvent {
  readonly chat: AgentChatDto;
  readonly entries: readonly EntryDto[];
}

/** Numbers of the agent's queues changed. */
export interface QueuesEvent {
  readonly queues: readonly QueueDto[];
}

/** The agent chooses whether chats ring. */
export interface SetAvailability {
  readonly availability: AvailabilityDto;
}

/** A sign of life, sent every 15 seconds by an open desk. Without one for 45 seconds no new chat rings at the agent. */
export type Heartbeat = Readonly<Record<string, never>>;

/** The answer to a sign of life. */
export interface HeartbeatDto {
  readonly serverTime: number;
}

/** Accepts or declines a ring. */
export interface AnswerRing {
  readonly chatId: string;
  readonly offerId: string;
}

/** A chat in progress as the admin console lists it; without anything that was written in it. */
export interface AdminChatDto {
  readonly id: string;
  readonly status: ChatStatusDto;
  readonly customer: string;
  readonly queue: string;
  readonly agent?: string;
  readonly startedAt: number;
  readonly waitingSince?: number;
}

/** What the first page of the admin console shows. Answer of `GET api/admin/overview`. */
export interface AdminOverviewDto {
  readonly serverTime: number;
  readonly waiting: number;
  readonly ringing: number;
  readonly active: number;
  readonly agentsAvailable: number;
  readonly chats: readonly AdminChatDto[];
  readonly queues: readonly AdminQueueDto[];
  readonly widgets: readonly AdminWidgetDto[];
}

/** A queue as the admin console lists it. */
export interface AdminQueueDto {
  readonly id: string;
  readonly name: string;
  readonly routingPolicy: string;
  readonly waiting: number;
  readonly agentsAvailable: number;
}

/** A widget as the admin console lists it. */
export interface AdminWidgetDto {
  readonly siteKey: string;
  readonly name: string;
  readonly queue: string;
  readonly origins: readonly string[];
  readonly tag: string;
}

/** How a field of the form is drawn and checked. */
export type FormFieldTypeDto =
  | 'text'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'number'
  | 'select'
  | 'radio'
  | 'checkboxes'
  | 'checkbox'
  | 'date'
  | 'hidden'
  | 'consent'
  | 'heading';

/** One option of a select, radio or checkboxes field. */
export interface FormOptionDto {
  readonly value: string;
  readonly label: string;
}

/** Shows a field only when another one has a certain answer. */
export interface FormConditionDto {
  readonly key: string;
  readonly op: string;
  readonly values: readonly string[];
}

/** One field of the form before the chat. */
export interface FormFieldSettingsDto {
  readonly key: string;
  readonly type: FormFieldTypeDto;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  readonly required: boolean;
  readonly options?: readonly FormOptionDto[];
  readonly min?: number;
  readonly max?: number;
  readonly maxLength: number;
  readonly pattern?: string;
  readonly autocomplete?: string;
  readonly defaultValue?: string;
  readonly visibleIf?: FormConditionDto;
}

/** The form before the chat. */
export interface FormSettingsDto {
  readonly title: string;
  readonly intro?: string;
  readonly submitLabel: string;
  readonly fields: readonly FormFieldSettingsDto[];
  readonly consentUrl?: string;
}

/** Light or dark. */
export type ColorSchemeDto = 'auto' | 'light' | 'dark';

/** The look of a widget. */
export interface LookDto {
  readonly accent: string;
  readonly scheme: ColorSchemeDto;
  readonly radius: number;
}

/** In which lower corner the launcher sits. */
export type LauncherPositionDto = 'bottomEnd' | 'bottomStart';

/** What the loader script carries inside: the launcher's look and where the panel is. Nothing else is fetched before the first open. */
export interface LauncherConfigDto {
  readonly siteKey: string;
  readonly name: string;
  readonly look: LookDto;
  readonly position: LauncherPositionDto;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly zIndex: number;
  readonly label?: string;
  readonly teaser?: string;
}

/** Everything the panel needs before it connects; stands inside its page. */
export interface WidgetConfigDto {
  readonly siteKey: string;
  readonly name: string;
  readonly basePath: string;
  readonly hostOrigins: readonly string[];
  readonly look: LookDto;
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly form: FormSettingsDto;
  readonly showQueuePosition: boolean;
  readonly showReadReceipts: boolean;
  readonly sound: boolean;
}

/** Why a call was refused. Switch on `code`; the other fields help with some codes. */
export interface ReplyError {
  readonly code: string;
  readonly message?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly chatId?: string;
  readonly by?: string;
  readonly retryAfterMs?: number;
}

/** The answer to every hub method: a value, or one error. Exactly one of the two is there. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly error?: never }
  | { readonly ok: false; readonly error: ReplyError; readonly value?: never };

/** What a customer's page may call. */
export interface CustomerHub {
  GetState(request: GetState): Promise<Reply<CustomerStateDto>>;
  StartChat(request: StartChat): Promise<Reply<CustomerPageDto>>;
  SendMessage(request: SendMessage): Promise<Reply<MessageReceiptDto>>;
  ReadEntries(request: ReadEntries): Promise<Reply<CustomerPageDto>>;
  SetTyping(request: SetTyping): Promise<Reply<DoneDto>>;
  MarkSeen(request: MarkSeen): Promise<Reply<DoneDto>>;
  LeaveChat(request: ChatRequest): Promise<Reply<CustomerPageDto>>;
  ResumeChat(request: ChatRequest): Promise<Reply<CustomerPageDto>>;
}

/** What the server sends to a customer's page. */
export interface CustomerClient {
  Entries(change: CustomerEntriesEvent): void;
  ChatChanged(chat: CustomerChatDto): void;
  Position(position: PositionEvent): void;
  Typing(typing: TypingEvent): void;
  Seen(seen: SeenEvent): void;
}

/** What an agent's desk may call. */
export interface AgentHub {
  GetState(request: GetState): Promise<Reply<AgentStateDto>>;
  SetAvailability(request: SetAvailability): Promise<Reply<AgentDto>>;
  Heartbeat(request: Heartbeat): Promise<Reply<HeartbeatDto>>;
  AcceptRing(request: AnswerRing): Promise<Reply<AgentPageDto>>;
  DeclineRing(request: AnswerRing): Promise<Reply<DoneDto>>;
  ReadEntries(request: ReadEntries): Promise<Reply<AgentPageDto>>;
  SendMessage(request: SendMessage): Promise<Reply<MessageReceiptDto>>;
  SetTyping(request: SetTyping): Promise<Reply<DoneDto>>;
  MarkSeen(request: MarkSeen): Promise<Reply<DoneDto>>;
  EndChat(request: ChatRequest): Promise<Reply<AgentPageDto>>;
}

/** What the server sends to an agent's desk. */
export interface AgentClient {
  Ring(ring: RingDto): void;
  RingEnded(ring: RingEndedEvent): void;
  Entries(change: AgentEntriesEvent): void;
  ChatChanged(chat: AgentChatDto): void;
  Typing(typing: TypingEvent): void;
  Seen(seen: SeenEvent): void;
  AgentChanged(agent: AgentDto): void;
  Queues(queues: QueuesEvent): void;
}

/** Every error code of the wire; `retry` says whether sending the same again later may succeed. */
export const errorCodes = {
  chat_not_found: { retry: false },
  chat_ended: { retry: false },
  chat_ended_by_agent: { retry: false },
  resume_expired: { retry: false },
  chat_not_ended: { retry: false },
  open_chat_exists: { retry: false },
  already_taken: { retry: false },
  offer_withdrawn: { retry: false },
  customer_left: { retry: false },
  agent_at_capacity: { retry: false },
  not_in_chat: { retry: false },
  message_empty: { retry: false },
  message_too_long: { retry: false },
  invalid_unicode: { retry: false },
  id_reused: { retry: false },
  bad_argument: { retry: false },
  form_invalid: { retry: false },
  name_too_long: { retry: false },
  required: { retry: false },
  too_long: { retry: false },
  email_invalid: { retry: false },
  phone_invalid: { retry: false },
  number_invalid: { retry: false },
  date_invalid: { retry: false },
  option_unknown: { retry: false },
  pattern_mismatch: { retry: false },
  field_unknown: { retry: false },
  widget_not_found: { retry: false },
  origin_not_allowed: { retry: false },
  ticket_invalid: { retry: false },
  not_signed_in: { retry: false },
  not_allowed: { retry: false },
  rate_limited: { retry: true },
  try_again: { retry: true },
  internal: { retry: true },
} as const;

/** A code of the list above. */
export type ErrorCode = keyof typeof errorCodes;

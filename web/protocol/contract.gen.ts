// Generated from src/LiveChat.AspNetCore/Contract. Do not edit.

/** Asks for everything the caller's page shows when it opens. */
export type GetState = Readonly<Record<string, never>>;

/** What a customer's page shows when it opens: the open chat, or the last one. */
export interface CustomerStateDto {
  /** The server's clock, in milliseconds since 1970-01-01 UTC. */
  readonly serverTime: number;
  /** The open chat or the one that ended last, with its latest entries (at most 100); absent when there is none. */
  readonly current?: CustomerPageDto;
  /** Why nobody would answer a chat that is started now; absent when somebody would. */
  readonly offline?: OfflineDto;
  /** What is known of the customer from before, or from the host; absent when it is nothing, and while a chat is open. */
  readonly known?: KnownContactDto;
}

/** A chat and some of its entries, from one moment. */
export interface CustomerPageDto {
  /** The chat. */
  readonly chat: CustomerChatDto;
  /** Entries in order. */
  readonly entries: readonly EntryDto[];
  /** The client now knows everything up to this sequence, also where an entry is not for its eyes. */
  readonly through: number;
}

/** A chat as its customer sees it. */
export interface CustomerChatDto {
  /** The chat's id, 32 hexadecimal digits. */
  readonly id: string;
  /** Where the chat is in its life. */
  readonly status: ChatStatusDto;
  /** Grows with every change of the chat's life; a header with a lower fence is older. */
  readonly fence: number;
  /** The sequence of the last entry. */
  readonly lastSequence: number;
  /** How often the chat was started or resumed. */
  readonly segment: number;
  /** The display name of the agent in the chat, while `active`. */
  readonly agent?: string;
  /** The place in the queue, from 1, while waiting or ringing. */
  readonly position?: number;
  /** How long it may take from there; absent when too little is known. */
  readonly wait?: WaitDto;
  /** Who ended it, when `ended`. */
  readonly endedBy?: EndedByDto;
  /** Whether `ResumeChat` is possible now. */
  readonly canResume: boolean;
  /** Until when it can be resumed, in milliseconds since 1970-01-01 UTC. */
  readonly resumeUntil?: number;
  /** Whether it is a message the customer left, which was over from the start; absent for a chat. */
  readonly isMessage?: boolean;
  /** Whether to offer to leave a message, because nobody answered in time; otherwise absent. */
  readonly leaveMessage?: boolean;
  /** Whether to ask how the chat was (`RateChat`); otherwise absent. */
  readonly canRate?: boolean;
  /** What files can be sent in it; absent while none can. */
  readonly attachments?: AttachmentLimitsDto;
  /** How far each side has received and read. */
  readonly seen: SeenDto;
}

/** Where a chat is in its life. */
export type ChatStatusDto = 'waiting' | 'ringing' | 'active' | 'ended';

/** How long a customer may have to wait from now on, by how quickly chats have left the queue lately. An estimate, not a promise. */
export interface WaitDto {
  /** Seconds, at the lower end. */
  readonly from: number;
  /** Seconds, at the upper end. */
  readonly to: number;
}

/** Who or what ended a chat. */
export type EndedByDto = 'customer' | 'customerIdle' | 'noAnswer' | 'agent' | 'admin' | 'system';

/** What may be sent, to be shown before somebody chooses a file. */
export interface AttachmentLimitsDto {
  /** How many bytes a file may have. */
  readonly maxBytes: number;
  /** How many files one message may have. */
  readonly maxFiles: number;
  /** How many uploads of a chat may be under way at once. */
  readonly parallel: number;
  /** How names of files may end, with the dot, in lower case. */
  readonly extensions: readonly string[];
}

/** How far each side has received and read, as sequence numbers. They only grow. */
export interface SeenDto {
  /** Reached the customer's page. */
  readonly customerDelivered: number;
  /** Was on the customer's screen. */
  readonly customerRead: number;
  /** Reached the agent's desk. */
  readonly agentDelivered: number;
  /** Was on the agent's screen. */
  readonly agentRead: number;
}

/** Something that happened in a chat. Entries of one chat are numbered 1, 2, 3 … without gaps. */
export type EntryDto =
  | MessageEntryDto
  | FormEntryDto
  | JoinedEntryDto
  | ReturnedEntryDto
  | TransferOfferedEntryDto
  | TransferEndedEntryDto
  | TransferredEntryDto
  | HiddenEntryDto
  | EndedEntryDto
  | ResumedEntryDto
  | TranscriptEntryDto
  | MessageLeftEntryDto
  | MessageAnsweredEntryDto
  | RatedEntryDto
  | AttachmentsEntryDto
  | RedactedEntryDto;

/** Somebody wrote a message. */
export interface MessageEntryDto {
  readonly kind: 'message';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The id the sender's client made; the sender recognises its own message by it. */
  readonly messageId: string;
  /** Who wrote it. */
  readonly author: AuthorDto;
  /** Plain text, at most 4,000 UTF-16 units; never HTML. Empty when files say it all. */
  readonly text: string;
  /** The files that go with it; absent for none. */
  readonly attachments?: readonly AttachmentDto[];
  /** Whether something of it was taken out for good; absent when not. Then `text` is what is left: `▒` stands for each character that is gone, and `▒▒▒` alone for a whole message. */
  readonly redacted?: boolean;
  /** What may be in it and was kept, by the names of detectors, e.g. `phone`; absent for nothing, and for customers. */
  readonly flags?: readonly string[];
}

/** Who wrote a message, by display name only. */
export interface AuthorDto {
  /** In which role. */
  readonly role: RoleDto;
  /** The display name at the time of writing. */
  readonly name: string;
}

/** Who wrote or did something. */
export type RoleDto = 'customer' | 'agent' | 'automatic' | 'system';

/** A file that goes with a message: a picture. */
export interface AttachmentDto {
  /** The attachment, 32 hexadecimal digits; ask for a link to it with `OpenAttachments`. */
  readonly id: string;
  /** What it is called, 1 to 200 UTF-16 units; plain text. */
  readonly name: string;
  /** The media type by content: `image/jpeg`, `image/png` or `image/gif`. */
  readonly type: string;
  /** How many bytes it has. */
  readonly size: number;
  /** How wide it is shown, in pixels. */
  readonly width: number;
  /** How high it is shown, in pixels. */
  readonly height: number;
  /** Whether it was redacted: there is no link to it any more, and the name is `▒▒▒`. Absent when not. */
  readonly redacted?: boolean;
}

/** The customer sent the form before the chat. */
export interface FormEntryDto {
  readonly kind: 'form';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The answers, in the order of the form. */
  readonly fields: readonly FormFieldDto[];
}

/** One answered field of the form before the chat. */
export interface FormFieldDto {
  /** The field's key. */
  readonly key: string;
  /** The field's label when it was answered. */
  readonly label: string;
  /** The answer as text; for a choice its label. Empty when it is masked. */
  readonly value: string;
  /** Whether the answer is kept from the reader, who may not read personal data; absent when not. */
  readonly masked?: boolean;
}

/** An agent entered the chat. */
export interface JoinedEntryDto {
  readonly kind: 'joined';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The agent's display name. */
  readonly agent: string;
}

/** The agent was lost (no sign of life) and the chat went back to the queue, ahead of newer ones. */
export interface ReturnedEntryDto {
  readonly kind: 'returned';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The display name of the agent who was lost. */
  readonly agent: string;
  /** Whether the agent signed out; missing where the connection was lost. */
  readonly signedOut?: boolean;
}

/** The chat's agent, or an administrator in the agent's place, asked another one to take it. Only agents see it. */
export interface TransferOfferedEntryDto {
  readonly kind: 'transferOffered';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The display name of who asked. */
  readonly from: string;
  /** The display name of the agent who was asked. */
  readonly to: string;
  /** What the one told the other, at most 1,000 UTF-16 units. */
  readonly note?: string;
}

/** A transfer to another agent came to nothing. Only agents see it. */
export interface TransferEndedEntryDto {
  readonly kind: 'transferEnded';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The display name of the agent who was asked. */
  readonly to: string;
  /** Why. */
  readonly outcome: TransferOutcomeDto;
}

/** Why a transfer to an agent came to nothing. */
export type TransferOutcomeDto = 'declined' | 'missed' | 'cancelled' | 'withdrawn';

/** The agent, or an administrator in the agent's place, put the chat into a queue; it waits for another agent. */
export interface TransferredEntryDto {
  readonly kind: 'transferred';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The display name of who did; for customers always that of the agent whose chat it was. */
  readonly agent: string;
  /** The display name of the queue. Absent for customers. */
  readonly queue?: string;
  /** What the agent told the next one, at most 1,000 UTF-16 units. Absent for customers. */
  readonly note?: string;
}

/** Something a customer does not see. It has its place, so that nothing is missing. */
export interface HiddenEntryDto {
  readonly kind: 'hidden';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** The chat ended. */
export interface EndedEntryDto {
  readonly kind: 'ended';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Who ended it. */
  readonly by: EndedByDto;
  /** The display name of the agent, when an agent ended it; for agents that of the administrator, too. */
  readonly agent?: string;
}

/** The customer resumed the chat; it is in the queue again. */
export interface ResumedEntryDto {
  readonly kind: 'resumed';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The number of the segment that begins here, from 2. */
  readonly segment: number;
}

/** The transcript was handed over to the mail system. */
export interface TranscriptEntryDto {
  readonly kind: 'transcript';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The address, masked. */
  readonly to: string;
}

/** The customer left a message, because nobody was there to chat with; the form before it says what. */
export interface MessageLeftEntryDto {
  readonly kind: 'messageLeft';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** The left message was answered, by mail or otherwise. Only agents see it. */
export interface MessageAnsweredEntryDto {
  readonly kind: 'messageAnswered';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The display name of who said so. */
  readonly by: string;
}

/** The customer rated the chat, after it ended. */
export interface RatedEntryDto {
  readonly kind: 'rated';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The score, from 1 (worst) to 5 (best). */
  readonly score: number;
  /** What the customer said to it; absent for nothing. */
  readonly comment?: string;
}

/** Files can be sent from here on, or cannot any more. */
export interface AttachmentsEntryDto {
  readonly kind: 'attachments';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Whether they can. */
  readonly enabled: boolean;
  /** The display name of who switched it. */
  readonly by: string;
}

/** Something written in the chat is gone for good. The entries named say so themselves when they are read again; whoever shows them takes out of them what is gone, and reads them again. */
export interface RedactedEntryDto {
  readonly kind: 'redacted';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Whether all of the chat is gone: every entry's words, the form, the files. */
  readonly whole: boolean;
  /** The entries whose words are gone, wholly or in part; absent for none. */
  readonly sequences?: readonly number[];
  /** The fields of the form whose answers are gone, by key; absent for none. */
  readonly fields?: readonly string[];
  /** The files that are gone; absent for none. */
  readonly attachments?: readonly string[];
  /** The display name of who did it. Absent for customers. */
  readonly by?: string;
  /** Why. Absent for customers, and where a rule did it. */
  readonly reason?: string;
}

/** Nobody would answer a chat that is started now. */
export interface OfflineDto {
  /** Why. */
  readonly reason: OfflineReasonDto;
  /** With `closed`: when it opens next, in milliseconds since 1970-01-01 UTC; absent when that is more than 400 days away. */
  readonly opensAt?: number;
}

/** Why nobody would answer a chat that is started now. */
export type OfflineReasonDto = 'closed' | 'nobody';

/** What is known of the customer from before, to fill in forms with. */
export interface KnownContactDto {
  /** The name. */
  readonly name?: string;
  /** The e-mail address. */
  readonly email?: string;
  /** The phone number. */
  readonly phone?: string;
  /** Whether the host vouches for it; then what the customer types changes none of it. */
  readonly verified: boolean;
}

/** Starts a chat. While the customer has an open chat, that one is answered and nothing new is made. */
export interface StartChat {
  /** The answers by field key; checked against the widget's form. */
  readonly answers: Readonly<Record<string, string>>;
  /** The address of the page the customer is on, at most 2,000 characters. */
  readonly pageUrl?: string;
  /** The title of that page, at most 200 characters. */
  readonly pageTitle?: string;
  /** The customer's language, a BCP 47 tag. */
  readonly locale?: string;
}

/** Leaves a message, because nobody is there to chat with. It is answered by e-mail. */
export interface LeaveMessage {
  /** A UUID the client made for this message. Leaving it again with the same id gives the first answer and never makes a second message. */
  readonly messageId: string;
  /** The answers by field key; checked against the widget's `offlineForm`. */
  readonly answers: Readonly<Record<string, string>>;
  /** The address of the page the customer is on, at most 2,000 characters. */
  readonly pageUrl?: string;
  /** The customer's language, a BCP 47 tag. */
  readonly locale?: string;
}

/** Sends a message. */
export interface SendMessage {
  /** The chat. */
  readonly chatId: string;
  /** A UUID the client made for this message. Sending again with the same id answers the same sequence and never makes a second message. */
  readonly messageId: string;
  /** Plain text, 1 to 4,000 UTF-16 units; with files it may be empty. U+0000 is left out. */
  readonly text: string;
  /** The uploads that go with it, at most 10, each one's own and ready. */
  readonly attachments?: readonly string[];
}

/** A message is stored. */
export interface MessageReceiptDto {
  /** Its place in the chat. */
  readonly sequence: number;
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** What is kept, when it is not what was sent: something in it was redacted. Absent when it is. */
  readonly text?: string;
}

/** Reads entries of one chat in order. */
export interface ReadEntries {
  /** The chat. */
  readonly chatId: string;
  /** Entries after this sequence are answered; 0 for the first. */
  readonly after: number;
  /** At most so many, 1 to 200. The default is 100. */
  readonly limit?: number;
}

/** Tells the other side that somebody is typing. Ephemeral; repeat it every 3 seconds while it lasts. */
export interface SetTyping {
  /** The chat. */
  readonly chatId: string;
  /** Whether somebody is typing now. */
  readonly typing: boolean;
}

/** The answer of a call that has nothing to say but "done". */
export type DoneDto = Readonly<Record<string, never>>;

/** Tells how far the caller's client has received and shown the chat. */
export interface MarkSeen {
  /** The chat. */
  readonly chatId: string;
  /** The highest sequence received. */
  readonly delivered: number;
  /** The highest sequence that was visible on the screen; never above `delivered`. */
  readonly read: number;
}

/** Names the chat a call is about. */
export interface ChatRequest {
  /** The chat. */
  readonly chatId: string;
}

/** Says how a chat was, after it ended. */
export interface RateChat {
  /** The chat. */
  readonly chatId: string;
  /** The score, from 1 (worst) to 5 (best). */
  readonly score: number;
  /** What the customer says to it, at most 1,000 UTF-16 units; absent for nothing. */
  readonly comment?: string;
}

/** Begins an upload. The bytes follow over HTTP: `PUT …/api/uploads/{id}/parts/{number}`, then `POST …/api/uploads/{id}/finish`. */
export interface BeginUpload {
  /** The chat. */
  readonly chatId: string;
  /** A UUID the client made for this file. Beginning again with the same id goes on with the same upload, and answers a new ticket. */
  readonly uploadId: string;
  /** What the file is called; cleaned on the server. */
  readonly name: string;
  /** How many bytes it has. */
  readonly size: number;
}

/** An upload as it stands. */
export interface UploadDto {
  /** The upload, 32 hexadecimal digits. Sent with a message, it is the attachment's id. */
  readonly id: string;
  /** Where it stands. */
  readonly status: UploadStatusDto;
  /** How many bytes each part has, but for the last. */
  readonly partSize: number;
  /** How many parts have come, from the first; the next one is this plus 1. */
  readonly received: number;
  /** What lets parts pass, for half an hour: `Authorization: Bearer`. Only from `BeginUpload`. */
  readonly ticket?: string;
  /** What will go with the message, once it is ready. */
  readonly attachment?: AttachmentDto;
  /** Why it was refused: a code from docs/errors.md. */
  readonly code?: string;
}

/** Where an upload stands. */
export type UploadStatusDto = 'uploading' | 'checking' | 'ready' | 'sent' | 'refused';

/** Asks about an upload, or gives it up. */
export interface UploadRequest {
  /** The chat. */
  readonly chatId: string;
  /** The upload, as `BeginUpload` answered it. */
  readonly id: string;
}

/** Asks for links to files of a chat. */
export interface OpenAttachments {
  /** The chat. */
  readonly chatId: string;
  /** The attachments, at most 100. */
  readonly ids: readonly string[];
}

/** Where files can be looked at for a while. */
export interface AttachmentLinksDto {
  /** The origin that serves files, e.g. `https://files.example`; absent where it is this one. The path begins with LiveChat's prefix either way. */
  readonly origin?: string;
  /** The links. What was never sent in the chat, or is gone, is left out. */
  readonly links: readonly AttachmentLinkDto[];
  /** Until when they work, in milliseconds since 1970-01-01 UTC. */
  readonly until: number;
}

/** Lets somebody look at a file: `GET …/files/{ticket}`; with `?download` it is saved instead of shown. */
export interface AttachmentLinkDto {
  /** The attachment. */
  readonly id: string;
  /** The ticket; it stands in the address. */
  readonly ticket: string;
}

/** Everything a desk shows when it opens. */
export interface AgentStateDto {
  /** The server's clock, in milliseconds since 1970-01-01 UTC. */
  readonly serverTime: number;
  /** The signed-in agent. */
  readonly agent: AgentDto;
  /** The agent's active chats, oldest first. */
  readonly chats: readonly AgentChatDto[];
  /** What rings now. */
  readonly rings: readonly RingDto[];
  /** The agent's queues. */
  readonly queues: readonly QueueDto[];
  /** How many of the messages left in the agent's queues are not answered yet. */
  readonly messages: number;
  /** Whether the agent may redact; absent when not. */
  readonly canRedact?: boolean;
  /** After how long without anybody at any desk an available agent with no chat is set away, in milliseconds; absent when never. */
  readonly awayWhenIdleForMs?: number;
}

/** The signed-in agent. */
export interface AgentDto {
  /** The agent's id, given by the host. */
  readonly id: string;
  /** The display name. */
  readonly name: string;
  /** Whether chats ring. */
  readonly availability: AvailabilityDto;
  /** How many chats at once, ringing ones included. */
  readonly capacity: number;
  /** Why the server set the availability itself; absent when the agent chose it. `missed_rings`: two in a row; `idle`: nobody did anything at any desk for long. More may come. */
  readonly notice?: string;
}

/** Whether chats ring at an agent. */
export type AvailabilityDto = 'available' | 'away' | 'offline';

/** A chat as its agent sees it. */
export interface AgentChatDto {
  /** The chat's id, 32 hexadecimal digits. */
  readonly id: string;
  /** Where the chat is in its life. */
  readonly status: ChatStatusDto;
  /** Grows with every change of the chat's life; a header with a lower fence is older. */
  readonly fence: number;
  /** The sequence of the last entry. */
  readonly lastSequence: number;
  /** How often the chat was started or resumed. */
  readonly segment: number;
  /** The queue's display name. */
  readonly queue: string;
  /** The customer. */
  readonly contact: ContactDto;
  /** The id of the agent in the chat, while active. */
  readonly agentId?: string;
  /** The display name of the agent in the chat, while active. */
  readonly agentName?: string;
  /** The other agent who was asked to take the chat, while it rings there. */
  readonly transfer?: TransferDto;
  /** The answers of the form before the chat. */
  readonly form: readonly FormFieldDto[];
  /** The page the customer came from. */
  readonly pageUrl?: string;
  /** The customer's language, a BCP 47 tag. */
  readonly locale?: string;
  /** The customer's browser and system, in words, as far as the browser tells them. */
  readonly browser?: string;
  /** When the chat was started, in milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number;
  /** Since when the customer waits for an answer: the first message after the agent's last one; absent when the agent spoke last. */
  readonly waitingSince?: number;
  /** The beginning of the last message, at most 140 characters. */
  readonly preview?: string;
  /** The display name of the administrator who put it into another queue; only in what the agent is told whose chat it was. */
  readonly movedBy?: string;
  /** Who ended it, when ended. */
  readonly endedBy?: EndedByDto;
  /** What files can be sent in it; absent while none can. */
  readonly attachments?: AttachmentLimitsDto;
  /** How far each side has received and read. */
  readonly seen: SeenDto;
}

/** The customer of a chat, as agents see them. */
export interface ContactDto {
  /** The contact's id. */
  readonly id: string;
  /** The name, or a neutral word when none was given, or it is masked. */
  readonly name: string;
  /** The e-mail address, if one was given and it is not masked. */
  readonly email?: string;
  /** Whether the form asked for an e-mail address that is kept from the reader, who may not read personal data; absent when not. */
  readonly emailMasked?: boolean;
  /** Whether the host vouches for name and address; otherwise somebody typed them. */
  readonly verified: boolean;
}

/** The chat rings at another agent, who was asked to take it. */
export interface TransferDto {
  /** The offer; taking it back names it. */
  readonly offerId: string;
  /** The display name of the agent who was asked. */
  readonly to: string;
  /** When the ring is over, in milliseconds since 1970-01-01 UTC. */
  readonly until: number;
}

/** A chat rings at the agent. */
export interface RingDto {
  /** The chat. */
  readonly chatId: string;
  /** The offer; accepting and declining name it, so that an answer to an older ring does nothing. */
  readonly offerId: string;
  /** When the ring moves on, in milliseconds since 1970-01-01 UTC. */
  readonly until: number;
  /** When it began to ring here, in milliseconds since 1970-01-01 UTC. */
  readonly since: number;
  /** The queue's display name. */
  readonly queue: string;
  /** The customer. */
  readonly contact: ContactDto;
  /** The answers of the form before the chat. */
  readonly form: readonly FormFieldDto[];
  /** The beginning of what the customer wrote first (or last, when resumed), at most 140 characters. */
  readonly preview?: string;
  /** The page the customer came from. */
  readonly pageUrl?: string;
  /** The customer's language, a BCP 47 tag. */
  readonly locale?: string;
  /** Who asks the agent to take the chat; absent when it comes from the queue. */
  readonly transfer?: RingTransferDto;
  /** Since when the customer waits, in milliseconds since 1970-01-01 UTC. */
  readonly waitingSince: number;
  /** Whether the customer resumed an earlier chat. */
  readonly resumed: boolean;
}

/** Another agent asks this one to take the chat. */
export interface RingTransferDto {
  /** The display name of the agent who asks. */
  readonly from: string;
  /** What that agent says, at most 1,000 UTF-16 units. */
  readonly note?: string;
}

/** A queue the agent works for. */
export interface QueueDto {
  /** The queue's id. */
  readonly id: string;
  /** Its display name. */
  readonly name: string;
  /** How many chats wait or ring. */
  readonly waiting: number;
  /** Since when the first of them waits, in milliseconds since 1970-01-01 UTC. */
  readonly oldestSince?: number;
}

/** The agent chooses whether chats ring. */
export interface SetAvailability {
  /** The choice. */
  readonly availability: AvailabilityDto;
}

/** The agent goes, and every chat goes back to its queue at once. */
export type SignOut = Readonly<Record<string, never>>;

/** A sign of life, sent every 15 seconds by an open desk. Without one for 45 seconds no new chat rings at the agent. */
export interface Heartbeat {
  /** How long ago somebody last did something at this desk, in milliseconds; a desk that leaves it out says that it was just now. */
  readonly idleForMs?: number;
}

/** The answer to a sign of life. */
export interface HeartbeatDto {
  /** The server's clock, in milliseconds since 1970-01-01 UTC. */
  readonly serverTime: number;
}

/** Accepts or declines a ring. */
export interface AnswerRing {
  /** The chat. */
  readonly chatId: string;
  /** The offer from the ring. */
  readonly offerId: string;
}

/** A chat and some of its entries, from one moment. */
export interface AgentPageDto {
  /** The chat. */
  readonly chat: AgentChatDto;
  /** Entries in order. */
  readonly entries: readonly EntryDto[];
  /** The client now knows everything up to this sequence. */
  readonly through: number;
}

/** Asks to whom a chat could be passed on. */
export interface ReadTransferTargets {
  /** The chat. */
  readonly chatId: string;
  /** A part of the agent's name, in upper or lower case, at most 100 UTF-16 units; absent for all. */
  readonly search?: string;
}

/** To whom a chat could be passed on, as it is now. */
export interface TransferTargetsDto {
  /** Other agents, those who can take a chat first, then by name; at most 50. */
  readonly agents: readonly TransferAgentDto[];
  /** Whether there are more agents than are listed. */
  readonly more: boolean;
  /** The queues that accept transfers. */
  readonly queues: readonly TransferQueueDto[];
}

/** Another agent. */
export interface TransferAgentDto {
  /** The agent's id. */
  readonly id: string;
  /** The display name. */
  readonly name: string;
  /** Whether chats ring there; offline also when no desk is open. */
  readonly availability: AvailabilityDto;
  /** How many chats the agent has, ringing ones included. */
  readonly chats: number;
  /** How many are allowed at once. */
  readonly capacity: number;
  /** The languages the agent speaks, BCP 47 tags, the best first. */
  readonly languages: readonly string[];
}

/** A queue that accepts transfers. */
export interface TransferQueueDto {
  /** The queue's id. */
  readonly id: string;
  /** The display name. */
  readonly name: string;
  /** How many chats wait or ring there. */
  readonly waiting: number;
  /** Whether it is open. */
  readonly isOpen: boolean;
  /** How many agents who work for it are available, the one who asks left out. */
  readonly online: number;
}

/** Passes a chat on, to an agent or into a queue: one of the two is named. */
export interface TransferChat {
  /** The chat. */
  readonly chatId: string;
  /** The id of the agent who is asked to take it. */
  readonly toAgent?: string;
  /** The id of the queue it goes into. */
  readonly toQueue?: string;
  /** What the agent tells the next one, at most 1,000 UTF-16 units. The customer never sees it. */
  readonly note?: string;
}

/** Takes the question to another agent back. */
export interface CancelTransfer {
  /** The chat. */
  readonly chatId: string;
  /** The offer, from the chat's transfer. */
  readonly offerId: string;
}

/** Reads the messages customers left in the agent's queues, the newest first. */
export interface ReadMessages {
  /** Goes on where a page ended: its `next`; absent for the newest. */
  readonly after?: string;
  /** At most so many, 1 to 100. The default is 20. */
  readonly limit?: number;
  /** Only those that were answered, or only those that were not; absent for both. */
  readonly answered?: boolean;
}

/** Some of the messages customers left. */
export interface MessagePageDto {
  /** The messages, the newest first. */
  readonly messages: readonly LeftMessageDto[];
  /** Where the next page begins; absent when this is the last. */
  readonly next?: string;
  /** How many of all of the agent's queues are not answered yet. */
  readonly open: number;
}

/** A message a customer left because nobody was there. It is answered by e-mail. */
export interface LeftMessageDto {
  /** The message's id, 32 hexadecimal digits; `ReadEntries` and `MarkAnswered` take it as that of a chat. */
  readonly id: string;
  /** The customer. */
  readonly contact: ContactDto;
  /** The phone number, if the form asked for one and it was given. */
  readonly phone?: string;
  /** The queue's id. */
  readonly queueId: string;
  /** The queue's display name. */
  readonly queue: string;
  /** The answers of the form; what the customer wrote is among them. */
  readonly form: readonly FormFieldDto[];
  /** The answer that is the message itself. */
  readonly text: string;
  /** The page the customer came from. */
  readonly pageUrl?: string;
  /** The customer's language, a BCP 47 tag. */
  readonly locale?: string;
  /** When it was left, in milliseconds since 1970-01-01 UTC. */
  readonly leftAt: number;
  /** When it was marked as answered, in milliseconds since 1970-01-01 UTC; absent while it is not. */
  readonly answeredAt?: number;
  /** The display name of who marked it. */
  readonly answeredBy?: string;
}

/** Reads why one chat rang where it did, in the order in which it did. */
export interface ReadRouting {
  /** The chat. */
  readonly chatId: string;
  /** Decisions after this position are answered; 0 for the first. */
  readonly after: number;
  /** At most so many, 1 to 50. The default is 10. */
  readonly limit?: number;
}

/** Some of the decisions at whom a chat rings. */
export interface RoutingPageDto {
  /** In order. A page that is not full is the last one. */
  readonly decisions: readonly RoutingDecisionDto[];
  /** How it would be decided now, when the chat waits and rings nowhere: who could be asked if it were its turn, and why the others cannot. */
  readonly waiting?: RoutingDecisionDto;
}

/** One decision at whom a chat rings: who was considered, who was left out and why, and in which order the others came. */
export interface RoutingDecisionDto {
  /** Where it is among the chat's decisions; grows, not by one. 0 for one that is not kept. */
  readonly position: number;
  /** The offer it led to; absent when it led to none. */
  readonly offerId?: string;
  /** When it was decided, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** At whom it rang, the best first; nobody when nobody could be asked. */
  readonly agents: readonly AgentNameDto[];
  /** The id of the queue. */
  readonly queue: string;
  /** The name of the policy. */
  readonly policy: string;
  /** The fence of the chat on which it was decided. */
  readonly fence: number;
  /** How many agents work for the queue. Of more than 200 the lists hold the best 50 and nobody who was left out. */
  readonly members: number;
  /** Who could be asked, the best first. */
  readonly ranked: readonly RankedAgentDto[];
  /** Who was left out, each with the first rule that said so. */
  readonly excluded: readonly ExcludedAgentDto[];
  /** How many each rule left out; a rule that left nobody out is missing. */
  readonly excludedBy: readonly ExclusionCountDto[];
}

/** An agent who is named. */
export interface AgentNameDto {
  /** The host's id of the agent. */
  readonly id: string;
  /** The display name; the id when the agent is not known any more. */
  readonly name: string;
}

/** Somebody a chat could ring at. The order goes by passes, known, first, then, and the id. */
export interface RankedAgentDto {
  /** The agent. */
  readonly agent: AgentNameDto;
  /** How many chats used the agent's capacity, ringing ones included. */
  readonly load: number;
  /** How many may. */
  readonly capacity: number;
  /** How often the agent let the chat pass since it came into the queue. */
  readonly passes: number;
  /** Whether the customer had this agent last and the queue asks that one first. */
  readonly known: boolean;
  /** What the policy said counts first, lower before higher; absent when it is no finite number. */
  readonly first?: number;
  /** What it said counts among equals, earlier before later, in milliseconds since 1970-01-01 UTC; absent before everything. */
  readonly then?: number;
}

/** Somebody who works for the queue and could not be asked. */
export interface ExcludedAgentDto {
  /** The agent. */
  readonly agent: AgentNameDto;
  /** The first rule that left the agent out, e.g. `away` or `full`. */
  readonly rule: string;
  /** What the policy said, with the rule `policy`. */
  readonly reason?: string;
  /** When that may be over, in milliseconds since 1970-01-01 UTC; absent when time alone changes nothing. */
  readonly until?: number;
}

/** How many members of a queue one rule left out. */
export interface ExclusionCountDto {
  /** The rule. */
  readonly rule: string;
  /** How many. */
  readonly count: number;
}

/** Reads what the team noted about a chat. */
export interface ReadNotes {
  /** The chat. */
  readonly chatId: string;
  /** Entries after this number are answered; 0 for the first. */
  readonly after: number;
  /** At most so many, 1 to 200. The default is 100. */
  readonly limit?: number;
}

/** Some of what the team noted about a chat, and the chat's tags, from one moment. */
export interface TeamPageDto {
  /** In order. */
  readonly entries: readonly TeamEntryDto[];
  /** The chat's tags. */
  readonly tags: readonly string[];
  /** The highest number there is; 0 when there is none. */
  readonly last: number;
  /** The client now knows everything up to this number. */
  readonly through: number;
}

/** Something only the team sees of a chat. It is no entry of the chat and has numbers of its own: 1, 2, 3 … without gaps. */
export interface TeamEntryDto {
  /** The place among what the team noted about the chat, from 1. */
  readonly number: number;
  /** The id the author's client made. */
  readonly id: string;
  /** What it is. */
  readonly kind: TeamEntryKindDto;
  /** The display name of who did it. */
  readonly by: string;
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The note, the tag or the reason: plain text, never HTML. */
  readonly text?: string;
}

/** What the team noted about a chat. */
export type TeamEntryKindDto = 'note' | 'tagAdded' | 'tagRemoved' | 'visitorBlocked' | 'visitorUnblocked';

/** Adds a note for the team. Customers are never sent it. */
export interface AddNote {
  /** The chat. */
  readonly chatId: string;
  /** A UUID the client made for this note. Adding it again with the same id answers the same number and never makes a second note. */
  readonly noteId: string;
  /** Plain text, 1 to 4,000 UTF-16 units. U+0000 is left out. */
  readonly text: string;
}

/** A note is stored. */
export interface NoteReceiptDto {
  /** Its number. */
  readonly number: number;
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** Puts a tag on a chat, or takes it off. Customers are never sent it. */
export interface SetTag {
  /** The chat. */
  readonly chatId: string;
  /** A UUID the client made for this change. */
  readonly tagId: string;
  /** The tag, 1 to 40 UTF-16 units. It is kept in lower case, with single spaces. */
  readonly tag: string;
  /** Whether the chat is to have it. */
  readonly on: boolean;
}

/** Tags. */
export interface TagsDto {
  /** Of a chat: in order. Of all chats: those most have first, at most 20. */
  readonly tags: readonly string[];
}

/** Asks which tags chats have. */
export interface ReadTags {
  /** What they begin with; absent for any. */
  readonly start?: string;
}

/** Asks for other chats of the customer of a chat. */
export interface ReadEarlierChats {
  /** The chat. */
  readonly chatId: string;
  /** Where the page begins: `next` of the page before; absent for the first. */
  readonly after?: string;
  /** At most so many, 1 to 50. The default is 10. */
  readonly limit?: number;
}

/** Other chats of a customer that the agent may see: the agent's own, and those of the agent's queues. */
export interface EarlierChatsDto {
  /** The newest first. */
  readonly chats: readonly EarlierChatDto[];
  /** Where the next page begins; absent when this is the last. */
  readonly next?: string;
}

/** Another chat of the same customer. `ReadEntries` reads it, which nobody notices. */
export interface EarlierChatDto {
  /** The chat's id. */
  readonly id: string;
  /** The queue's display name. */
  readonly queue: string;
  /** When it was started, in milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number;
  /** When it ended, in milliseconds since 1970-01-01 UTC. */
  readonly endedAt?: number;
  /** The display name of the agent who was in it last; absent when nobody was. */
  readonly agent?: string;
  /** Whether it is a message the customer left because nobody was there. */
  readonly isMessage?: boolean;
  /** The score the customer gave it, 1 to 5. */
  readonly rating?: number;
}

/** Searches the activity log. What is absent or empty leaves nothing out; what is given must all hold. */
export interface SearchLog {
  /** Words that one message, or the answers of the form together, or the customer's name and e-mail address together, must hold all. At most 200 UTF-16 units. */
  readonly text?: string;
  /** Of this customer: a contact's id. */
  readonly contactId?: string;
  /** Chats only, or left messages only. */
  readonly type?: LogTypeDto;
  /** In one of these queues, by id; at most 100. */
  readonly queues?: readonly string[];
  /** With one of these agents, now or last, by id; at most 100. */
  readonly agents?: readonly string[];
  /** In one of these states now. */
  readonly states?: readonly ChatStatusDto[];
  /** Only chats that are over and no agent ever joined, as reports count them as missed; or only the others. */
  readonly missed?: boolean;
  /** With all of these tags now; at most 20. */
  readonly tags?: readonly string[];
  /** Started at this time or later, in milliseconds since 1970-01-01 UTC. */
  readonly from?: number;
  /** Started before this time, in milliseconds since 1970-01-01 UTC. */
  readonly until?: number;
  /** Whether the chat that started first comes first. By default the one that started last does. */
  readonly oldestFirst?: boolean;
  /** Goes on where a page of the same search ended: its `next`; absent for the first page. */
  readonly after?: string;
  /** At most so many rows, 1 to 100. The default is 50. */
  readonly limit?: number;
  /** Whether to count what all pages together hold. Takes as long as reading them. */
  readonly count?: boolean;
}

/** What a row of the activity log is. */
export type LogTypeDto = 'chat' | 'message';

/** Some rows of the activity log. */
export interface LogPageDto {
  /** The rows; the chat that started last comes first. */
  readonly rows: readonly LogRowDto[];
  /** Where the next page begins; absent when this is the last. */
  readonly next?: string;
  /** How many rows all pages have; absent unless asked for. */
  readonly total?: number;
}

/** A row of the activity log. `ReadEntries` reads the chat, which nobody notices. */
export interface LogRowDto {
  /** The chat's id, 32 hexadecimal digits. */
  readonly id: string;
  /** Whether it is a chat or a left message. */
  readonly type: LogTypeDto;
  /** Where the chat is in its life. */
  readonly status: ChatStatusDto;
  /** The customer. */
  readonly contact: ContactDto;
  /** The queue's id. */
  readonly queueId: string;
  /** The queue's display name. */
  readonly queue: string;
  /** The id of the agent who is in the chat, or was in it last; absent when nobody was. */
  readonly agentId?: string;
  /** That agent's display name. */
  readonly agent?: string;
  /** The display names of the agents it rings at. */
  readonly ringsAt?: readonly string[];
  /** Until when it rings there, in milliseconds since 1970-01-01 UTC. */
  readonly ringsUntil?: number;
  /** When it was started, in milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number;
  /** When it ended, in milliseconds since 1970-01-01 UTC; absent while it goes on. */
  readonly endedAt?: number;
  /** From the start to the end, in milliseconds; absent while it goes on. */
  readonly durationMs?: number;
  /** Who or what ended it. */
  readonly endedBy?: EndedByDto;
  /** Whether it is over and no agent ever joined it, as reports count it as missed; absent when not. */
  readonly missed?: boolean;
  /** When a left message was marked as answered, in milliseconds since 1970-01-01 UTC. */
  readonly answeredAt?: number;
  /** The score the customer gave it, 1 to 5. */
  readonly rating?: number;
  /** Its tags. */
  readonly tags: readonly string[];
  /** What the customer wrote first, at most 200 UTF-16 units of it; absent when nothing, and in exports. */
  readonly firstWords?: string;
  /** Whether something in it was redacted; absent when not, and in exports. */
  readonly redacted?: boolean;
  /** What was found in it, oldest first: the form before the chat, and at most the last 3 messages. Absent when no words were looked for, or only the customer was found. */
  readonly hits?: readonly LogHitDto[];
  /** How many messages were found in it, at most 100, and one for the form; absent like `hits`. */
  readonly found?: number;
}

/** A message that was found, or the form before the chat. */
export interface LogHitDto {
  /** Its sequence in the chat; 0 for the form. */
  readonly sequence: number;
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The part of it, or of the first answer that has one of the words, around the first word, with … where something is left out. */
  readonly text: string;
  /** Where in that text the words are, in order; they do not overlap. */
  readonly marks: readonly LogMarkDto[];
}

/** A place in a text. */
export interface LogMarkDto {
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  /** How long it is, in UTF-16 units. */
  readonly length: number;
}

/** Asks what the activity log can be searched by. */
export type GetLogChoices = Readonly<Record<string, never>>;

/** What the activity log can be searched by. */
export interface LogChoicesDto {
  /** The queues whose chats the caller sees. */
  readonly queues: readonly QueueNameDto[];
  /** The agents who work for them, as far as they are known. */
  readonly agents: readonly AgentNameDto[];
  /** Whether the caller sees everything, chats in progress among it, and may look on. */
  readonly seesAll: boolean;
}

/** A queue. */
export interface QueueNameDto {
  /** Its id. */
  readonly id: string;
  /** Its display name. */
  readonly name: string;
}

/** Keeps the customer of a chat out, and ends the customer's open chat. */
export interface BlockVisitor {
  /** The chat. */
  readonly chatId: string;
  /** A UUID the client made for this block. */
  readonly blockId: string;
  /** Why, at most 1,000 UTF-16 units. The customer never sees it. */
  readonly reason?: string;
}

/** Asks who is kept out. */
export type ReadBlocked = Readonly<Record<string, never>>;

/** Who is kept out: all for administrators, those the agent blocked for everybody else. */
export interface BlockedVisitorsDto {
  /** Those blocked last first, at most 200. */
  readonly visitors: readonly BlockedVisitorDto[];
}

/** Somebody who is kept out. */
export interface BlockedVisitorDto {
  /** The customer's id. */
  readonly contactId: string;
  /** The customer's name; absent when none was given, and like the address for whoever may not read personal data. */
  readonly name?: string;
  /** The e-mail address, if one was given. */
  readonly email?: string;
  /** Since when, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The display name of who blocked. */
  readonly by: string;
  /** Why. */
  readonly reason?: string;
}

/** Lets a customer in again. */
export interface UnblockVisitor {
  /** The customer, as `ReadBlocked` names them. */
  readonly contactId: string;
}

/** Takes something out of a chat for good. */
export interface Redact {
  /** The chat. */
  readonly chatId: string;
  /** Why, 1 to 200 UTF-16 units. The company sees it in the chat, and the audit log keeps it for ever: it must not repeat what is to go. */
  readonly reason: string;
  /** Whether everything is to go; then nothing else needs to be named, and an open chat ends. */
  readonly whole?: boolean;
  /** Messages, and other entries somebody wrote something with, by sequence. Files of a message are named by themselves. */
  readonly entries?: readonly number[];
  /** Parts of messages. */
  readonly spans?: readonly RedactedSpanDto[];
  /** Files. */
  readonly files?: readonly RedactedFileDto[];
  /** Answers of the form before the chat, by the field's key. */
  readonly fields?: readonly string[];
}

/** A part of a message. */
export interface RedactedSpanDto {
  /** The message's sequence. */
  readonly sequence: number;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  /** How long it is, in UTF-16 units. */
  readonly length: number;
}

/** A file of a message. */
export interface RedactedFileDto {
  /** The message's sequence. */
  readonly sequence: number;
  /** The file's id. */
  readonly id: string;
}

/** What became of a redaction. */
export interface RedactionReceiptDto {
  /** What became of each kind of copy; empty when everything was gone before. */
  readonly copies: readonly CopyReceiptDto[];
}

/** What became of one kind of copy. */
export interface CopyReceiptDto {
  /** Which: `log`, `form`, `contact`, `files`, `notes`, `mails`, and `webhook/` with the name of each; a host may have more. */
  readonly copy: string;
  /** Whether it is gone there. */
  readonly outcome: CopyOutcomeDto;
  /** How many things were taken out, or are out of reach. */
  readonly count: number;
}

/** Whether what was redacted is gone from a copy. */
export type CopyOutcomeDto = 'gone' | 'pending' | 'outOfReach';

/** Asks what erasing a customer would take. */
export interface PlanErasure {
  /** A chat of the customer. */
  readonly chatId: string;
}

/** What erasing a customer takes. */
export interface ErasurePlanDto {
  /** The customer's chats and left messages, the newest first; at most 200. */
  readonly chats: readonly PlannedChatDto[];
  /** How many older ones there are beside these: they stay until the customer is erased again. */
  readonly more: number;
}

/** A chat that an erasure takes. */
export interface PlannedChatDto {
  /** The chat. */
  readonly id: string;
  /** The customer's name in it; `▒▒▒` when it is redacted. */
  readonly customer: string;
  /** The display name of its queue. */
  readonly queue: string;
  /** When it began, in milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number;
  /** Whether it goes on; it ends when it is erased. */
  readonly open: boolean;
  /** Whether everything in it is gone already. */
  readonly redacted: boolean;
}

/** Erases a customer: the chats that were looked at, and who the customer was. Never a chat that is not named. */
export interface EraseContact {
  /** A chat of the customer. */
  readonly chatId: string;
  /** The chats to erase, as the plan lists them, 1 to 200; those of other customers are left out. */
  readonly chats: readonly string[];
  /** Why, 1 to 200 UTF-16 units; it must not repeat what is to go. */
  readonly reason: string;
}

/** What became of an erasure. */
export interface ErasureReceiptDto {
  /** Of how many chats nothing is left. */
  readonly redacted: number;
  /** How many chats of the customer are as they were: they were not named, or began since. */
  readonly left: number;
  /** What became of each kind of copy, over all chats: the worst outcome, and how many things there were. */
  readonly copies: readonly CopyReceiptDto[];
}

/** Reads macros. */
export interface GetMacros {
  /** Only those of this team; absent for all the agent uses: the agent's own and those of the agent's teams. */
  readonly team?: string;
}

/** Macros, and the teams whose macros the agent may look at. */
export interface MacrosDto {
  /** The macros: the agent's own, then those of teams; of each by shortcut. */
  readonly macros: readonly MacroDto[];
  /** The teams, by display name. */
  readonly teams: readonly MacroTeamDto[];
}

/** A canned response. */
export interface MacroDto {
  /** The macro's id, a UUID made by the client that made the macro. */
  readonly id: string;
  /** The name of the team it belongs to; absent for the agent's own. */
  readonly team?: string;
  /** What is typed after the slash. Several macros may have the same. */
  readonly shortcut: string;
  /** One line for the list. */
  readonly title: string;
  /** What is inserted; may hold variables. */
  readonly body: string;
  /** Changes with every change of the macro. Send it back with the next one. */
  readonly version: number;
  /** When it was changed last, in milliseconds since 1970-01-01 UTC. */
  readonly changedAt: number;
  /** The display name of who changed it last. */
  readonly changedBy: string;
  /** How often it was inserted, about. */
  readonly uses: number;
  /** Whether the host's code defines it: then it has neither a time nor a name of a change, and cannot be changed or removed; absent for the others. */
  readonly inCode?: boolean;
}

/** A team whose macros the agent may look at. */
export interface MacroTeamDto {
  /** The team's name, its id. */
  readonly name: string;
  /** The name people see. */
  readonly displayName: string;
  /** Whether the agent is in it and uses its macros. */
  readonly isMember: boolean;
  /** Whether the agent may change its macros. */
  readonly mayEdit: boolean;
}

/** Makes a macro or changes one. Repeating it is harmless. */
export interface SaveMacro {
  /** The macro's id; for a new one a new UUID. */
  readonly id: string;
  /** The team it belongs to; absent for the agent's own. */
  readonly team?: string;
  /** What is typed after the slash: 1 to 32 of a-z, 0-9, `-` and `_`. */
  readonly shortcut: string;
  /** One line for the list, 1 to 100 UTF-16 units. */
  readonly title: string;
  /** What is inserted, 1 to 4,000 UTF-16 units. */
  readonly body: string;
  /** The version that was read; 0 for a new one. */
  readonly expectedVersion: number;
}

/** Removes a macro. Repeating it is harmless. */
export interface DeleteMacro {
  /** The macro's id. */
  readonly id: string;
  /** The team it belongs to; absent for the agent's own. */
  readonly team?: string;
  /** The version that was read. */
  readonly expectedVersion: number;
}

/** Counts that a macro was inserted. */
export interface UseMacro {
  /** The macro's id. */
  readonly id: string;
  /** The team it belongs to; absent for the agent's own. */
  readonly team?: string;
}

/** Lets files be sent in a chat, or does not any more. */
export interface SwitchAttachments {
  /** The chat. */
  readonly chatId: string;
  /** Whether files can be sent from here on. */
  readonly enabled: boolean;
}

/** Something happened in the chat. A hint: when something is missing before these entries or after them, or `fence` is higher than that of the last known header, ask with `ReadEntries`. */
export interface CustomerEntriesEvent {
  /** The chat, 32 hexadecimal digits. */
  readonly chatId: string;
  /** The fence of the chat after it. */
  readonly fence: number;
  /** The sequence of the chat's last entry; higher than that of the last of these when others follow them. */
  readonly lastSequence: number;
  /** The new entries, in order. */
  readonly entries: readonly EntryDto[];
  /** The chat after it; absent when messages were all that changed it. */
  readonly chat?: CustomerChatDto;
}

/** The place in the queue changed. */
export interface PositionEvent {
  /** The chat. */
  readonly chatId: string;
  /** The place, from 1. */
  readonly position: number;
  /** How long it may take from there; absent when too little is known. */
  readonly wait?: WaitDto;
}

/** The other side is typing, or stopped. Forget it after 6 seconds without another event. */
export interface TypingEvent {
  /** The chat. */
  readonly chatId: string;
  /** Whether somebody is typing now. */
  readonly typing: boolean;
  /** Whose display name to show. */
  readonly name: string;
}

/** One of the sides has received or read more. */
export interface SeenEvent {
  /** The chat. */
  readonly chatId: string;
  /** How far each side is now. */
  readonly seen: SeenDto;
}

/** Whether somebody would answer a chat that is started now has changed, or may have. */
export interface OfflineEvent {
  /** Why nobody would; absent when somebody would. */
  readonly offline?: OfflineDto;
}

/** The server is about to stop: connect again, at a random moment within the time, so that not everybody comes at once. */
export interface DrainingEvent {
  /** How much time there is, in milliseconds; 0 means at once. */
  readonly withinMs: number;
}

/** A ring is over; its card and notification go away everywhere. */
export interface RingEndedEvent {
  /** The chat. */
  readonly chatId: string;
  /** The offer. */
  readonly offerId: string;
  /** Why. */
  readonly outcome: RingOutcomeDto;
  /** With `taken`: the display name of the agent who took it. */
  readonly by?: string;
}

/** Why a ring is over. */
export type RingOutcomeDto = 'accepted' | 'declined' | 'taken' | 'missed' | 'customerLeft' | 'withdrawn';

/** Something happened in one of the agent's chats. A hint: when something is missing before these entries or after them, or `fence` is higher than that of the last known header, ask with `ReadEntries`. */
export interface AgentEntriesEvent {
  /** The chat, 32 hexadecimal digits. */
  readonly chatId: string;
  /** The fence of the chat after it. */
  readonly fence: number;
  /** The sequence of the chat's last entry; higher than that of the last of these when others follow them. */
  readonly lastSequence: number;
  /** The new entries, in order. */
  readonly entries: readonly EntryDto[];
  /** The chat after it; absent when messages were all that changed it. */
  readonly chat?: AgentChatDto;
}

/** Numbers of the agent's queues changed. */
export interface QueuesEvent {
  /** All of the agent's queues. */
  readonly queues: readonly QueueDto[];
}

/** A message was left in one of the agent's queues, or marked as answered. */
export interface MessagesEvent {
  /** How many of all of the agent's queues are not answered yet. */
  readonly open: number;
}

/** The team noted something about a chat. A hint, as every event: what is missing between two numbers is read with `ReadNotes`. */
export interface NotesEvent {
  /** The chat. */
  readonly chatId: string;
  /** What is new, in order. */
  readonly entries: readonly TeamEntryDto[];
  /** The chat's tags after it. */
  readonly tags: readonly string[];
}

/** Something of a chat is gone for good. Whatever was read of it, be it over or somebody else's, is to be read again. */
export interface RedactedEvent {
  /** The chat. */
  readonly chatId: string;
}

/** Macros changed: read them again. */
export interface MacrosChangedEvent {
  /** The team whose macros changed; absent for the agent's own, and when it is not known whose. */
  readonly team?: string;
}

/** Asks for a ticket to connect to the customer hub. Body of `POST api/customer/connect`. */
export interface ConnectCustomer {
  /** The widget's site key. */
  readonly siteKey: string;
  /** The visitor's secret from an earlier answer; absent on the first visit. */
  readonly visitor?: string;
  /** A token with which the host vouches for its signed-in user, at most 8,192 characters. Without it nothing changes of who the visitor is. */
  readonly token?: string;
  /** Whether a visitor the host has vouched for earlier is to begin afresh, as nobody: sent when a token was refused, because somebody else may sit there by now. Absent for no. */
  readonly anonymous?: boolean;
}

/** Lets one connection to the customer hub be made. */
export interface CustomerTicketDto {
  /** The ticket, valid for 60 seconds on every node, once on each; given to the hub as access token. */
  readonly ticket: string;
  /** The visitor's secret, only when it is another one than was sent: on the first visit, when the secret sent is not known any more, and when a token made the visitor another one. Keep it instead of the one before; it is shown once. */
  readonly visitor?: string;
}

/** What the first page of the admin console shows. Answer of `GET api/admin/overview`. */
export interface AdminOverviewDto {
  /** The server's clock, in milliseconds since 1970-01-01 UTC. */
  readonly serverTime: number;
  /** How many chats wait while nobody is being asked. */
  readonly waiting: number;
  /** How many chats ring. */
  readonly ringing: number;
  /** How many chats have an agent in them. */
  readonly active: number;
  /** How many agents are available and show signs of life. */
  readonly agentsAvailable: number;
  /** The chats in progress: waiting first, then ringing, then active; in each the oldest first. At most 200, the numbers above are of all; where there are more, of each state the 66 oldest are among them. */
  readonly chats: readonly AdminChatDto[];
  /** All queues, by name. */
  readonly queues: readonly AdminQueueDto[];
  /** All widgets, by name. */
  readonly widgets: readonly AdminWidgetDto[];
}

/** A chat in progress as the admin console lists it; without anything that was written in it. */
export interface AdminChatDto {
  /** The chat's id, 32 hexadecimal digits. */
  readonly id: string;
  /** Where the chat is in its life; never `ended`. */
  readonly status: ChatStatusDto;
  /** The customer's name, or a neutral word when none was given. */
  readonly customer: string;
  /** The queue's display name. */
  readonly queue: string;
  /** The display name of the agent in the chat, or of the one it rings at when it is exactly one. */
  readonly agent?: string;
  /** When the chat was started, in milliseconds since 1970-01-01 UTC. */
  readonly startedAt: number;
  /** Since when the customer waits: for an agent, or in an active chat for an answer. Absent when nobody waits. In milliseconds since 1970-01-01 UTC. */
  readonly waitingSince?: number;
}

/** A queue as the admin console lists it. */
export interface AdminQueueDto {
  /** The queue's id. */
  readonly id: string;
  /** Its display name. */
  readonly name: string;
  /** The name of the policy that hands out its chats. */
  readonly routingPolicy: string;
  /** How many chats wait or ring. */
  readonly waiting: number;
  /** How many of its agents are available and show signs of life. */
  readonly agentsAvailable: number;
}

/** A widget as the admin console lists it. */
export interface AdminWidgetDto {
  /** The site key, as it stands in the address of the script. */
  readonly siteKey: string;
  /** The widget's name. */
  readonly name: string;
  /** The display name of the queue its chats go to. */
  readonly queue: string;
  /** The origins that may show it; empty when only the host's own pages may. */
  readonly origins: readonly string[];
  /** The script tag that installs it, with the address as the admin's browser reached this server. */
  readonly tag: string;
}

/** What happened in some days. Answer of `GET api/admin/reports`; the CSV file holds the same numbers. */
export interface ReportDto {
  /** The server's clock when it was made, in milliseconds since 1970-01-01 UTC. */
  readonly serverTime: number;
  /** The first day, e.g. 2030-12-31. */
  readonly from: string;
  /** The last day; it belongs to the report. */
  readonly to: string;
  /** The IANA name of the zone whose days and hours these are. */
  readonly zone: string;
  /** How long each of `spans` is. */
  readonly by: ReportStepDto;
  /** All chats of the report. */
  readonly total: ReportFiguresDto;
  /** Every hour or day, also those without a chat, in order. Each chat is in one of them. */
  readonly spans: readonly ReportSpanDto[];
  /** The queues that had a chat, by name. Each chat is in one of them. */
  readonly queues: readonly ReportRowDto[];
  /** The agents who joined a chat, by name; when the report is about one, that one. A chat that several agents have joined is in the row of each. */
  readonly agents: readonly ReportRowDto[];
  /** The queues a report can be about, by name. */
  readonly queueChoices: readonly QueueNameDto[];
  /** The agents a report can be about, by name. */
  readonly agentChoices: readonly AgentNameDto[];
}

/** How long a row of a report over time is. */
export type ReportStepDto = 'hour' | 'day';

/** What a report says about some chats, see docs/reports.md. `started` is always `answered` + `missed` + `stillWaiting`. */
export interface ReportFiguresDto {
  /** Chats that were started. */
  readonly started: number;
  /** Of these, chats an agent has joined. */
  readonly answered: number;
  /** Of these, chats that are over and no agent has ever joined. */
  readonly missed: number;
  /** Of these, chats that are open and no agent has joined yet. */
  readonly stillWaiting: number;
  /** How long the answered chats were open until the first agent joined. Absent when none was answered. */
  readonly wait?: ReportTimesDto;
  /** How long the chats an agent has written in were open until one first did. Absent when there is none. */
  readonly firstReply?: ReportTimesDto;
}

/** How long something took in several chats, in whole seconds; each is a time that one of them really took. */
export interface ReportTimesDto {
  /** The shortest time that at least half of the chats did not exceed. */
  readonly median: number;
  /** The shortest time that at least nine of ten chats did not exceed. */
  readonly p90: number;
  /** The longest. */
  readonly longest: number;
}

/** An hour or a day of a report. */
export interface ReportSpanDto {
  /** When it begins, in milliseconds since 1970-01-01 UTC. */
  readonly from: number;
  /** When it ends and the next begins, in milliseconds since 1970-01-01 UTC. */
  readonly until: number;
  /** What is known of the chats that were started in it. */
  readonly figures: ReportFiguresDto;
}

/** A queue or an agent of a report. */
export interface ReportRowDto {
  /** The queue's or the agent's id. */
  readonly id: string;
  /** The display name. */
  readonly name: string;
  /** What is known of the chats that are in the queue or were in it last, or of those the agent has joined. */
  readonly figures: ReportFiguresDto;
}

/** A part of the audit log, the newest first. */
export interface AuditPageDto {
  /** What was found. */
  readonly entries: readonly AuditEntryDto[];
  /** The `before` of what comes after it, which may be nothing; absent at the end. */
  readonly next?: number;
}

/** Who did what to what, and when. */
export interface AuditEntryDto {
  /** The entry's place in the log, from 1, without gaps. */
  readonly number: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Who did it: the host's id of the user, or the name of what acted by itself. */
  readonly actor: string;
  /** The display name of `actor`; absent when it is no agent that is known. */
  readonly actorName?: string;
  /** What was done, as a code, e.g. `chat_redacted`. New ones may come at any time. */
  readonly action: string;
  /** To what, as a reference, e.g. `chat/0195…`. */
  readonly subject: string;
  /** More facts, as a JSON object in text; never what somebody wrote. Absent when there are none. */
  readonly facts?: string;
  /** Seals the entry and every one before it: 64 lower case hexadecimal digits. */
  readonly hash: string;
}

/** Whether the audit log is what was written. */
export interface AuditVerdictDto {
  /** The number of the last entry that is right; 0 for none. */
  readonly number: number;
  /** Its hash. Where nothing is wrong, both together are the head: kept elsewhere, they show later whether anything up to there was touched. */
  readonly hash: string;
  /** The first number whose entry was changed, moved or removed; absent when nothing was. */
  readonly wrongAt?: number;
}

/** From which pages a widget was asked for. Answer of `GET api/admin/settings/widgets/{name}/sightings`. */
export interface WidgetSightingsDto {
  /** The origins, the last one first. */
  readonly seen: readonly WidgetSightingDto[];
}

/** Pages of one origin that asked for a widget. */
export interface WidgetSightingDto {
  /** The origin, as the pages named it. */
  readonly origin: string;
  /** When one of them asked last, within five minutes: milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Whether the widget may be on them, as its settings are now. */
  readonly isAllowed: boolean;
}

/** What an import brought. */
export interface MacroImportDto {
  /** How many macros are new. */
  readonly added: number;
  /** How many were there already with the same shortcut, title and body, or stood in the file twice. */
  readonly unchanged: number;
}

/** A line of a file that could not be imported. */
export interface MacroLineDto {
  /** The line it begins in, from 1. */
  readonly line: number;
  /** The code of what is wrong. */
  readonly code: string;
}

/** All queues, and what can be chosen for one. Answer of `GET api/admin/settings/queues`. */
export interface QueueDocumentsDto {
  /** The queues: those of code first, in the order they were added, then those of the console by name. */
  readonly queues: readonly QueueDocumentDto[];
  /** What a new queue begins with. */
  readonly defaults: QueueSettingsDto;
  /** The names of the policies that hand out chats, in order. */
  readonly routingPolicies: readonly string[];
  /** The agents who were ever seen, by name. */
  readonly agents: readonly AgentNameDto[];
}

/** The settings of one queue, and where they come from. Answer of `GET` and `PUT api/admin/settings/queues/{name}`. */
export interface QueueDocumentDto {
  /** The queue's id: 1 to 60 characters. */
  readonly name: string;
  /** Where the settings come from. */
  readonly origin: SettingsOriginDto;
  /** Changes with every change of the document; 0 when the console has not set it. */
  readonly version: number;
  /** Send it back in `If-Match` with the next change; absent when the console has not set it, and `If-None-Match: *` makes something new. */
  readonly etag?: string;
  /** When it was changed last, in milliseconds since 1970-01-01 UTC; absent when the console has not set it. */
  readonly changedAt?: number;
  /** The display name of who changed it last; absent when the console has not set it. */
  readonly changedBy?: string;
  /** What is wrong with the document, so that it does not count; absent when it counts. Only where something it needs went away, or a later version wrote it. */
  readonly problems?: readonly SettingsProblemDto[];
  /** The settings. */
  readonly settings: QueueSettingsDto;
}

/** Where settings come from. */
export type SettingsOriginDto = 'code' | 'console' | 'builtIn';

/** One thing that is wrong with settings. In `problems` of `settings_invalid`. */
export interface SettingsProblemDto {
  /** The field, as a path into the settings, e.g. `ringTimeout`, `members[ana].weight` or `form.fields[2].key`; empty for the whole. */
  readonly field: string;
  /** What kind of thing is wrong. */
  readonly code: SettingsProblemKindDto;
  /** One English sentence that names the fix, in the words of the options in code. */
  readonly text: string;
}

/** What kind of thing is wrong with a field of settings. */
export type SettingsProblemKindDto =
  | 'invalid'
  | 'required'
  | 'tooLong'
  | 'outOfRange'
  | 'unknown'
  | 'duplicate'
  | 'locked';

/** How one queue hands out its chats. Times are in whole seconds. */
export interface QueueSettingsDto {
  /** The name people see, at most 80 characters; absent for the queue's name. */
  readonly displayName?: string;
  /** The name of the policy that hands out chats, one of `routingPolicies`. */
  readonly routingPolicy: string;
  /** The names of the teams whose agents work for the queue. With neither teams nor members every agent does. */
  readonly teams: readonly string[];
  /** The agents who work for the queue beside those of its teams, and what it says of each, by the agent's id. */
  readonly members: Readonly<Record<string, QueueMemberSettingsDto>>;
  /** The skills each chat of the queue requires, for the policy `skills`; each 1 to 60 characters. */
  readonly requiredSkills: readonly string[];
  /** The key of a field of the form whose answer is one more required skill; absent for none. */
  readonly skillField?: string;
  /** How long a chat waits for somebody with all skills; 0 to 86,400. */
  readonly skillsRequiredFor: number;
  /** How long a chat rings at one agent; 5 to 3,600. */
  readonly offerTimeout: number;
  /** How long a chat rings altogether; 5 to 86,400. */
  readonly ringTimeout: number;
  /** What happens then. */
  readonly whenNobodyAnswers: NoAnswerDto;
  /** The name of the queue chats go into with `otherQueue`; otherwise it counts for nothing. */
  readonly overflowQueue?: string;
  /** Whether customers who come back ring at the agent they had last. */
  readonly repeatRouting: RepeatRoutingDto;
  /** How long a customer may be away and silent before the chat ends, resumable; 30 to 86,400. */
  readonly customerIdleTimeout: number;
  /** When chats can be started; absent for always. */
  readonly openingHours?: OpeningHoursDto;
  /** How many chats may wait, 1 to 10,000; absent for any number. */
  readonly maxWaiting?: number;
  /** Whose chats come first where agents work for several queues: the higher number; -100 to 100. */
  readonly priority: number;
  /** How long after a chat its agent is not asked about one of this queue; 0 to 3,600. */
  readonly wrapUpTime: number;
  /** Whether agents may put chats into the queue. */
  readonly acceptsTransfers: boolean;
}

/** What a queue says of one of its members. */
export interface QueueMemberSettingsDto {
  /** A higher one rings earlier, where the policy asks for weights; 1 to 100. */
  readonly weight: number;
  /** What the agent can do in this queue; each 1 to 60 characters. */
  readonly skills: readonly string[];
  /** Whether chats of the queue ring at the agent. */
  readonly receives: boolean;
}

/** What happens when a queue's overall ring time is over and nobody answered. */
export type NoAnswerDto = 'keepWaiting' | 'end' | 'otherQueue' | 'leaveMessage';

/** Whether customers who come back ring at the agent they had last. */
export type RepeatRoutingDto = 'anyAgent' | 'sameAgentFirst' | 'sameAgentOnly' | 'newAgent';

/** When a queue is open. */
export interface OpeningHoursDto {
  /** The zone whose clock counts, by its IANA name. */
  readonly timeZone: string;
  /** The hours of each day of the week. */
  readonly week: OpeningWeekDto;
  /** The hours of single days instead, by date (`2026-12-24`) or by day of every year (`12-25`); `closed` for a holiday. */
  readonly exceptions: Readonly<Record<string, string>>;
}

/** The hours of each day of the week, e.g. `09:00-12:30, 13:30-18:00`; an absent day is closed. */
export interface OpeningWeekDto {
  /** The hours of Monday. */
  readonly monday?: string;
  /** The hours of Tuesday. */
  readonly tuesday?: string;
  /** The hours of Wednesday. */
  readonly wednesday?: string;
  /** The hours of Thursday. */
  readonly thursday?: string;
  /** The hours of Friday. */
  readonly friday?: string;
  /** The hours of Saturday. */
  readonly saturday?: string;
  /** The hours of Sunday. */
  readonly sunday?: string;
}

/** All teams. Answer of `GET api/admin/settings/teams`. */
export interface TeamDocumentsDto {
  /** The teams, by name. */
  readonly teams: readonly TeamDocumentDto[];
  /** What a new team begins with. */
  readonly defaults: TeamSettingsDto;
  /** The agents who were ever seen, by name. */
  readonly agents: readonly AgentNameDto[];
}

/** The settings of one team, and where they come from. Answer of `GET` and `PUT api/admin/settings/teams/{name}`. */
export interface TeamDocumentDto {
  /** The team's id: 1 to 60 characters. */
  readonly name: string;
  /** Where the settings come from. */
  readonly origin: SettingsOriginDto;
  /** Changes with every change of the document; 0 when the console has not set it. */
  readonly version: number;
  /** Send it back in `If-Match` with the next change; absent when the console has not set it, and `If-None-Match: *` makes something new. */
  readonly etag?: string;
  /** When it was changed last, in milliseconds since 1970-01-01 UTC; absent when the console has not set it. */
  readonly changedAt?: number;
  /** The display name of who changed it last; absent when the console has not set it. */
  readonly changedBy?: string;
  /** What is wrong with the document, so that it does not count; absent when it counts. Only where something it needs went away, or a later version wrote it. */
  readonly problems?: readonly SettingsProblemDto[];
  /** The settings. */
  readonly settings: TeamSettingsDto;
}

/** One team. */
export interface TeamSettingsDto {
  /** The name people see, at most 80 characters; absent for the team's name. */
  readonly displayName?: string;
  /** The ids of agents who belong to the team, beside those of whom the host says so. */
  readonly members: readonly string[];
  /** What is said by itself when a chat starts in a queue of the team; at most 5. */
  readonly autoMessages: readonly AutoMessageDto[];
  /** Whether every member may change the team's macros. */
  readonly membersEditMacros: boolean;
}

/** What is said by itself when a chat starts. */
export interface AutoMessageDto {
  /** What is said; 1 to 1,000 UTF-16 units. */
  readonly text: string;
  /** How long after the start the customer sees it, in milliseconds; at most 10,000. */
  readonly delayMs: number;
}

/** All widgets. Answer of `GET api/admin/settings/widgets`. */
export interface WidgetDocumentsDto {
  /** The widgets: those of code first, in the order they were added, then those of the console by site key. */
  readonly widgets: readonly WidgetDocumentDto[];
  /** What a new widget begins with. */
  readonly defaults: WidgetSettingsDto;
}

/** The settings of one widget, and where they come from. Answer of `GET` and `PUT api/admin/settings/widgets/{name}`. */
export interface WidgetDocumentDto {
  /** The site key: 16 to 40 letters, digits, `-` or `_`. */
  readonly name: string;
  /** Where the settings come from. */
  readonly origin: SettingsOriginDto;
  /** Changes with every change of the document; 0 when the console has not set it. */
  readonly version: number;
  /** Send it back in `If-Match` with the next change; absent when the console has not set it, and `If-None-Match: *` makes something new. */
  readonly etag?: string;
  /** When it was changed last, in milliseconds since 1970-01-01 UTC; absent when the console has not set it. */
  readonly changedAt?: number;
  /** The display name of who changed it last; absent when the console has not set it. */
  readonly changedBy?: string;
  /** Whether only users the host vouches for may start chats. Set in code only, with the secrets it needs. */
  readonly identityRequired: boolean;
  /** What is wrong with the document, so that it does not count; absent when it counts. Only where something it needs went away, or a later version wrote it. */
  readonly problems?: readonly SettingsProblemDto[];
  /** The settings. */
  readonly settings: WidgetSettingsDto;
}

/** One installation of the customer widget: look, texts, form, queue. */
export interface WidgetSettingsDto {
  /** The company's name in the header of the panel; 1 to 80 characters. */
  readonly name: string;
  /** The name of the queue its chats go to; absent for the first queue. */
  readonly queue?: string;
  /** The origins whose pages may embed the panel, e.g. `https://www.example.com` or `https://*.example.com`; at most 100. None means pages of LiveChat's own origin. */
  readonly domains: readonly string[];
  /** The look. */
  readonly look: LookSettingsDto;
  /** The button that opens the panel. */
  readonly launcher: LauncherSettingsDto;
  /** Texts of the company's own, by text key; each at most 500 characters. */
  readonly texts: Readonly<Record<string, string>>;
  /** Texts of the company's own in one language, by language tag, then by text key. */
  readonly localeTexts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The language of the panel's own texts, a BCP 47 tag. */
  readonly locale: string;
  /** The languages it may speak beside that, e.g. `de`; none named means every one it has texts in. */
  readonly locales: readonly string[];
  /** Whether it speaks the language of the page around it, where it may. */
  readonly followPageLanguage: boolean;
  /** The form before the chat. */
  readonly form: FormDesignDto;
  /** The form by which customers leave a message; absent when the widget takes none. */
  readonly offlineForm?: FormDesignDto;
  /** What the customer sees after the form. */
  readonly afterSubmit: AfterSubmitSettingsDto;
  /** How it behaves. */
  readonly behaviour: BehaviourSettingsDto;
}

/** The look of a widget. */
export interface LookSettingsDto {
  /** The company's colour, `#rrggbb`. */
  readonly accent: string;
  /** Light or dark. */
  readonly scheme: ColorSchemeDto;
  /** The radius of panel and bubbles in pixels, 0 to 28. */
  readonly radius: number;
  /** The address of the logo: https, or a path on LiveChat's own origin; at most 500 characters. Absent for none. */
  readonly logoUrl?: string;
  /** What the panel is written in. */
  readonly font: WidgetFontDto;
  /** How much room it leaves between things. */
  readonly density: WidgetDensityDto;
}

/** Light or dark. */
export type ColorSchemeDto = 'auto' | 'light' | 'dark';

/** What the panel is written in. */
export type WidgetFontDto = 'system' | 'inheritName';

/** How much room the panel leaves between things. */
export type WidgetDensityDto = 'comfortable' | 'compact';

/** The button on the company's page that opens the panel. */
export interface LauncherSettingsDto {
  /** The corner. */
  readonly position: LauncherPositionDto;
  /** The distance from the side in pixels, 0 to 200. */
  readonly offsetX: number;
  /** The distance from the bottom in pixels, 0 to 200. */
  readonly offsetY: number;
  /** The stacking order; at least 0. */
  readonly zIndex: number;
  /** The shape; absent for a pill where there is a label, otherwise a circle. */
  readonly shape?: LauncherShapeDto;
  /** The picture on the button. */
  readonly icon: LauncherIconDto;
  /** A word next to the icon, at most 30 characters; absent for none. */
  readonly label?: string;
  /** A sentence shown beside the button, at most 120 characters; absent for none. */
  readonly teaser?: string;
  /** How long the page has been there before the teaser is shown, in seconds; 0 to 300. */
  readonly teaserAfter: number;
  /** The paths of the pages it is shown on, e.g. `/products/*`; none means all. At most 50. */
  readonly showOn: readonly string[];
  /** The paths of the pages it is hidden on; at most 50. */
  readonly hideOn: readonly string[];
  /** Whether it is hidden where nobody would answer. */
  readonly hideWhenOffline: boolean;
}

/** In which lower corner the launcher sits. */
export type LauncherPositionDto = 'bottomEnd' | 'bottomStart';

/** The shape of the launcher. */
export type LauncherShapeDto = 'circle' | 'pill';

/** The picture on the launcher. */
export type LauncherIconDto = 'chat' | 'question' | 'logo';

/** A form, as it is designed. */
export interface FormDesignDto {
  /** The greeting above the form; 1 to 100 characters. */
  readonly title: string;
  /** A sentence below the title, at most 500 characters. */
  readonly intro?: string;
  /** The word on the button; 1 to 40 characters. */
  readonly submitLabel: string;
  /** The word a checked box is shown with; 1 to 40 characters. */
  readonly checkedLabel: string;
  /** The fields, in order; at most 20. */
  readonly fields: readonly FormFieldDesignDto[];
  /** Where the words of a consent field link to, an absolute https or http address. */
  readonly consentUrl?: string;
}

/** One field of a form, as it is designed. */
export interface FormFieldDesignDto {
  /** The key of the answer: a lower case letter, then up to 39 lower case letters, digits or underscores; unique in the form. */
  readonly key: string;
  /** How it is drawn and checked. */
  readonly type: FormFieldTypeDto;
  /** What is asked; 1 to 200 characters. */
  readonly label: string;
  /** What the answer is used for. Each but `custom` is given once. */
  readonly role: FormFieldRoleDto;
  /** Whether an answer is needed. */
  readonly required: boolean;
  /** A hint below the field, at most 500 characters. */
  readonly help?: string;
  /** An example inside the empty field, at most 200 characters. */
  readonly placeholder?: string;
  /** The options of a select, radio or checkboxes field, 1 to 100; of others none. The queue of an option, by its name, is for the role `queue`. */
  readonly options: readonly FormOptionDto[];
  /** The lowest number of a number field. */
  readonly min?: number;
  /** The highest number of a number field. */
  readonly max?: number;
  /** The longest answer in UTF-16 units, 1 to 4,000; absent for what the field's type and role say. */
  readonly maxLength?: number;
  /** A regular expression the whole answer must match, without look-around and back-references. */
  readonly pattern?: string;
  /** The autocomplete token of HTML. */
  readonly autocomplete?: string;
  /** The answer before the customer changes it. */
  readonly defaultValue?: string;
  /** Whether it is left out for customers of whom the answer is known; for name, e-mail address and phone number. */
  readonly hideWhenKnown: boolean;
  /** Whether the answer is personal data: masked for whoever may not read that; absent when not. */
  readonly pii?: boolean;
  /** What a hidden field is filled in with; absent for `defaultValue`. */
  readonly source?: FormFieldSourceDto;
  /** When the field is shown; absent means always. */
  readonly visibleIf?: FormConditionDto;
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

/** What an answer of a form is used for, beside being shown. */
export type FormFieldRoleDto = 'custom' | 'contactName' | 'contactEmail' | 'contactPhone' | 'message' | 'queue';

/** One option of a select, radio or checkboxes field. */
export interface FormOptionDto {
  /** What is sent. */
  readonly value: string;
  /** What is shown. */
  readonly label: string;
  /** The name of the queue it leads to, for scripts of the page that choose by it; absent for the widget's own. */
  readonly queue?: string;
}

/** What the browser fills a hidden field in with. */
export type FormFieldSourceDto = 'url' | 'query' | 'identify';

/** Shows a field only when another one has a certain answer. */
export interface FormConditionDto {
  /** The other field. */
  readonly key: string;
  /** `eq`, `ne`, `in` or `filled`. */
  readonly op: string;
  /** What it is compared with; one for eq and ne, any for in, none for filled. */
  readonly values: readonly string[];
}

/** What the customer sees after the form: two switches that do not depend on each other. */
export interface AfterSubmitSettingsDto {
  /** Whether messages are posted by themselves when a chat starts. */
  readonly showAutoMessages: boolean;
  /** Whether the customer sees the answers of the form in the conversation. */
  readonly showFormSummary: boolean;
  /** What the widget says in place of what the queue's team says, at most 5; none means the team's. */
  readonly autoMessages: readonly AutoMessageDto[];
}

/** How a widget behaves. */
export interface BehaviourSettingsDto {
  /** Whether sounds are on until the customer changes it. */
  readonly sound: boolean;
  /** Whether a waiting customer sees the place in the queue. */
  readonly showQueuePosition: boolean;
  /** Whether the customer sees that a message was read. */
  readonly showReadReceipts: boolean;
  /** Whether a chat that the customer or time ended can be resumed. */
  readonly resumeEnabled: boolean;
  /** For how long after its end, in seconds; 60 to 259,200. */
  readonly resumeWindow: number;
  /** Whether the transcript is mailed to the customer after the end. */
  readonly transcriptEmail: boolean;
  /** Whether the customer can download the conversation. */
  readonly transcriptDownload: boolean;
  /** Whether the customer is asked after the end how the chat was. */
  readonly rating: boolean;
  /** Whether the customer is asked for a message also while the queue is open, but none of its agents is there. */
  readonly messagesWhenNobodyIsThere: boolean;
  /** Whether a line at the foot of the panel says that LiveChat is behind it. */
  readonly branding: boolean;
}

/** All agents. Answer of `GET api/admin/settings/agents`. */
export interface AgentDocumentsDto {
  /** The agents who were ever seen, by name. */
  readonly agents: readonly AdminAgentDto[];
  /** What the console says of agents, by id; of the others it says nothing. */
  readonly documents: readonly AgentDocumentDto[];
}

/** An agent as the admin console lists one. */
export interface AdminAgentDto {
  /** The host's id of the agent. */
  readonly id: string;
  /** The display name. */
  readonly name: string;
  /** The names of the teams the agent belongs to, in order: those of which the host says so, and those that list the agent. */
  readonly teams: readonly string[];
  /** The languages the agent speaks, the best first. */
  readonly languages: readonly string[];
  /** Whether the host said at the last sign-in that this is an administrator or supervisor. */
  readonly isAdmin: boolean;
  /** Whether the host said at the last sign-in that the agent may redact. */
  readonly canRedact: boolean;
  /** Whether the host said at the last sign-in that the agent reads personal data. */
  readonly canReadPersonalData: boolean;
  /** Whether chats ring, as chosen. */
  readonly availability: AvailabilityDto;
  /** Whether a desk of the agent shows signs of life. */
  readonly isPresent: boolean;
  /** How many chats are with the agent, over all queues. */
  readonly chats: number;
  /** How many may be. */
  readonly capacity: number;
}

/** What the console says of one agent. Answer of `GET` and `PUT api/admin/settings/agents/{name}`. */
export interface AgentDocumentDto {
  /** The host's id of the agent. */
  readonly name: string;
  /** Where the settings come from. */
  readonly origin: SettingsOriginDto;
  /** Changes with every change of the document; 0 when the console has not set it. */
  readonly version: number;
  /** Send it back in `If-Match` with the next change; absent when the console has not set it, and `If-None-Match: *` makes something new. */
  readonly etag?: string;
  /** When it was changed last, in milliseconds since 1970-01-01 UTC; absent when the console has not set it. */
  readonly changedAt?: number;
  /** The display name of who changed it last; absent when the console has not set it. */
  readonly changedBy?: string;
  /** What is wrong with the document, so that it does not count; absent when it counts. Only where something it needs went away, or a later version wrote it. */
  readonly problems?: readonly SettingsProblemDto[];
  /** The settings. */
  readonly settings: AgentSettingsDto;
}

/** What is said of one agent, where the host's sign-in says nothing. */
export interface AgentSettingsDto {
  /** How many chats at once, 1 to 50; absent for as many as before. */
  readonly capacity?: number;
  /** The languages the agent speaks, BCP 47 tags, the best first; at most 20. */
  readonly languages: readonly string[];
}

/** The rules by which something is redacted by itself. Answer of `GET` and `PUT api/admin/settings/rules`. */
export interface RulesDocumentDto {
  /** Changes with every change; 0 when the console has set nothing. */
  readonly version: number;
  /** Send it back in `If-Match` with the next change; absent when the console has set nothing, and `If-None-Match: *` sets the first. */
  readonly etag?: string;
  /** When it was changed last, in milliseconds since 1970-01-01 UTC; absent when the console has set nothing. */
  readonly changedAt?: number;
  /** The display name of who changed it last; absent when the console has set nothing. */
  readonly changedBy?: string;
  /** Why what the console set last does not count; absent when it does. What was known before stays in force. */
  readonly problems?: readonly SettingsProblemDto[];
  /** What the console set. What it does not set is as it is without anybody's doing. */
  readonly settings: RulesDto;
  /** What code says, and the console cannot change: only what is said there. */
  readonly code: RulesDto;
  /** What counts, from both: code first, then the console, then the defaults. */
  readonly inForce: RulesDto;
  /** The names of the detectors there are. */
  readonly detectors: readonly string[];
}

/** What is redacted by itself, at the door and by age. */
export interface RulesDto {
  /** What becomes of what each detector finds, by the detector's name. Of one that is not named: off, but card and card code are redacted. */
  readonly detection: Readonly<Record<string, DetectionModeDto>>;
  /** What is different in single queues, by the queue's name, then by the detector's. */
  readonly detectionByQueue: Readonly<Record<string, Readonly<Record<string, DetectionModeDto>>>>;
  /** After how long a chat is redacted wholly; absent when nothing is said, which means never. */
  readonly retention?: RetentionDto;
  /** What is different for chats of single queues, by the queue's name. */
  readonly retentionByQueue: Readonly<Record<string, RetentionDto>>;
}

/** What becomes of what a detector finds in something somebody writes. */
export type DetectionModeDto = 'off' | 'flag' | 'redactBeforeStore';

/** After how long a chat that is over is redacted by itself. */
export interface RetentionDto {
  /** How many days after its end, 1 to 3,650; code may say less than one. Absent for never. */
  readonly days?: number;
}

/** How transcripts are mailed. Answer of `GET` and `PUT api/admin/settings/transcripts`. */
export interface TranscriptsDocumentDto {
  /** Changes with every change; 0 when the console has set nothing. */
  readonly version: number;
  /** Send it back in `If-Match` with the next change; absent when the console has set nothing, and `If-None-Match: *` sets the first. */
  readonly etag?: string;
  /** When it was changed last, in milliseconds since 1970-01-01 UTC; absent when the console has set nothing. */
  readonly changedAt?: number;
  /** The display name of who changed it last; absent when the console has set nothing. */
  readonly changedBy?: string;
  /** Why what the console set last does not count; absent when it does. What was known before stays in force. */
  readonly problems?: readonly SettingsProblemDto[];
  /** What the console set. */
  readonly settings: TranscriptSettingsDto;
  /** What code says, and the console cannot change: only what is said there. */
  readonly code: TranscriptSettingsDto;
  /** What counts, from both: code first, then the console, then the defaults. */
  readonly inForce: TranscriptSettingsDto;
  /** Whether the host has a sender; without one no transcript is mailed. */
  readonly hasSender: boolean;
  /** All widgets, by name. Whether one's transcripts are mailed is part of its own settings. */
  readonly widgets: readonly TranscriptWidgetDto[];
}

/** How transcripts are mailed. What is absent is not said. */
export interface TranscriptSettingsDto {
  /** How long after the end of a chat its transcript is sent, in seconds; at most 3,600. */
  readonly sendDelay?: number;
  /** The sender's address. */
  readonly fromAddress?: string;
  /** The sender's name, one line of at most 100 characters; said by nobody, it is the name of the widget. */
  readonly fromName?: string;
  /** The subject of every mail, one line of at most 150 characters; said by nobody, it is the usual one. */
  readonly subject?: string;
  /** What the company says before the conversation, at most 1,000 characters; `{company}` and `{date}` stand for the sender's name and the day the chat ended. */
  readonly intro?: string;
  /** What stands at the end of every mail, at most 1,000 characters; with the same in braces. */
  readonly footer?: string;
  /** The language of the mails' own words; said by nobody, it is the one the customer chatted in. `ar`, `de`, `en`, `es`, `fr`, `he`, `it`, `ja`, `nl` or `pt`. */
  readonly locale?: string;
  /** The time zone times are written in, an IANA name. */
  readonly timeZone?: string;
  /** The domains no transcript is sent to. Those of code and those of the console count together. */
  readonly excludedDomains: readonly string[];
}

/** What becomes of the transcripts of one widget's chats. */
export interface TranscriptWidgetDto {
  /** The site key. */
  readonly siteKey: string;
  /** The widget's name. */
  readonly name: string;
  /** Whether they are mailed to the customer. */
  readonly email: boolean;
  /** Whether the customer can download them. */
  readonly download: boolean;
}

/** Asks what would become of a text. Nothing of it is kept or logged. Body of `POST api/admin/settings/rules/try`. */
export interface TryRulesDto {
  /** The text; at most 4,000 UTF-16 units. */
  readonly text: string;
  /** The name of the queue it would be written in; absent for none in particular. */
  readonly queue?: string;
  /** The console's rules to try; absent for those in force. What code says counts before them. */
  readonly rules?: RulesDto;
}

/** What would become of a text. */
export interface TriedRulesDto {
  /** What would be found, in order. */
  readonly found: readonly FoundSpanDto[];
  /** The text as it would be kept. */
  readonly kept: string;
}

/** What a detector found. */
export interface FoundSpanDto {
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  /** Where it is over, in UTF-16 units. */
  readonly end: number;
  /** The name of the detector. */
  readonly detector: string;
  /** What would become of it; never `off`. */
  readonly mode: DetectionModeDto;
}

/** What a mail of a chat nobody had looks like. Answer of `POST api/admin/settings/transcripts/preview`, whose body is a `TranscriptSettingsDto`. */
export interface TranscriptPreviewDto {
  /** The sender's name and address. */
  readonly from: string;
  /** The subject. */
  readonly subject: string;
  /** Its text; lines end with a line feed. */
  readonly text: string;
}

/** What keeps settings from being removed. In `usedBy` of `settings_in_use`. */
export interface SettingsUseDto {
  /** What needs them. */
  readonly kind: SettingsUseKindDto;
  /** The name of the queue or widget; absent for chats. */
  readonly name?: string;
  /** How many chats; otherwise absent. */
  readonly count?: number;
}

/** What needs settings. */
export type SettingsUseKindDto = 'queue' | 'widget' | 'openChats';

/** Everything the panel needs before it connects; stands inside its page. */
export interface WidgetConfigDto {
  /** The widget's site key. */
  readonly siteKey: string;
  /** The company's name in the header. */
  readonly name: string;
  /** Where LiveChat is mapped, without a slash at the end, e.g. `/livechat`. */
  readonly basePath: string;
  /** The origins whose pages may embed the panel, `https://*.example.com` included; the panel speaks to no other. */
  readonly hostOrigins: readonly string[];
  /** The look. */
  readonly look: LookDto;
  /** The address of the company's logo: https, or a path on LiveChat's own origin; absent for none. */
  readonly logo?: string;
  /** Whether the panel is written in the font the page names, where the reader's system has it; absent when not. */
  readonly pageFont?: boolean;
  /** Whether there is little room between things; absent when not. */
  readonly compact?: boolean;
  /** Whether a line at the foot says that LiveChat is behind it; absent when not. */
  readonly branding?: boolean;
  /** The language of the texts, a BCP 47 tag. */
  readonly locale: string;
  /** The languages the panel may speak beside `locale`, e.g. `de`; absent for all it has texts in. */
  readonly locales?: readonly string[];
  /** Whether the panel speaks the language of the page around it, where it may. */
  readonly followsPage: boolean;
  /** Texts of the company's own, by text key. */
  readonly texts: Readonly<Record<string, string>>;
  /** Texts of the company's own in one language, by language tag and text key; absent for none. */
  readonly localeTexts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The form before the chat. */
  readonly form: FormSettingsDto;
  /** The form by which customers leave a message when nobody is there; absent when the widget takes no messages. */
  readonly offlineForm?: FormSettingsDto;
  /** Whether the place in the queue is shown. */
  readonly showQueuePosition: boolean;
  /** Whether the customer sees that a message was read. */
  readonly showReadReceipts: boolean;
  /** Whether sounds are on until the customer changes it. */
  readonly sound: boolean;
  /** Whether the customer can download the conversation. */
  readonly transcriptDownload: boolean;
}

/** The look of a widget. */
export interface LookDto {
  /** The company's colour, `#rrggbb`. */
  readonly accent: string;
  /** Light or dark. */
  readonly scheme: ColorSchemeDto;
  /** The radius of panel and bubbles in pixels, 0 to 28. */
  readonly radius: number;
}

/** The form before the chat. */
export interface FormSettingsDto {
  /** The greeting above the form. */
  readonly title: string;
  /** A sentence below the title. */
  readonly intro?: string;
  /** The word on the button. */
  readonly submitLabel: string;
  /** The fields, in order; at most 20. */
  readonly fields: readonly FormFieldSettingsDto[];
  /** Where the words of a consent field link to. */
  readonly consentUrl?: string;
}

/** One field of the form before the chat. */
export interface FormFieldSettingsDto {
  /** The key of the answer; lower case letters, digits and underscores. */
  readonly key: string;
  /** How it is drawn and checked. */
  readonly type: FormFieldTypeDto;
  /** What is asked. */
  readonly label: string;
  /** A hint below the field. */
  readonly help?: string;
  /** An example inside the empty field. */
  readonly placeholder?: string;
  /** Whether an answer is needed. */
  readonly required: boolean;
  /** The options of a select, radio or checkboxes field. */
  readonly options?: readonly FormOptionDto[];
  /** The lowest number. */
  readonly min?: number;
  /** The highest number. */
  readonly max?: number;
  /** The longest answer in UTF-16 units. */
  readonly maxLength: number;
  /** A regular expression the whole answer must match; the server checks again. Absent where a browser could take long over it: then the server alone checks. */
  readonly pattern?: string;
  /** The autocomplete token of HTML. */
  readonly autocomplete?: string;
  /** The answer before the customer changes it. */
  readonly defaultValue?: string;
  /** What of the contact it asks for, to fill it in with when that is known; absent for nothing. */
  readonly known?: KnownAnswerDto;
  /** Whether it is left out when that is known; otherwise absent. */
  readonly hideWhenKnown?: boolean;
  /** What a hidden field is filled in with: the page's address, or its parameter of the field's key; absent for `defaultValue`. */
  readonly source?: FormFieldSourceDto;
  /** When the field is shown; absent means always. */
  readonly visibleIf?: FormConditionDto;
}

/** What a field asks for that may be known before: of the contact, or from a script of the page. */
export type KnownAnswerDto = 'name' | 'email' | 'phone' | 'message';

/** What the loader script carries inside: the launcher's look and where the panel is. Nothing else is fetched before the first open. */
export interface LauncherConfigDto {
  /** The widget's site key. */
  readonly siteKey: string;
  /** The company's name as the panel shows it; names the launcher and the panel for screen readers. */
  readonly name: string;
  /** The look. */
  readonly look: LookDto;
  /** What can be read on the company's colour: `#000` or `#fff`. */
  readonly onAccent: string;
  /** The corner. */
  readonly position: LauncherPositionDto;
  /** Pixels from the side, 0 to 200. */
  readonly offsetX: number;
  /** Pixels from the bottom, 0 to 200. */
  readonly offsetY: number;
  /** The stacking order. */
  readonly zIndex: number;
  /** A word for the launcher, and its name then; absent for none. */
  readonly label?: string;
  /** Whether words stand next to the icon; absent for a round launcher. */
  readonly pill?: boolean;
  /** The icon: one line on the 20 px grid, as in the `d` of an SVG path. */
  readonly icon: string;
  /** The address of a picture in place of the icon; absent for none. */
  readonly logo?: string;
  /** A sentence shown beside the launcher once per browser session; absent for none. */
  readonly teaser?: string;
  /** After how many milliseconds on the page; 0 to 300,000. */
  readonly teaserAfterMs: number;
  /** On which paths the launcher is hidden: a regular expression of JavaScript; absent for none. */
  readonly hideOn?: string;
  /** Whether the launcher is hidden because nobody is there; absent when it is not. */
  readonly offline?: boolean;
  /** What the launcher says until the panel has told it its words. */
  readonly words: LauncherWordsDto;
  /** The version of LiveChat, as `LiveChat.version` tells it. */
  readonly version: string;
}

/** What the launcher says, in one language. */
export interface LauncherWordsDto {
  /** The language, as a tag. */
  readonly lang: string;
  /** Its name while the panel is closed. */
  readonly open: string;
  /** Its name while the panel is open. */
  readonly close: string;
  /** How many messages wait, with `{count}` in it. */
  readonly unread: string;
  /** The name of the button that sends the sentence beside the launcher away. */
  readonly dismiss: string;
  /** That the panel could not be loaded, on the button that loads it again. */
  readonly lost: string;
}

/** What the pages of the desk and of the admin console need before they connect; stands inside them. */
export interface ConsoleConfigDto {
  /** Where LiveChat is mapped, without a slash at the end, e.g. `/livechat`. */
  readonly basePath: string;
  /** The company's name. */
  readonly name: string;
  /** Where the host signs people out; absent when it did not say. */
  readonly signOutUrl?: string;
}

/** Why a call was refused. Switch on `code`; the other fields help with some codes. */
export interface ReplyError {
  /** A stable code from the list in docs/errors.md. */
  readonly code: string;
  /** One English sentence for developers; not meant for the screen. */
  readonly message?: string;
  /** With `form_invalid`: the code of what is wrong, by field key. */
  readonly fields?: Readonly<Record<string, string>>;
  /** With `open_chat_exists`: the chat that is open. */
  readonly chatId?: string;
  /** With `already_taken`: the display name of the agent who took the chat. With `macro_changed`: of who changed the macro. */
  readonly by?: string;
  /** With `queue_closed`: when the queue opens next, in milliseconds since 1970-01-01 UTC; absent when that is more than 400 days away. */
  readonly opensAt?: number;
  /** With `attachment_refused`: the code of the host's rule that refused the file. */
  readonly reason?: string;
  /** With `rate_limited`, `try_again` and what else may be sent again: how long to wait before the next try, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** The answer to every hub method: a value, or one error. Exactly one of the two is there. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly error?: never }
  | { readonly ok: false; readonly error: ReplyError; readonly value?: never };

/** What a customer's page may call. */
export interface CustomerHub {
  /** Answers the customer's open chat, or the one that ended last. Call it after every connect. */
  GetState(request: GetState): Promise<Reply<CustomerStateDto>>;
  /** Starts a chat from the form. While one is open, that one is answered. */
  StartChat(request: StartChat): Promise<Reply<CustomerPageDto>>;
  /** Leaves a message, because nobody is there. Repeating it with the same message id is harmless. What it answers is over: it cannot be resumed. */
  LeaveMessage(request: LeaveMessage): Promise<Reply<CustomerPageDto>>;
  /** Sends a message. Repeating it with the same message id is harmless. */
  SendMessage(request: SendMessage): Promise<Reply<MessageReceiptDto>>;
  /** Reads entries after a sequence. */
  ReadEntries(request: ReadEntries): Promise<Reply<CustomerPageDto>>;
  /** Tells the agent that the customer is typing, or stopped. */
  SetTyping(request: SetTyping): Promise<Reply<DoneDto>>;
  /** Notes how far the customer's page has received and shown the chat. */
  MarkSeen(request: MarkSeen): Promise<Reply<DoneDto>>;
  /** The customer leaves. The chat ends and can be resumed for a while. */
  LeaveChat(request: ChatRequest): Promise<Reply<CustomerPageDto>>;
  /** Puts the same chat back into the queue. */
  ResumeChat(request: ChatRequest): Promise<Reply<CustomerPageDto>>;
  /** Says how the chat was, after it ended. The first rating since the start or the last resume counts; repeating it is harmless. */
  RateChat(request: RateChat): Promise<Reply<CustomerPageDto>>;
  /** Begins an upload, or goes on with it. The bytes follow over HTTP, with the ticket. */
  BeginUpload(request: BeginUpload): Promise<Reply<UploadDto>>;
  /** Answers how an upload stands. */
  GetUpload(request: UploadRequest): Promise<Reply<UploadDto>>;
  /** Gives an upload up. One that was sent stays; repeating it is harmless. */
  CancelUpload(request: UploadRequest): Promise<Reply<UploadDto>>;
  /** Answers links to files of a chat. */
  OpenAttachments(request: OpenAttachments): Promise<Reply<AttachmentLinksDto>>;
}

/** What the server sends to a customer's page. */
export interface CustomerClient {
  /** New entries in the chat, with its header unless they are messages only. */
  Entries(change: CustomerEntriesEvent): void;
  /** The chat changed without an entry (it rings, it waits again). */
  ChatChanged(chat: CustomerChatDto): void;
  /** The place in the queue changed. */
  Position(position: PositionEvent): void;
  /** The agent is typing, or stopped. */
  Typing(typing: TypingEvent): void;
  /** Messages were received or read. */
  Seen(seen: SeenEvent): void;
  /** Whether somebody would answer a chat that is started now has changed. Comes during a chat, too. */
  Offline(offline: OfflineEvent): void;
  /** The server is about to stop. Make a new connection at a random moment within the time, then leave this one. */
  Draining(draining: DrainingEvent): void;
}

/** What an agent's desk may call. */
export interface AgentHub {
  /** Answers everything a desk shows when it opens. Call it after every connect. */
  GetState(request: GetState): Promise<Reply<AgentStateDto>>;
  /** Chooses whether chats ring. */
  SetAvailability(request: SetAvailability): Promise<Reply<AgentDto>>;
  /** The agent goes: is offline, and the agent's chats go back to the queue at once, ahead of newer ones. Repeating it is harmless. */
  SignOut(request: SignOut): Promise<Reply<AgentDto>>;
  /** Gives a sign of life. Send it every 15 seconds; without one for 45 seconds nothing rings here. Say with it how long nobody has done anything at this desk. */
  Heartbeat(request: Heartbeat): Promise<Reply<HeartbeatDto>>;
  /** Takes a ringing chat. The first agent wins; repeating it is harmless. */
  AcceptRing(request: AnswerRing): Promise<Reply<AgentPageDto>>;
  /** Refuses a ring; it goes on to the next agent. Too late is harmless. */
  DeclineRing(request: AnswerRing): Promise<Reply<DoneDto>>;
  /** Reads entries after a sequence: of one of the agent's chats, of one that is over which the host lets agents see, or of a message left in the agent's queues; for administrators of every chat. Nobody notices it. */
  ReadEntries(request: ReadEntries): Promise<Reply<AgentPageDto>>;
  /** Sends a message. Repeating it with the same message id is harmless. */
  SendMessage(request: SendMessage): Promise<Reply<MessageReceiptDto>>;
  /** Tells the customer that the agent is typing, or stopped. */
  SetTyping(request: SetTyping): Promise<Reply<DoneDto>>;
  /** Notes how far the desk has received and shown the chat. */
  MarkSeen(request: MarkSeen): Promise<Reply<DoneDto>>;
  /** Answers to whom a chat could be passed on now. */
  ReadTransferTargets(request: ReadTransferTargets): Promise<Reply<TransferTargetsDto>>;
  /** Passes a chat on. To an agent: it rings there, and stays here until the other accepts. Into a queue: it leaves at once. Answers the chat after it. */
  TransferChat(request: TransferChat): Promise<Reply<AgentChatDto>>;
  /** Takes the question to another agent back. Too late is harmless while nobody accepted. */
  CancelTransfer(request: CancelTransfer): Promise<Reply<AgentChatDto>>;
  /** Ends a chat for good: the customer cannot resume it. One that is over for good already is refused. */
  EndChat(request: ChatRequest): Promise<Reply<AgentPageDto>>;
  /** Reads the messages customers left in the agent's queues, the newest first. */
  ReadMessages(request: ReadMessages): Promise<Reply<MessagePageDto>>;
  /** Marks a left message of one of the agent's queues as answered. Repeating it is harmless; the first one counts. */
  MarkAnswered(request: ChatRequest): Promise<Reply<LeftMessageDto>>;
  /** Reads why a chat of the agent rang where it did. */
  ReadRouting(request: ReadRouting): Promise<Reply<RoutingPageDto>>;
  /** Reads what the team noted about a chat, and its tags: after every accept, when the chat is opened, and when a number is missing. */
  ReadNotes(request: ReadNotes): Promise<Reply<TeamPageDto>>;
  /** Adds a note for the team. Repeating it with the same note id is harmless. */
  AddNote(request: AddNote): Promise<Reply<NoteReceiptDto>>;
  /** Puts a tag on a chat or takes it off. Repeating it is harmless. */
  SetTag(request: SetTag): Promise<Reply<TagsDto>>;
  /** Names tags that chats have, to choose from. */
  ReadTags(request: ReadTags): Promise<Reply<TagsDto>>;
  /** Lists other chats of the customer of a chat: the agent's own, and those that are over of the agent's queues. */
  ReadEarlierChats(request: ReadEarlierChats): Promise<Reply<EarlierChatsDto>>;
  /** Searches the activity log: the agent's own chats, and those that are over which the host lets agents see; for administrators all, also those in progress. */
  SearchLog(request: SearchLog): Promise<Reply<LogPageDto>>;
  /** Answers what the activity log can be searched by. */
  GetLogChoices(request: GetLogChoices): Promise<Reply<LogChoicesDto>>;
  /** Lets an administrator look on at a chat, and at no other any more: what happens in it comes as `Watched`. Neither side notices. Answers the end of the chat's log. */
  WatchChat(request: ChatRequest): Promise<Reply<AgentPageDto>>;
  /** Looks on no more. Harmless when nobody did; a lost connection does the same. */
  UnwatchChat(request: ChatRequest): Promise<Reply<DoneDto>>;
  /** Keeps the customer of one of the agent's chats out, and ends the customer's open chat. Repeating it is harmless. */
  BlockVisitor(request: BlockVisitor): Promise<Reply<DoneDto>>;
  /** Lists who is kept out: those the agent blocked, for administrators all. */
  ReadBlocked(request: ReadBlocked): Promise<Reply<BlockedVisitorsDto>>;
  /** Lets somebody in again whom the agent blocked; an administrator anybody. Repeating it is harmless. */
  UnblockVisitor(request: UnblockVisitor): Promise<Reply<DoneDto>>;
  /** Takes something out of a chat for good: a message, a part of one, a file, an answer, or everything. Only for whom the host allows it. Again, it changes nothing. */
  Redact(request: Redact): Promise<Reply<RedactionReceiptDto>>;
  /** Lists what erasing a customer would take, to be looked at before it is done. For administrators who may redact. */
  PlanErasure(request: PlanErasure): Promise<Reply<ErasurePlanDto>>;
  /** Takes out everything of the named chats of a customer, and forgets who the customer was. For administrators who may redact. Again, it changes nothing. */
  EraseContact(request: EraseContact): Promise<Reply<ErasureReceiptDto>>;
  /** Reads the macros the agent uses, or those of one team. Call it after every connect, and when `MacrosChanged` says so. */
  GetMacros(request: GetMacros): Promise<Reply<MacrosDto>>;
  /** Makes a macro or changes one, of the agent's own or of a team where the agent may. With `macro_changed` read it again. */
  SaveMacro(request: SaveMacro): Promise<Reply<MacroDto>>;
  /** Removes a macro. One that is not there any more is removed. */
  DeleteMacro(request: DeleteMacro): Promise<Reply<DoneDto>>;
  /** Counts that a macro was inserted: what is used most stands higher in the list. */
  UseMacro(request: UseMacro): Promise<Reply<DoneDto>>;
  /** Begins an upload, or goes on with it. The bytes follow over HTTP, with the ticket. */
  BeginUpload(request: BeginUpload): Promise<Reply<UploadDto>>;
  /** Answers how an upload stands. */
  GetUpload(request: UploadRequest): Promise<Reply<UploadDto>>;
  /** Gives an upload up. One that was sent stays; repeating it is harmless. */
  CancelUpload(request: UploadRequest): Promise<Reply<UploadDto>>;
  /** Answers links to files of a chat. */
  OpenAttachments(request: OpenAttachments): Promise<Reply<AttachmentLinksDto>>;
  /** Lets files be sent in a chat, or does not any more: then uploads under way are refused. Repeating it is harmless. Answers the chat after it. */
  SwitchAttachments(request: SwitchAttachments): Promise<Reply<AgentChatDto>>;
}

/** What the server sends to an agent's desk. */
export interface AgentClient {
  /** A chat rings here. */
  Ring(ring: RingDto): void;
  /** A ring is over. */
  RingEnded(ring: RingEndedEvent): void;
  /** New entries in one of the agent's chats, with its header unless they are messages only. */
  Entries(change: AgentEntriesEvent): void;
  /** A chat of the agent changed without an entry, or is not the agent's any more. */
  ChatChanged(chat: AgentChatDto): void;
  /** The customer is typing, or stopped. */
  Typing(typing: TypingEvent): void;
  /** Messages were received or read. */
  Seen(seen: SeenEvent): void;
  /** The agent's own availability, name or capacity changed, here or elsewhere. */
  AgentChanged(agent: AgentDto): void;
  /** Numbers of the agent's queues changed. */
  Queues(queues: QueuesEvent): void;
  /** A message was left in one of the agent's queues, or marked as answered. */
  Messages(messages: MessagesEvent): void;
  /** The team noted something about a chat of the agent, or tagged it: this agent or somebody else, here or elsewhere. */
  Notes(notes: NotesEvent): void;
  /** Something happened in a chat that is looked at with `WatchChat`, whoever it is with. */
  Watched(change: AgentEntriesEvent): void;
  /** Something was redacted in a chat the agent may read: also in one that is over, or with another agent. */
  Redacted(chat: RedactedEvent): void;
  /** Macros the agent uses changed, here or elsewhere. */
  MacrosChanged(macros: MacrosChangedEvent): void;
  /** The server is about to stop. Make a new connection at a random moment within the time, then leave this one. */
  Draining(draining: DrainingEvent): void;
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
  queue_closed: { retry: false },
  queue_full: { retry: false },
  messages_off: { retry: false },
  identity_required: { retry: false },
  visitor_blocked: { retry: false },
  tag_invalid: { retry: false },
  too_many_tags: { retry: false },
  agent_not_found: { retry: false },
  agent_unavailable: { retry: false },
  queue_not_found: { retry: false },
  transfer_not_accepted: { retry: false },
  transfer_pending: { retry: false },
  rating_invalid: { retry: false },
  comment_too_long: { retry: false },
  rating_off: { retry: false },
  note_too_long: { retry: false },
  macro_not_found: { retry: false },
  team_not_found: { retry: false },
  macro_changed: { retry: false },
  macro_name_invalid: { retry: false },
  macro_title_invalid: { retry: false },
  macro_empty: { retry: false },
  macro_too_long: { retry: false },
  macros_full: { retry: false },
  macro_import_invalid: { retry: false },
  csv_header_invalid: { retry: false },
  csv_line_invalid: { retry: false },
  import_too_large: { retry: false },
  attachments_disabled: { retry: false },
  upload_not_found: { retry: false },
  upload_not_ready: { retry: false },
  upload_busy: { retry: true },
  part_invalid: { retry: false },
  part_out_of_order: { retry: false },
  upload_ticket_invalid: { retry: false },
  empty: { retry: false },
  too_large: { retry: false },
  name_invalid: { retry: false },
  extension_not_allowed: { retry: false },
  type_not_allowed: { retry: false },
  corrupt: { retry: false },
  truncated: { retry: false },
  too_many_pixels: { retry: false },
  too_many_frames: { retry: false },
  too_many_uploads: { retry: true },
  too_many_files: { retry: false },
  quota_exceeded: { retry: false },
  infected: { retry: false },
  scan_unavailable: { retry: false },
  aborted: { retry: false },
  abandoned: { retry: false },
  timeout: { retry: false },
  storage_unavailable: { retry: true },
  attachment_refused: { retry: false },
  redacted: { retry: false },
  reason_missing: { retry: false },
  reason_invalid: { retry: false },
  target_not_found: { retry: false },
  settings_not_found: { retry: false },
  settings_changed: { retry: false },
  settings_invalid: { retry: false },
  settings_in_use: { retry: false },
  defined_in_code: { retry: false },
  version_missing: { retry: false },
  time_zone_unknown: { retry: false },
  report_range_invalid: { retry: false },
  origin_not_allowed: { retry: false },
  ticket_invalid: { retry: false },
  identity_token_invalid: { retry: false },
  identity_token_expired: { retry: false },
  identity_token_used: { retry: false },
  not_signed_in: { retry: false },
  not_allowed: { retry: false },
  rate_limited: { retry: true },
  try_again: { retry: true },
  internal: { retry: true },
} as const;

/** A code of the list above. */
export type ErrorCode = keyof typeof errorCodes;

/** The codes for which sending the same again later may succeed: all that a bundle has to carry of the list. */
export const retryCodes = {
  upload_busy: true,
  too_many_uploads: true,
  storage_unavailable: true,
  rate_limited: true,
  try_again: true,
  internal: true,
} as const satisfies Partial<Record<ErrorCode, true>>;

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
  | RatedEntryDto;

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
  /** Plain text, at most 4,000 UTF-16 units; never HTML. */
  readonly text: string;
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
  /** The answer as text; for a choice its label. */
  readonly value: string;
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
}

/** The chat's agent asked another one to take it. Only agents see it. */
export interface TransferOfferedEntryDto {
  readonly kind: 'transferOffered';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The display name of the agent who asked. */
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

/** The agent put the chat into a queue; it waits for another agent. */
export interface TransferredEntryDto {
  readonly kind: 'transferred';
  /** The entry's place in the chat, from 1. */
  readonly sequence: number;
  /** When it happened, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** The display name of the agent who did. */
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
  /** The display name of the agent, when an agent ended it. */
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
  /** Plain text, 1 to 4,000 UTF-16 units. U+0000 is left out. */
  readonly text: string;
}

/** A message is stored. */
export interface MessageReceiptDto {
  /** Its place in the chat. */
  readonly sequence: number;
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly at: number;
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
  /** Who ended it, when ended. */
  readonly endedBy?: EndedByDto;
  /** How far each side has received and read. */
  readonly seen: SeenDto;
}

/** The customer of a chat, as agents see them. */
export interface ContactDto {
  /** The contact's id. */
  readonly id: string;
  /** The name, or a neutral word when none was given. */
  readonly name: string;
  /** The e-mail address, if one was given. */
  readonly email?: string;
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
  /** The customer's name; absent when none was given. */
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
  /** The chats in progress: waiting first, then ringing, then active; in each the oldest first. At most 200. */
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

/** Light or dark. */
export type ColorSchemeDto = 'auto' | 'light' | 'dark';

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
  /** A regular expression the whole answer must match; the server checks again. */
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
  /** What is sent. */
  readonly value: string;
  /** What is shown. */
  readonly label: string;
  /** The name of the queue it leads to, for scripts of the page that choose by it; absent for the widget's own. */
  readonly queue?: string;
}

/** What a field asks for that may be known before: of the contact, or from a script of the page. */
export type KnownAnswerDto = 'name' | 'email' | 'phone' | 'message';

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

/** In which lower corner the launcher sits. */
export type LauncherPositionDto = 'bottomEnd' | 'bottomStart';

/** What the launcher says, in one language. */
export interface LauncherWordsDto {
  /** Its name while the panel is closed. */
  readonly open: string;
  /** Its name while the panel is open. */
  readonly close: string;
  /** How many messages wait, with `{count}` in it. */
  readonly unread: string;
  /** The name of the button that sends the sentence beside the launcher away. */
  readonly dismiss: string;
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
  /** With `rate_limited` and `try_again`: how long to wait before the next try, in milliseconds. */
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
  /** Gives a sign of life. Send it every 15 seconds; without one for 45 seconds nothing rings here. Say with it how long nobody has done anything at this desk. */
  Heartbeat(request: Heartbeat): Promise<Reply<HeartbeatDto>>;
  /** Takes a ringing chat. The first agent wins; repeating it is harmless. */
  AcceptRing(request: AnswerRing): Promise<Reply<AgentPageDto>>;
  /** Refuses a ring; it goes on to the next agent. Too late is harmless. */
  DeclineRing(request: AnswerRing): Promise<Reply<DoneDto>>;
  /** Reads entries after a sequence: of one of the agent's chats, of one that is over in one of the agent's queues, or of a message left there. Nobody notices it. */
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
  /** Keeps the customer of one of the agent's chats out, and ends the customer's open chat. Repeating it is harmless. */
  BlockVisitor(request: BlockVisitor): Promise<Reply<DoneDto>>;
  /** Lists who is kept out: those the agent blocked, for administrators all. */
  ReadBlocked(request: ReadBlocked): Promise<Reply<BlockedVisitorsDto>>;
  /** Lets somebody in again whom the agent blocked; an administrator anybody. Repeating it is harmless. */
  UnblockVisitor(request: UnblockVisitor): Promise<Reply<DoneDto>>;
  /** Reads the macros the agent uses, or those of one team. Call it after every connect, and when `MacrosChanged` says so. */
  GetMacros(request: GetMacros): Promise<Reply<MacrosDto>>;
  /** Makes a macro or changes one, of the agent's own or of a team where the agent may. With `macro_changed` read it again. */
  SaveMacro(request: SaveMacro): Promise<Reply<MacroDto>>;
  /** Removes a macro. One that is not there any more is removed. */
  DeleteMacro(request: DeleteMacro): Promise<Reply<DoneDto>>;
  /** Counts that a macro was inserted: what is used most stands higher in the list. */
  UseMacro(request: UseMacro): Promise<Reply<DoneDto>>;
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
  rate_limited: true,
  try_again: true,
  internal: true,
} as const satisfies Partial<Record<ErrorCode, true>>;

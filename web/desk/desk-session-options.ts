import type { Clock } from '../core/clock.js';
import type { KeyValueStorage } from '../core/storage.js';
import type { AgentClient, AgentHub, RingEndedEvent } from '../protocol/contract.gen.js';
import type { ChatTransport, ConnectionState } from '../protocol/transport.js';
import type { DeskState } from './desk-state.js';
import type { TakenOver } from './transfers.js';

/** What the desk's session talks to and tells. */
export interface DeskSessionOptions {
  readonly transport: ChatTransport<AgentHub, AgentClient>;
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
  /** Keeps drafts and unsent messages over a reload of this tab. */
  readonly storage: KeyValueStorage;
  readonly onChange: (state: DeskState, before: DeskState) => void;
  readonly onConnection: (connection: ConnectionState) => void;
  /** A ring is over for a reason this tab learned first: the other tabs are told. */
  readonly onRingOver: (ended: RingEndedEvent) => void;
  /** Another agent accepted the chat this one passed on. */
  readonly onTakenOver: (chat: TakenOver) => void;
  /** Something of a chat the agent may read is gone. */
  readonly onRedacted: (chatId: string) => void;
  /** How long nobody has touched this desk, in milliseconds. */
  readonly idleForMs: () => number;
  readonly clock?: Clock;
}

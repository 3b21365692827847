import type { KeyValueStorage } from '../core/storage.js';
import type { CustomerClient, CustomerHub, WidgetConfigDto } from '../protocol/contract.gen.js';
import type { Call, Hello, Surroundings } from '../protocol/frame-port.js';
import type { ChatTransport } from '../protocol/transport.js';
import type { Entry } from './entry.js';
import type { HostPort } from './host-port.js';
import type { Speech } from './languages.js';
import type { Theme } from './theme.js';

/** What the panel begins with. */
export interface PanelSetup {
  readonly config: WidgetConfigDto;
  readonly transport: ChatTransport<CustomerHub, CustomerClient>;
  readonly host: HostPort;
  readonly storage: KeyValueStorage;
  readonly entry: Entry;
  /** What the page's scripts have asked for before the panel was there. */
  readonly calls: readonly Call[];
  readonly surroundings: Surroundings;
  readonly open: boolean;
  /** Whether there may be a chat to show; a visitor who comes for the first time sees the form at once. */
  readonly mayHaveChat: boolean;
  readonly speech: Speech;
  /** What a window of its own is told; nothing where the panel has one. */
  readonly handOver?: (() => Hello) | undefined;
  readonly theme: Theme;
}

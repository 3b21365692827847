import {
  HttpError,
  HttpTransportType,
  type HubConnection,
  HubConnectionBuilder,
  HubConnectionState,
  type IHttpConnectionOptions,
  LogLevel,
} from '@microsoft/signalr';
import { ConnectionRefused } from './errors.js';
import type { Connection } from './signalr-transport.js';

export interface SignalRConnectionOptions {
  readonly url: string;
  /** The access token; absent where the host's own cookie says who it is. */
  readonly ticket?: string;
}

/**
 * A bare WebSocket is one request, so it does not matter which node answers it. Only where WebSockets fail does the
 * client negotiate, for a transport of many requests; a proxy in front of several nodes then has to keep them together.
 */
const ways: readonly IHttpConnectionOptions[] = [
  { transport: HttpTransportType.WebSockets, skipNegotiation: true },
  { transport: HttpTransportType.ServerSentEvents | HttpTransportType.LongPolling },
];

/** A proxy that swallows the request for a WebSocket never answers it. */
const patienceMs = 10_000;

/** A connection of the real SignalR client. This module is loaded lazily: it carries the client. */
export function createSignalRConnection(options: SignalRConnectionOptions): Connection {
  const { url, ticket } = options;
  const handlers: [string, (argument: unknown) => void][] = [];
  let closed = () => {};
  let hub: HubConnection | undefined;
  let stopped = false;

  const open = async (way: IHttpConnectionOptions): Promise<void> => {
    const identity = ticket === undefined ? {} : { accessTokenFactory: () => ticket, withCredentials: false };
    const made = new HubConnectionBuilder()
      .withUrl(url, { ...identity, ...way })
      .configureLogging(LogLevel.None)
      .build();
    for (const [event, handler] of handlers) {
      made.on(event, handler);
    }
    hub = made;
    await within(patienceMs, made.start());
    made.onclose(() => closed());
  };

  return {
    get connected() {
      return hub?.state === HubConnectionState.Connected;
    },
    async start() {
      for (const [i, way] of ways.entries()) {
        try {
          await open(way);
          return;
        } catch (error) {
          void hub?.stop();
          if (stopped || i === ways.length - 1) {
            throw ticket === undefined ? asRefusal(error) : error;
          }
        }
      }
    },
    async stop() {
      stopped = true;
      await hub?.stop();
    },
    invoke: (method, argument) => (hub ? hub.invoke(method, argument) : Promise.reject(new Error('Not started.'))),
    on(event, handler) {
      handlers.push([event, handler]);
      hub?.on(event, handler);
    },
    onclose(handler) {
      closed = handler;
    },
  };
}

/** The client has no such limit of its own, and cannot be stopped while it waits for a WebSocket to open. */
async function within(ms: number, started: Promise<void>): Promise<void> {
  let cancel = () => {};
  const patience = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error('The server did not answer.')), ms);
    cancel = () => clearTimeout(timer);
  });
  try {
    await Promise.race([started, patience]);
  } finally {
    cancel();
  }
}

/** Without a ticket, 401 and 403 mean that signing in again is the only way on. */
function asRefusal(error: unknown): unknown {
  const status = error instanceof HttpError ? error.statusCode : /Status code '(\d+)'/.exec(String(error))?.[1];
  switch (Number(status)) {
    case 401:
      return new ConnectionRefused('not_signed_in');
    case 403:
      return new ConnectionRefused('not_allowed');
    default:
      return error;
  }
}

import { HttpError, HubConnectionBuilder, HubConnectionState, LogLevel } from '@microsoft/signalr';
import { ConnectionRefused } from './errors.js';
import type { Connection } from './signalr-transport.js';

export interface SignalRConnectionOptions {
  readonly url: string;
  /** The access token; absent where the host's own cookie says who it is. */
  readonly ticket?: string;
}

/** A connection of the real SignalR client. This module is loaded lazily: it carries the client. */
export function createSignalRConnection(options: SignalRConnectionOptions): Connection {
  const { ticket } = options;
  const hub = new HubConnectionBuilder()
    .withUrl(options.url, ticket === undefined ? {} : { accessTokenFactory: () => ticket, withCredentials: false })
    .configureLogging(LogLevel.None)
    .build();
  return {
    get connected() {
      return hub.state === HubConnectionState.Connected;
    },
    async start() {
      try {
        await hub.start();
      } catch (error) {
        throw ticket === undefined ? asRefusal(error) : error;
      }
    },
    stop: () => hub.stop(),
    invoke: (method, argument) => hub.invoke(method, argument),
    on: (event, handler) => hub.on(event, handler),
    onclose: handler => hub.onclose(handler),
  };
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

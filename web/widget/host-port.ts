import { framePortVersion, type Hello, type ToFrame, type ToHost } from '../protocol/frame-port.js';
import { isHostOrigin } from './origins.js';

export interface HostPort {
  send(message: ToHost): void;
  /** Hears what the page says, also what it has said before; called once. It may be a message of tomorrow, which nobody knows. */
  listen(hear: (message: ToFrame) => void): void;
}

/**
 * Waits for the loader's hello: from the window around this frame, from an origin the widget allows, with one end of a channel.
 * Everything else on the window is ignored, and after the first hello nothing on the window is heard any more.
 */
export function awaitHost(
  allowed: readonly string[],
  receive: (hello: Hello, port: HostPort) => void,
  page: Window = window,
): () => void {
  const listener = (event: MessageEvent<unknown>) => {
    const [port] = event.ports;
    const known = event.origin === page.location.origin || isHostOrigin(event.origin, allowed);
    if (event.source !== page.parent || !known || !port) {
      return;
    }
    if (!isHello(event.data)) {
      // One of another version loads this page anew when it hears of this one.
      port.postMessage(['ready', framePortVersion]);
      return;
    }
    stop();
    const host: HostPort = {
      send: message => port.postMessage(message),
      listen(hear) {
        // Until then the channel keeps what comes.
        port.onmessage = ({ data }) => hear(data);
      },
    };
    receive(event.data, host);
  };
  const stop = () => page.removeEventListener('message', listener);
  page.addEventListener('message', listener);
  return stop;
}

function isHello(data: unknown): data is Hello {
  const hello = data as Partial<Hello> | null; // every member is looked at below
  return (
    typeof hello === 'object' &&
    hello?.livechat === framePortVersion &&
    typeof hello.url === 'string' &&
    typeof hello.title === 'string' &&
    typeof hello.visitor === 'string' &&
    typeof hello.open === 'boolean'
  );
}

import type { Clock } from '../core/clock.js';
import type { ConnectionState } from '../protocol/transport.js';

interface Connection {
  readonly state: ConnectionState;
  onState(listener: (state: ConnectionState) => void): () => void;
}

/** Waits for the connection; answers whether it is there. It is not when it takes too long, or there is no hope. */
export function untilOnline(connection: Connection, withinMs: number, clock: Clock): Promise<boolean> {
  const { phase } = connection.state;
  if (phase === 'online' || phase === 'refused') {
    return Promise.resolve(phase === 'online');
  }
  return new Promise(resolve => {
    const settle = (connected: boolean) => {
      cancel();
      end();
      resolve(connected);
    };
    const cancel = clock.after(withinMs, () => settle(false));
    const end = connection.onState(({ phase }) => {
      if (phase === 'online') {
        settle(true);
      } else if (phase === 'refused' || phase === 'offline') {
        settle(false);
      }
    });
  });
}

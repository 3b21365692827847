import type { PanelSetup } from './panel-setup.js';

/** Where a panel sits: which widget, as which visitor, on which page, with what is kept in its tab. */
export type Seat = Pick<PanelSetup, 'config' | 'entry' | 'host' | 'storage'>;

const aboutTheUser = ['identify', 'update'];
let popup: Window | undefined;

/** The window shows what is the visitor's, and closes when that one is over. */
export function closeWithVisitor(opened: Window): void {
  popup = opened;
}

/** Another visitor sits here now, nobody yet with an empty secret: nothing that was shown, written, not sent or said by the page is theirs. */
export function beginAfresh({ entry, host, storage }: Omit<Seat, 'config'>, visitor: string): void {
  entry.visitor = visitor;
  storage.clear();
  if (visitor) {
    host.send(['visitor', visitor]);
  } else {
    host.send(['told', entry.told.filter(([, , method]) => !aboutTheUser.includes(method))]);
  }
  host.send(['live', '']);
  host.send(['title', '']);
  host.send(['unread', 0]);
  host.send(['state', 'idle']);
}

/** Tells this browser's other panels of the widget that a visitor is over, and closes the window of its own that was opened here. */
export function tellOver(siteKey: string, visitor: string): void {
  popup?.close();
  const channel = channelOf(siteKey);
  channel?.postMessage(visitor);
  channel?.close();
}

/** Begins afresh when another panel tells that the visitor is over; a window of its own closes. */
export function hearOver(seat: Seat, reload = () => location.reload()): void {
  const channel = channelOf(seat.config.siteKey);
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== '' && data === seat.entry.visitor) {
        popup?.close();
        beginAfresh(seat, '');
        if (window.opener) {
          seat.host.send(['close']);
        }
        reload();
      }
    };
  }
}

/** Nothing where the browser lets a frame have none. */
function channelOf(siteKey: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`livechat-over:${siteKey}`);
  } catch {
    return undefined;
  }
}

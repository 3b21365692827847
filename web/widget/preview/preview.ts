import { type Previewed, previewAnswer, previewQuestion } from '../../protocol/preview-port.js';
import { PreviewedPanel } from './previewed-panel.js';

/**
 * Asks the admin console around this page for a channel, and draws what comes through. Only the window around it is heard, only of the
 * same origin, and only until there is a channel.
 */
export function listenToConsole(show: (previewed: Previewed) => void, page: Window = window): void {
  const listener = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>): void => {
    if (source !== page.parent || origin !== page.location.origin || data !== previewAnswer || !port) {
      return;
    }
    page.removeEventListener('message', listener);
    port.onmessage = (event: MessageEvent<Previewed>) => show(event.data);
  };
  page.addEventListener('message', listener);
  page.parent.postMessage(previewQuestion, page.location.origin);
}

export function preview(): void {
  const panel = new PreviewedPanel();
  listenToConsole(previewed => void panel.show(previewed));
}

import type { Hello } from '../protocol/frame-port.js';
import { closeWithVisitor } from './visitor-over.js';

/** What the window of its own asks the frame it came from, and nothing else is answered. */
const question = 'livechat:hello?';
const nameOf = (siteKey: string) => `livechat-${siteKey}`;
const answerWithinMs = 2_000;

/**
 * Opens the panel in a window of its own and tells it who the visitor is: as often as it asks, and only a window of the same origin
 * that was opened here. Answers whether the browser let it.
 */
export function popOut(siteKey: string, hello: () => Hello, page: Window = window): boolean {
  const popup = page.open(page.location.href, nameOf(siteKey), 'popup,width=420,height=720');
  if (!popup) {
    return false;
  }
  page.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source === popup && origin === page.location.origin && data === question) {
      popup.postMessage({ ...hello(), open: true, full: true, focus: true, tab: undefined }, origin);
    }
  });
  closeWithVisitor(popup);
  return true;
}

/** Whether this window was opened by a panel. */
export function isPoppedOut(siteKey: string, page: Window = window): boolean {
  return page.name === nameOf(siteKey);
}

/** Asks the panel this window came from who the visitor is; nothing when it is gone or the browser has parted the two. */
export function askOpener(page: Window = window): Promise<Hello | undefined> {
  const opener = page.opener as Window | null; // the page's own, whatever it is: only its answer counts
  return new Promise(resolve => {
    if (!opener) {
      resolve(undefined);
      return;
    }
    const settle = (hello: Hello | undefined) => {
      clearTimeout(timer);
      page.removeEventListener('message', hear);
      resolve(hello);
    };
    const hear = ({ source, origin, data }: MessageEvent<Hello>) => {
      if (source === opener && origin === page.location.origin && typeof data?.visitor === 'string') {
        settle(data);
      }
    };
    const timer = setTimeout(() => settle(undefined), answerWithinMs);
    page.addEventListener('message', hear);
    try {
      opener.postMessage(question, page.location.origin);
    } catch {
      settle(undefined);
    }
  });
}

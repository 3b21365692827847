import type { Hello, ToFrame, ToHost } from '../protocol/frame-port.js';
import { element } from './element.js';

export interface Frame {
  readonly element: HTMLElement;
  send(message: ToFrame): void;
}

const answerWithinMs = 8000;

/**
 * Makes the panel's frame. Each time it has loaded it gets a hello with one end of a fresh channel, addressed to the origin it came
 * from: another page in its place would get nothing. Nothing listens on the company's window.
 */
export function createFrame(
  url: URL,
  title: string,
  hello: () => Hello,
  receive: (message: ToHost) => void,
  unanswered: () => void,
): Frame {
  const frame = element('iframe', { title, allow: 'autoplay' }) as HTMLIFrameElement; // the tag says so
  let port: MessagePort | undefined;
  frame.onload = () => {
    const silence = setTimeout(unanswered, answerWithinMs);
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data }) => {
      clearTimeout(silence);
      receive(data);
    };
    frame.contentWindow?.postMessage(hello(), url.origin, [channel.port2]);
  };
  frame.src = url.href;
  return { element: frame, send: message => port?.postMessage(message) };
}

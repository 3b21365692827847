import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Previewed, previewAnswer, previewQuestion } from '../../protocol/preview-port.js';
import { listenToConsole } from '../../widget/preview/preview.js';

const own = 'https://chat.example.com';

/** A page in a frame, as far as the preview looks at it. */
class Frame {
  readonly parent = { postMessage: vi.fn() };
  readonly location = { origin: own };
  #listeners: ((event: MessageEvent<unknown>) => void)[] = [];

  addEventListener(_: string, listener: (event: MessageEvent<unknown>) => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_: string, listener: (event: MessageEvent<unknown>) => void): void {
    this.#listeners = this.#listeners.filter(one => one !== listener);
  }

  hear(event: { source?: unknown; origin?: string; data?: unknown; ports?: unknown[] }): void {
    const whole = { source: this.parent, origin: own, data: previewAnswer, ports: [], ...event };
    for (const listener of this.#listeners) {
      listener(whole as unknown as MessageEvent<unknown>); // as much of it as is looked at
    }
  }
}

describe('the preview', () => {
  let frame: Frame;
  let show: ReturnType<typeof vi.fn<(previewed: Previewed) => void>>;
  const port = () => ({ onmessage: undefined as ((event: { data: unknown }) => void) | undefined });

  beforeEach(() => {
    frame = new Frame();
    show = vi.fn();
    listenToConsole(show, frame as unknown as Window);
  });

  it('asks the page around it, of its own origin', () => {
    expect(frame.parent.postMessage).toHaveBeenCalledExactlyOnceWith(previewQuestion, own);
  });

  it('shows what comes through the channel it is given', () => {
    const given = port();
    frame.hear({ ports: [given] });
    given.onmessage?.({ data: 'previewed' });
    expect(show).toHaveBeenCalledExactlyOnceWith('previewed');
  });

  it('takes no channel of another origin, another window or with another word', () => {
    const given = port();
    frame.hear({ ports: [given], origin: 'https://evil.example.com' });
    frame.hear({ ports: [given], source: {} });
    frame.hear({ ports: [given], data: 'hello' });
    frame.hear({ ports: [] });
    expect(given.onmessage).toBeUndefined();
  });

  it('takes one channel only', () => {
    const [first, second] = [port(), port()];
    frame.hear({ ports: [first] });
    frame.hear({ ports: [second] });
    expect(second.onmessage).toBeUndefined();
  });
});

import type { Failure } from '../protocol/frame-port.js';
import type { Asked } from './page-side.js';

/** For so long the panel waits for a token that is on its way; then it begins without, and the token is brought when it comes. */
const waitForMs = 3_000;

/**
 * Fetches tokens where the page has given a function in place of one: when the panel is there to use it, because a token is good for
 * minutes only, and once more when the server says that one has expired.
 */
export function createTokens(
  asked: readonly Asked[],
  send: (one: Asked) => void,
  fail: (number: number, failure: Failure) => void,
) {
  /** Those whose token has come, those whose token is on its way, and those that have had a second one. */
  const there = new WeakSet<Asked>();
  const coming = new Map<Asked, Promise<void>>();
  const renewed = new WeakSet<Asked>();
  let greeted = false;

  function fetch(one: Asked): void {
    const { source, call } = one;
    if (!source || coming.has(one)) {
      return;
    }
    const [, number, method] = call;
    const token = new Promise<string>(resolve => resolve(source())).then(
      text => {
        one.call = ['call', number, method, [{ token: typeof text === 'string' ? text : '' }]];
        there.add(one);
        if (greeted && asked.includes(one)) {
          send(one);
        }
      },
      () => fail(number, { code: 'identity_token_missing', message: 'The page has no token.' }),
    );
    coming.set(
      one,
      token.then(() => void coming.delete(one)),
    );
  }

  for (const one of asked) {
    fetch(one);
  }
  return {
    fetch,
    /** Whether there is nothing to wait for before this is passed on. */
    isThere: (one: Asked): boolean => !one.source || there.has(one),
    /** A frame has loaded: it is greeted at once, or when the tokens are there. */
    arrive(greet: () => void): void {
      let over = false;
      greeted = false;
      const then = () => {
        if (!over) {
          over = true;
          greet();
        }
      };
      if (coming.size === 0) {
        then();
      } else {
        setTimeout(then, waitForMs);
        void Promise.all(coming.values()).then(then);
      }
    },
    /** From now on tokens are passed on as they come. */
    greeted(): void {
      greeted = true;
    },
    /** Whether a call that was refused has another chance, with a new token. */
    renew(number: number, code: string): boolean {
      const one = asked.find(({ call }) => call[1] === number);
      if (code !== 'identity_token_expired' || !one?.source || renewed.has(one)) {
        return false;
      }
      renewed.add(one);
      there.delete(one);
      fetch(one);
      return true;
    },
  };
}

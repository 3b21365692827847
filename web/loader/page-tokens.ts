import type { Call, Failure } from '../protocol/frame-port.js';
import type { Asked } from './page-side.js';

/** For so long the panel, and what was asked later, wait for a token that is on its way; then they go on without it. */
const waitForMs = 3_000;

/** Nobody vouches for whoever sits here, so nothing is shown of who did before. Wants no answer. */
const anonymous: Call = ['call', 0, 'anonymous', []];

const bringsToken = ({ source }: Asked): boolean => source !== undefined;

/**
 * Passes on what the page's scripts ask for, in its order, and fetches the token where they have given a function in place of one: as
 * soon as this part of the loader is there, because a token is good for minutes only, and once more when the server says that it has
 * expired. Of several calls with a token only the newest counts: an older one whose token is still to come has been overtaken.
 */
export function createTokens(
  asked: readonly Asked[],
  send: (call: Call) => void,
  fail: (number: number, failure: Failure) => void,
) {
  let newest: Asked | undefined;
  /** Whether the token of the newest is not there: it is on its way, or its function has failed. */
  let missing = false;
  /** Whether what was asked later waits for it. */
  let waiting = false;
  let renewed = false;
  let greet: (() => void) | undefined;
  let greeted = false;
  let timer = 0;
  /** What the frame that is there has been told. */
  let passed = new WeakSet<Asked>();

  /** Asks for the token where the call brings a function. */
  function fetch(one: Asked): void {
    const { source, call } = one;
    const [, number, method] = call;
    if (typeof source !== 'function') {
      return;
    }
    const isOver = () => newest !== one || !asked.includes(one);
    const none = () => {
      if (!isOver()) {
        if (greeted && renewed) {
          send(anonymous); // it waits for one
        }
        goOn();
        fail(number, { code: 'identity_token_missing', message: 'The page has no token.' });
      }
    };
    missing = waiting = true;
    if (greeted) {
      limit();
    }
    new Promise(resolve => resolve(source())).then(token => {
      if (typeof token !== 'string' || token === '') {
        none();
      } else if (!isOver()) {
        one.call = ['call', number, method, [{ token, renewable: !renewed }]];
        missing = false;
        goOn();
      }
    }, none);
  }

  function take(one: Asked): void {
    const older = missing ? newest : undefined;
    newest = one;
    missing = waiting = renewed = false;
    fetch(one);
    if (older && asked.includes(older)) {
      overtake(older);
    }
  }

  function overtake({ call }: Asked): void {
    fail(call[1], { code: 'overtaken', message: 'The token was not used.' });
  }

  function limit(): void {
    clearTimeout(timer);
    timer = window.setTimeout(goOn, waitForMs);
  }

  function goOn(): void {
    clearTimeout(timer);
    waiting = false;
    const then = greet;
    greet = undefined;
    if (then) {
      then();
    } else {
      passOn();
    }
  }

  function passOn(): void {
    if (greeted) {
      for (const call of ready()) {
        send(call);
      }
    }
  }

  /** What can be passed on by now and was not. */
  function ready(): Call[] {
    const end = waiting && newest ? asked.indexOf(newest) : asked.length;
    const calls = asked.slice(0, end).filter(one => !passed.has(one) && !(missing && one === newest));
    for (const one of calls) {
      passed.add(one);
    }
    return calls.map(({ call }) => call);
  }

  // When the page has this part, because its scripts may ask for more meanwhile.
  queueMicrotask(() => {
    const tokens = asked.filter(bringsToken);
    const last = tokens.pop();
    if (last) {
      take(last);
    }
    for (const one of tokens) {
      if (typeof one.source === 'function') {
        overtake(one);
      }
    }
  });
  return {
    /** Takes what was asked last. */
    take(one: Asked): void {
      if (bringsToken(one)) {
        take(one);
      }
      if (waiting) {
        passOn();
      } else {
        goOn();
      }
    },
    /** A frame has loaded: it is greeted at once, or when the token is there. */
    arrive(then: () => void): void {
      greeted = false;
      greet = then;
      if (waiting) {
        limit();
      } else {
        goOn();
      }
    },
    /** What the frame is greeted with; from now on calls are passed on as they come. */
    calls(): readonly Call[] {
      greeted = true;
      passed = new WeakSet();
      return missing ? [...ready(), anonymous] : ready();
    },
    /** Whether a call that was refused has another chance, with a new token. */
    renew(number: number, code: string): boolean {
      if (
        code !== 'identity_token_expired' ||
        newest?.call[1] !== number ||
        typeof newest.source !== 'function' ||
        renewed
      ) {
        return false;
      }
      renewed = true;
      passed.delete(newest);
      fetch(newest);
      return true;
    },
  };
}

// What the page asked of the panel and has no answer to.
import type { Failure } from '../protocol/frame-port.js';
import type { Asked } from './page-side.js';

export function createQuestions(asked: Asked[]) {
  /** Takes a question away: it is answered. */
  function take(number: number): Asked | undefined {
    const at = asked.findIndex(({ call }) => call[1] === number);
    return at < 0 ? undefined : asked.splice(at, 1)[0];
  }

  function refuse(number: number, failure: Failure): void {
    take(number)?.reject(Object.assign(new Error(failure.message), failure));
  }

  return {
    take,
    refuse,
    /** Refuses all calls of these methods. */
    refuseAll(those: RegExp, failure: Failure): void {
      for (const { call } of asked.filter(({ call }) => those.test(call[2]))) {
        refuse(call[1], failure);
      }
    },
  };
}

// What the page asked of the panel and has no answer to.
import type { Failure } from '../protocol/frame-port.js';
import type { Asked } from './page-side.js';

/** Takes a question away: it is answered. */
export function take(asked: Asked[], number: number): Asked | undefined {
  const at = asked.findIndex(({ call }) => call[1] === number);
  return at < 0 ? undefined : asked.splice(at, 1)[0];
}

/** Refuses all calls that are such. */
export function refuse(asked: Asked[], failure: Failure, isOne: (call: Asked['call']) => boolean): void {
  for (const { call } of asked.filter(({ call }) => isOne(call))) {
    take(asked, call[1])?.reject(Object.assign(new Error(failure.message), failure));
  }
}

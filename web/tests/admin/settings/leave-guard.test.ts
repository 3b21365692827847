import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keep, mayGo } from '../../../admin/settings/leave-guard.js';

describe('leaving with something that is not saved', () => {
  let dirty = true;
  let go: (() => void) | undefined;
  let end: () => void;

  beforeEach(() => {
    dirty = true;
    go = undefined;
    end = keep({
      dirty: () => dirty,
      ask: leave => {
        go = leave;
      },
    });
    location.hash = '#settings/teams';
  });

  afterEach(() => {
    end();
    location.hash = '';
  });

  it('stays and asks first', () => {
    expect(mayGo('#settings/queues/support')).toBe(false);
    expect(location.hash).toBe('#settings/queues/support');
    go?.();
    expect(location.hash).toBe('#settings/teams');
  });

  it('asks nobody where nothing is written, or the address is the same', () => {
    expect(mayGo('#settings/teams')).toBe(true);
    dirty = false;
    expect(mayGo('#settings/queues/support')).toBe(true);
    expect(go).toBeUndefined();
  });

  it('asks the browser to ask, too', () => {
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(true);
    dirty = false;
    expect(leave()).toBe(false);
    dirty = true;
    end();
    expect(leave()).toBe(false);
    expect(mayGo('#settings/queues')).toBe(true);
  });
});

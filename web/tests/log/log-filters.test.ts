// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isFiltered, noFilters, searchOf } from '../../log/log-filters.js';

describe('the filters of the activity log', () => {
  it('ask for everything when nothing is chosen', () => {
    expect(searchOf(noFilters)).toEqual({});
    expect(isFiltered(noFilters)).toBe(false);
    expect(isFiltered({ ...noFilters, text: ' ' })).toBe(false);
    expect(isFiltered({ ...noFilters, queue: 'support' })).toBe(true);
  });

  it('ask for what is chosen', () => {
    const search = searchOf({
      ...noFilters,
      text: ' my order ',
      type: 'chat',
      state: 'open',
      queue: 'support',
      agent: 'ana',
      tags: 'vip, refund,, ',
      contactId: 'abc',
    });
    expect(search).toEqual({
      text: 'my order',
      type: 'chat',
      states: ['waiting', 'ringing', 'active'],
      queues: ['support'],
      agents: ['ana'],
      tags: ['vip', 'refund'],
      contactId: 'abc',
    });
  });

  it('ask for missed chats as what reports count, not as a state', () => {
    expect(searchOf({ ...noFilters, state: 'missed' })).toEqual({ missed: true });
  });

  it('take days from their beginning here, and the last one whole', () => {
    const { from, until } = searchOf({ ...noFilters, from: '2030-02-28', until: '2030-02-28' });
    expect(from).toBe(new Date(2030, 1, 28).getTime());
    expect(until).toBe(new Date(2030, 2, 1).getTime());
    expect(searchOf({ ...noFilters, from: 'yesterday' })).toEqual({});
  });

  it('know no state or type by another name', () => {
    expect(searchOf({ ...noFilters, state: 'over', type: 'mail' })).toEqual({});
  });
});

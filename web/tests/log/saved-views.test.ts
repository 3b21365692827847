// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { noFilters } from '../../log/log-filters.js';
import { SavedViews } from '../../log/saved-views.js';
import { memoryStorage } from '../memory-storage.js';

describe('saved views', () => {
  it('are kept by name for each agent', () => {
    const storage = memoryStorage();
    const views = new SavedViews(storage, 'ana');
    expect(views.save(' Refunds ', { ...noFilters, tags: 'refund' })).toBe(true);
    expect(views.save('Mine', { ...noFilters, agent: 'ana' })).toBe(true);
    expect(views.save('Mine', { ...noFilters, agent: 'ben' })).toBe(true);

    expect(new SavedViews(storage, 'ana').all).toEqual([
      { name: 'Mine', filters: { ...noFilters, agent: 'ben' } },
      { name: 'Refunds', filters: { ...noFilters, tags: 'refund' } },
    ]);
    expect(new SavedViews(storage, 'ben').all).toEqual([]);

    views.remove('Mine');
    expect(views.all.map(view => view.name)).toEqual(['Refunds']);
  });

  it('keep nobody by name', () => {
    const storage = memoryStorage();
    const views = new SavedViews(storage, 'ana');
    views.save('VIP', { ...noFilters, contactId: 'k1', contactName: 'Dana Ray' });
    expect(views.all[0]?.filters).toEqual({ ...noFilters, contactId: 'k1' });
    expect(storage.get('log-views:ana')).not.toContain('Dana');
  });

  it('are at most 20, and have a name', () => {
    const views = new SavedViews(memoryStorage(), 'ana');
    expect(views.save('  ', noFilters)).toBe(false);
    const saved = Array.from({ length: 21 }, (_, n) => views.save(`View ${n}`, noFilters));
    expect(saved.filter(Boolean).length).toBe(20);
  });

  it('leave out what another version kept', () => {
    const storage = memoryStorage();
    for (const kept of ['{', '[{"name":"x"}]', '[{"name":"x","filters":{"text":1}}]', 'null']) {
      storage.set('log-views:ana', kept);
      expect(new SavedViews(storage, 'ana').all).toEqual([]);
    }
  });
});

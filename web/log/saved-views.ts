import { type KeyValueStorage, readJson } from '../core/storage.js';
import { type LogFilters, noFilters } from './log-filters.js';

/** Filters somebody gave a name. */
export interface SavedView {
  readonly name: string;
  readonly filters: LogFilters;
}

const most = 20;
const longestName = 60;

/** The views somebody saved in this browser. */
export class SavedViews {
  readonly #storage: KeyValueStorage;
  readonly #key: string;

  /** @param who the views are kept for each agent by itself */
  constructor(storage: KeyValueStorage, who: string) {
    this.#storage = storage;
    this.#key = `log-views:${who}`;
  }

  get all(): readonly SavedView[] {
    return (readJson(this.#storage, this.#key, areViews) ?? []).map(withoutName);
  }

  /** Keeps the filters under a name; what had the name before goes. Answers false when there are as many as may be. */
  save(name: string, filters: LogFilters): boolean {
    const kept = name.trim().slice(0, longestName);
    const others = this.all.filter(view => view.name !== kept);
    if (kept === '' || others.length >= most) {
      return false;
    }
    this.#keep([...others, { name: kept, filters }].sort((a, b) => a.name.localeCompare(b.name)));
    return true;
  }

  remove(name: string): void {
    this.#keep(this.all.filter(view => view.name !== name));
  }

  #keep(views: readonly SavedView[]): void {
    this.#storage.set(this.#key, JSON.stringify(views.map(withoutName)));
  }
}

/** Who somebody is stays with the server: there it can be redacted, and here it would stay. */
function withoutName({ name, filters }: SavedView): SavedView {
  return { name, filters: { ...filters, contactName: '' } };
}

/** Another version may have kept them. */
function areViews(value: unknown): value is readonly SavedView[] {
  return Array.isArray(value) && value.every(isView);
}

function isView(value: unknown): value is SavedView {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('filters' in value)) {
    return false;
  }
  const { name, filters } = value;
  return typeof name === 'string' && typeof filters === 'object' && filters !== null && hasAll(filters);
}

function hasAll(filters: object): boolean {
  const known = new Map<string, unknown>(Object.entries(filters));
  return Object.keys(noFilters).every(key => typeof known.get(key) === 'string');
}

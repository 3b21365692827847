import type { ChatStatusDto, SearchLog } from '../protocol/contract.gen.js';

/** What is chosen in the bar of filters, as the controls have it: text, and empty where nothing is chosen. */
export interface LogFilters {
  readonly text: string;
  readonly type: string;
  readonly state: string;
  readonly queue: string;
  readonly agent: string;
  /** With commas between them. */
  readonly tags: string;
  /** Days, as 2030-12-31; the last one counts. */
  readonly from: string;
  readonly until: string;
  readonly contactId: string;
  readonly contactName: string;
}

export const noFilters: LogFilters = {
  text: '',
  type: '',
  state: '',
  queue: '',
  agent: '',
  tags: '',
  from: '',
  until: '',
  contactId: '',
  contactName: '',
};

/** What a state in the list of states means. Missed is none of them: it says more than that a chat is over. */
export const logStates: Readonly<Record<string, readonly ChatStatusDto[]>> = {
  open: ['waiting', 'ringing', 'active'],
  waiting: ['waiting'],
  ringing: ['ringing'],
  active: ['active'],
  ended: ['ended'],
};

export function isFiltered(filters: LogFilters): boolean {
  return Object.values(filters).some(value => value.trim() !== '');
}

/** What to ask the server. */
export function searchOf(filters: LogFilters): SearchLog {
  const { text, type, state, queue, agent, contactId } = filters;
  const tags = tagsOf(filters);
  const [from, until] = [dayStart(filters.from, 0), dayStart(filters.until, 1)];
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(type === 'chat' || type === 'message' ? { type } : {}),
    ...(logStates[state] ? { states: logStates[state] } : {}),
    ...(state === 'missed' ? { missed: true } : {}),
    ...(queue === '' ? {} : { queues: [queue] }),
    ...(agent === '' ? {} : { agents: [agent] }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(contactId === '' ? {} : { contactId }),
  };
}

function tagsOf({ tags }: LogFilters): readonly string[] {
  return tags
    .split(',')
    .map(tag => tag.trim())
    .filter(Boolean)
    .slice(0, 20);
}

/** When a day begins here, or one after it; nothing when it is no day. */
function dayStart(day: string, later: number): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + later).getTime() : undefined;
}

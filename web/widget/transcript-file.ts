import { happeningInWords } from '../chat/happenings.js';
import { type Row, Rows } from '../chat/rows.js';
import { hasEarlier } from '../core/chat-store.js';
import { type Clock, systemClock } from '../core/clock.js';
import { linesOf } from '../core/file-words.js';
import { currentLocale, t, timeOfDay } from '../core/i18n.js';
import type { CustomerChat } from './customer-chat.js';
import type { CustomerSession } from './customer-session.js';

/** What people wrote never stands at the beginning of a line, so that it looks like no line of its own. */
const indent = '    ';
const keptMs = 60_000;
const readAgainAfterMs = 1_000;

/** The conversation as plain text, in the language and the time of the reader. */
export function transcriptText(chat: CustomerChat, company: string): string {
  const rows = new Rows({ ...chat, outgoing: [] }, 'customer').slice(0);
  const at = firstTime(rows);
  const head = [`${t('log.label')}: ${company}`, ...(at === undefined ? [] : ['', dateOf(at)])];
  return `${[...head, ...rows.map(line)].join('\n')}\n`;
}

/** Gives the customer the whole conversation as a file; answers whether it could be read. */
export async function saveTranscript(session: CustomerSession, company: string): Promise<boolean> {
  const all = await readAll(session);
  if (all && session.chat) {
    saveFile(fileName(session.chat), transcriptText(session.chat, company));
  }
  return all;
}

/** Reads the whole log; answers whether it is all there. A server that asks for patience gets it, for a while. */
export async function readAll(
  session: Pick<CustomerSession, 'chat' | 'readEarlier'>,
  clock: Clock = systemClock,
): Promise<boolean> {
  for (let patience = 10; session.chat && hasEarlier(session.chat) && patience > 0; ) {
    const { from } = session.chat;
    await session.readEarlier();
    if (session.chat.from === from) {
      patience--;
      await new Promise<void>(resolve => clock.after(readAgainAfterMs, resolve));
    }
  }
  return session.chat !== undefined && !hasEarlier(session.chat);
}

/** Lets the browser keep a text as a file. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not before the browser has taken it.
  systemClock.after(keptMs, () => URL.revokeObjectURL(address));
}

/** The name of the file: the day the chat began, as every system sorts it. */
export function fileName(chat: CustomerChat): string {
  const day = new Date(chat.entries[0]?.at ?? Date.now());
  const [month, date] = [day.getMonth() + 1, day.getDate()].map(part => String(part).padStart(2, '0'));
  return `chat-${day.getFullYear()}-${month}-${date}.txt`;
}

function line(row: Row): string {
  if (row.kind === 'day') {
    return `\n${dateOf(row.at)}`;
  }
  if (row.kind === 'message') {
    return `${timeOfDay(row.at)} ${row.own ? t('message.you') : row.name}:\n${indented(linesOf(row.text, row.files))}`;
  }
  const { entry } = row;
  const time = timeOfDay(entry.at);
  switch (entry.kind) {
    case 'form':
      return `${time} ${t('form.heading')}:\n${entry.fields.map(({ label, value }) => indented(`${label}: ${value}`)).join('\n')}`;
    case 'transcript':
      return `${time} * ${t('entry.transcript')} ${t('entry.transcriptTo', { to: entry.to })}`;
    default: {
      const { key, names } = happeningInWords(entry, 'customer', '');
      return `${time} * ${t(key, names)}`;
    }
  }
}

/** Whoever reads it later wants no "today". */
function dateOf(at: number): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'full' }).format(at);
}

function indented(text: string): string {
  return text
    .split('\n')
    .map(one => indent + one)
    .join('\n');
}

function firstTime(rows: readonly Row[]): number | undefined {
  const [first] = rows;
  return first?.kind === 'event' ? first.entry.at : first?.at;
}

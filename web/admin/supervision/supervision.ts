import { addTexts } from '../../core/i18n.js';
import { activityTexts } from '../../core/locales/activity-en.js';
import { supervisionTexts } from '../../core/locales/admin-supervision-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { staffTexts } from '../../core/locales/staff-en.js';
import type { AdminChatDto, LogRowDto } from '../../protocol/contract.gen.js';
import { consoleTransport } from '../../protocol/hubs.js';
import { ConsoleSession } from './console-session.js';
import './lc-live-chat.js';
import './lc-log-place.js';

/** What looks on at chats, with all that is said there. */
export function superviseAt(basePath: string): ConsoleSession {
  addTexts(chatTexts, staffTexts, activityTexts, supervisionTexts);
  const session = new ConsoleSession({ hub: consoleTransport(basePath), basePath, whyTexts });
  session.start();
  return session;
}

/** Opens a chat in progress at a place of the page, read only. */
export function viewLive(place: Element, session: ConsoleSession, chat: AdminChatDto): void {
  const dialog = document.createElement('lc-live-chat');
  dialog.session = session;
  dialog.source = session.log;
  dialog.row = rowOf(chat);
  dialog.follows = true;
  dialog.addEventListener('lc-close', () => dialog.remove());
  place.append(dialog);
  void dialog.show();
}

/** A chat of the monitor as the log has it; who the customer is beside the name is known once it is read. */
function rowOf({ id, status, customer, queue, agent, startedAt }: AdminChatDto): LogRowDto {
  return {
    id,
    type: 'chat',
    status,
    contact: { id: '', name: customer, verified: false },
    queueId: '',
    queue,
    startedAt,
    tags: [],
    ...(agent === undefined ? {} : { agent }),
  };
}

async function whyTexts(): Promise<void> {
  // Called by loadPart.
  addTexts((await import('../../core/locales/desk-team-en.js')).deskTeamTexts);
}

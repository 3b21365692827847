import { t } from '../core/i18n.js';
import { unreadCount } from './chat-facts.js';
import type { DeskState } from './desk-state.js';
import { oldest } from './rings.js';

/** What the tab of the desk says: who rings, or how much is unread. */
export function deskTitle(desk: DeskState): string {
  const ring = oldest(desk.rings);
  const unread = desk.chats.reduce((sum, chat) => sum + unreadCount(chat), 0);
  return ring
    ? t('desk.title.ring', { name: ring.ring.contact.name })
    : t(unread > 0 ? 'desk.title.unread' : 'desk.title', { count: unread });
}

import { t } from '../core/i18n.js';
import { entriesAfter, isCustomers } from './chat-facts.js';
import type { DeskChat, DeskRing, DeskState } from './desk-state.js';
import { outcomeWord } from './ring-words.js';
import { secondsLeft } from './waiting.js';

/** Something for the ears of a screen reader; `urgent` interrupts. */
export interface Spoken {
  readonly text: string;
  readonly urgent: boolean;
}

/** The countdown is spoken once more when so much is left. */
const soonSeconds = 10;

/** What a change of the desk is worth saying: rings and their end, messages in chats that are not on the screen, the end of a chat. */
export function spokenChanges(state: DeskState, before: DeskState, now: number): readonly Spoken[] {
  return [
    ...state.rings.flatMap(ring => ringChange(ring, before, now)),
    ...state.chats.flatMap(chat => chatChange(chat, state, before)),
  ];
}

/** What is said when a ring comes near its end; nothing in all other seconds. */
export function spokenCountdown(rings: readonly DeskRing[], now: number): readonly Spoken[] {
  return rings
    .filter(ring => ring.phase === 'ringing' && secondsLeft(ring.ring.until, now) === soonSeconds)
    .map(ring => ({
      text: t('desk.say.ringSoon', { seconds: soonSeconds, name: ring.ring.contact.name }),
      urgent: false,
    }));
}

function ringChange(ring: DeskRing, before: DeskState, now: number): readonly Spoken[] {
  const { contact, queue, offerId, until } = ring.ring;
  const was = before.rings.find(other => other.ring.offerId === offerId);
  if (!was && ring.phase === 'ringing') {
    const seconds = secondsLeft(until, now);
    return [{ text: t('desk.say.ring', { name: contact.name, queue, seconds }), urgent: true }];
  }
  if (was && was.phase !== 'over' && ring.phase === 'over') {
    return [{ text: t('desk.say.over', { name: contact.name, why: outcomeWord(ring) }), urgent: false }];
  }
  return [];
}

function chatChange(chat: DeskChat, state: DeskState, before: DeskState): readonly Spoken[] {
  const { header, entries, through, outgoing } = chat.log;
  const { name } = header.contact;
  const was = before.chats.find(other => other.log.header.id === header.id);
  if (!was) {
    return [];
  }
  const spoken: Spoken[] = [];
  if (was.log.header.status === 'active' && header.status === 'ended' && header.endedBy !== 'agent') {
    spoken.push({ text: t('desk.say.ended', { name }), urgent: true });
  }
  const failed = outgoing.filter(message => message.status === 'failed').length;
  if (failed > was.log.outgoing.filter(message => message.status === 'failed').length) {
    spoken.push({ text: t('desk.say.failed'), urgent: true });
  }
  if (header.id !== state.selected && through > was.log.through && was.log.entries.length > 0) {
    const fresh = entriesAfter(entries, was.log.through).some(isCustomers);
    if (fresh) {
      spoken.push({ text: t('desk.say.message', { name }), urgent: false });
    }
  }
  return spoken;
}

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

/** What a change of the desk is worth saying: rings and their end, messages in chats the agent does not see, the end of a chat. */
export function spokenChanges(
  state: DeskState,
  before: DeskState,
  now: number,
  inSight: (chatId: string) => boolean,
): readonly Spoken[] {
  return [
    ...state.rings.flatMap(ring => ringChange(ring, before, now)),
    ...state.chats.flatMap(chat => chatChange(chat, before, inSight)),
  ];
}

/** Says of each ring once, when it comes near its end, how long is left to answer: not every second, and not of one that was short when it came. */
export class SpokenCountdown {
  /** How many seconds were left of each ring when it was looked at last. */
  #left: ReadonlyMap<string, number> = new Map();

  /** What is to be said now. Call it about every second; a second that is left out is no harm. */
  due(rings: readonly DeskRing[], now: number): readonly string[] {
    const ringing = rings.filter(ring => ring.phase === 'ringing').map(({ ring }) => ring);
    const before = this.#left;
    this.#left = new Map(ringing.map(ring => [ring.offerId, secondsLeft(ring.until, now)]));
    return ringing
      .map(({ offerId, contact }) => ({
        name: contact.name,
        seconds: this.#left.get(offerId) ?? 0,
        was: before.get(offerId) ?? 0,
      }))
      .filter(({ seconds, was }) => was > soonSeconds && seconds <= soonSeconds && seconds > 0)
      .map(({ name, seconds }) => t('desk.say.ringSoon', { seconds, name }));
  }
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

function chatChange(chat: DeskChat, before: DeskState, inSight: (chatId: string) => boolean): readonly Spoken[] {
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
  if (through > was.log.through && was.log.entries.length > 0) {
    const fresh = entriesAfter(entries, was.log.through).some(isCustomers);
    if (fresh && !inSight(header.id)) {
      spoken.push({ text: t('desk.say.message', { name }), urgent: false });
    }
  }
  return spoken;
}

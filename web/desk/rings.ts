import type { RingDto, RingEndedEvent, RingOutcomeDto } from '../protocol/contract.gen.js';
import type { DeskRing, RingPhase } from './desk-state.js';

/** How long a card says why the ring is over. */
export const outcomeMs = 4_000;

/** How long after its deadline a ring is given up when the server has not said anything about it. */
const graceMs = 2_000;

/** A new ring, or the same one again. An earlier offer of the same chat is replaced. */
export function addRing(rings: readonly DeskRing[], ring: RingDto): readonly DeskRing[] {
  if (rings.some(other => other.ring.offerId === ring.offerId)) {
    return rings;
  }
  const others = rings.filter(other => other.ring.chatId !== ring.chatId);
  return [...others, { ring, phase: 'ringing' as const }].sort((a, b) => a.ring.since - b.ring.since);
}

/** The rings the server names are the ones there are, with what is left of their words; outcomes stay until they are read. */
export function replaceRings(rings: readonly DeskRing[], now: readonly RingDto[]): readonly DeskRing[] {
  const offers = new Set(now.map(ring => ring.offerId));
  const chats = new Set(now.map(ring => ring.chatId));
  const kept = rings.filter(ring =>
    ring.phase === 'over' ? !chats.has(ring.ring.chatId) : offers.has(ring.ring.offerId),
  );
  const fresh = kept.map(known => ({
    ...known,
    ring: now.find(ring => ring.offerId === known.ring.offerId) ?? known.ring,
  }));
  return now.reduce(addRing, fresh);
}

/** What this agent did itself needs no word; everything else is said on the card. */
export function endRing(rings: readonly DeskRing[], ended: RingEndedEvent, now: number): readonly DeskRing[] {
  const known = rings.find(ring => ring.ring.offerId === ended.offerId);
  if (!known || known.phase === 'over') {
    return rings;
  }
  if (ended.outcome === 'accepted' || ended.outcome === 'declined') {
    return rings.filter(ring => ring !== known);
  }
  const over: DeskRing = {
    ring: known.ring,
    phase: 'over',
    outcome: ended.outcome,
    overAt: now,
    ...(ended.by === undefined ? {} : { by: ended.by }),
  };
  return rings.map(ring => (ring === known ? over : ring));
}

/** The agent answers, or the answer did not get through and the code of why is the problem. */
export function answerRing(
  rings: readonly DeskRing[],
  offerId: string,
  phase: Exclude<RingPhase, 'over'>,
  problem?: string,
): readonly DeskRing[] {
  return rings.map(ring => {
    if (ring.ring.offerId !== offerId || ring.phase === 'over') {
      return ring;
    }
    return { ring: ring.ring, phase, ...(problem === undefined ? {} : { problem }) };
  });
}

/** Time passes: outcomes go, and a ring that was never ended (the connection was lost) counts as missed. */
export function passRings(rings: readonly DeskRing[], now: number): readonly DeskRing[] {
  const gone = (ring: DeskRing): boolean => ring.phase === 'over' && now - (ring.overAt ?? 0) >= outcomeMs;
  const late = (ring: DeskRing): boolean => ring.phase === 'ringing' && now >= ring.ring.until + graceMs;
  if (!rings.some(ring => gone(ring) || late(ring))) {
    return rings;
  }
  return rings
    .filter(ring => !gone(ring))
    .map(ring => (late(ring) ? { ring: ring.ring, phase: 'over', outcome: 'missed', overAt: now } : ring));
}

/** What a bell rings for: not answered, and not past its deadline. */
export function audible(rings: readonly DeskRing[], now: number): readonly DeskRing[] {
  return rings.filter(ring => ring.phase === 'ringing' && now < ring.ring.until);
}

/** The ring that the accept and decline keys mean: the oldest. */
export function oldest(rings: readonly DeskRing[]): DeskRing | undefined {
  return rings.find(ring => ring.phase === 'ringing');
}

/** What a refused answer says about the ring; nothing when it may be answered again. */
export function outcomeOf(code: string): RingOutcomeDto | undefined {
  switch (code) {
    case 'already_taken':
      return 'taken';
    case 'customer_left':
    case 'chat_ended':
      return 'customerLeft';
    case 'offer_withdrawn':
    case 'chat_not_found':
      return 'withdrawn';
    default:
      return undefined;
  }
}

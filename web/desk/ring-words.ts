import { t } from '../core/i18n.js';
import type { IconName } from '../kit/icons.js';
import type { RingDto } from '../protocol/contract.gen.js';
import { isOffline } from '../protocol/errors.js';
import type { DeskRing } from './desk-state.js';

/** What a ring is called: where it comes from, and who. */
export function groupWord({ contact: { name }, transfer, resumed }: RingDto): string {
  if (transfer) {
    return t('desk.ring.groupTransfer', { from: transfer.from, name });
  }
  return t(resumed ? 'desk.ring.groupResumed' : 'desk.ring.group', { name });
}

/** Where a ring comes from, as the head of its card says it. */
export function headWord({ queue, transfer, resumed }: RingDto): string {
  if (transfer) {
    return t('desk.ring.transfer', { from: transfer.from });
  }
  return t(resumed ? 'desk.ring.resumed' : 'desk.ring.incoming', { queue });
}

/** The same in a word, for a card of one line; nothing for a new chat. */
export function originWord({ transfer, resumed }: RingDto): string {
  if (transfer) {
    return t('desk.ring.transferWord', { from: transfer.from });
  }
  return resumed ? t('desk.ring.resumedWord') : '';
}

/** The drawing of where a ring comes from. */
export function ringIcon({ transfer, resumed }: RingDto): IconName {
  return transfer ? 'swap' : resumed ? 'retry' : 'bell';
}

/** Why a ring is over, in words. */
export function outcomeWord(ring: DeskRing): string {
  if (ring.outcome === 'taken') {
    return ring.by === undefined ? t('desk.ring.over.takenBySomebody') : t('desk.ring.over.taken', { by: ring.by });
  }
  return t(`desk.ring.over.${ring.outcome ?? 'withdrawn'}`);
}

/** Why an answer did not get through, in words. */
export function problemWord(code: string): string {
  if (code === 'agent_at_capacity') {
    return t('desk.ring.problem.agent_at_capacity');
  }
  return t(isOffline(code) ? 'desk.ring.problem.offline' : 'desk.ring.problem');
}

import { t } from '../core/i18n.js';
import { isOffline } from '../protocol/errors.js';
import type { DeskRing } from './desk-state.js';

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

import { t } from '../core/i18n.js';
import { languageName } from '../core/language-name.js';
import type { IconName } from '../kit/icons.js';
import type { FormFieldDto, RingDto } from '../protocol/contract.gen.js';
import { isOffline } from '../protocol/errors.js';
import type { DeskRing } from './desk-state.js';

/** So many answers of the form are on a card. */
const shownAnswers = 3;

/** What a ring is called: where it comes from, and who. */
export function groupWord({ contact: { name }, transfer, resumed }: RingDto): string {
  if (transfer) {
    return t('desk.ring.groupTransfer', { from: transfer.from, name });
  }
  return t(resumed ? 'desk.ring.groupResumed' : 'desk.ring.group', { name });
}

/** What its card says below the name: of one that is passed on the queue, and whether it was resumed; else what is known of the customer. */
export function aboutWords({ contact, locale, queue, resumed, transfer }: RingDto): string {
  const language = locale === undefined ? '' : languageName(locale);
  const words = transfer
    ? [queue, resumed ? t('desk.ring.resumedWord') : language]
    : [language, resumed ? t('desk.ring.again') : '', contact.email ?? ''];
  return words.filter(Boolean).slice(0, 2).join(' · ');
}

/** The first answers of the form that its card does not show anyway: neither the first words nor who it is. */
export function otherAnswers({ contact, form, preview }: RingDto): readonly FormFieldDto[] {
  const isShown = ({ value }: FormFieldDto): boolean =>
    value === contact.name || value === contact.email || (preview ? value.startsWith(preview) : false);
  return form.filter(answer => !isShown(answer)).slice(0, shownAnswers);
}

/** Where a ring comes from, as the head of its card says it. */
export function headWord({ queue, transfer, resumed }: RingDto): string {
  if (transfer) {
    return t('desk.ring.transfer', { from: transfer.from });
  }
  return t(resumed ? 'desk.ring.resumed' : 'desk.ring.incoming', { queue });
}

/** The same in a word or two, for a small card; nothing for a new chat. */
export function originWord({ transfer, resumed }: RingDto): string {
  const from = transfer ? t('desk.ring.transferWord', { from: transfer.from }) : '';
  return [from, resumed ? t('desk.ring.resumedWord') : ''].filter(Boolean).join(' · ');
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

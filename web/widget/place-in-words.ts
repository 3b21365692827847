import { t } from '../core/i18n.js';
import type { WaitDto } from '../protocol/contract.gen.js';

/** The place in the queue as a sentence. */
export function placeInWords(position: number | undefined): string {
  switch (position) {
    case undefined:
      return t('queue.waiting');
    case 1:
      return t('queue.first');
    case 2:
      return t('queue.second');
    case 3:
      return t('queue.third');
    default:
      return t('queue.position', { position });
  }
}

/** How long it may take, in whole minutes: nobody's watch is better than the estimate. */
export function waitInWords({ from, to }: WaitDto): string {
  const [least, count] = [Math.floor(from / 60), Math.max(1, Math.ceil(to / 60))];
  return least > 0 && least < count ? t('queue.wait', { from: least, count }) : t('queue.waitTo', { count });
}

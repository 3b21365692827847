import { t } from '../core/i18n.js';

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

import { hasText, t } from '../core/i18n.js';

/** The name of a detector in words; one of the host's own keeps its name. */
export function detectorName(detector: string): string {
  const key = `detector.${detector}`;
  return hasText(key) ? t(key) : detector;
}

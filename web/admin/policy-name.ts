import { hasText, t } from '../core/i18n.js';

/** The name of a policy in words; a policy of the host's own keeps its name. */
export function policyName(policy: string): string {
  const key = `admin.policy.${policy}`;
  return hasText(key) ? t(key) : policy;
}

import { hasText, t, timeOfDay } from '../core/i18n.js';
import type { AgentNameDto, RankedAgentDto, RoutingDecisionDto } from '../protocol/contract.gen.js';

/** Why the chat rang where it did, in sentences. */
export function routingInWords(decision: RoutingDecisionDto): readonly string[] {
  const policy = `notes.why.policy.${decision.policy}`;
  const rang = decision.agents.map(agent => agent.name).join(', ');
  return [
    t('notes.why.rang', { names: rang, time: timeOfDay(decision.at) }),
    t(hasText(policy) ? policy : 'notes.why.policy', { policy: decision.policy }),
    t('notes.why.members', { count: decision.members }),
    ...decision.ranked.slice(0, 5).map((ranked, place) => rankInWords(ranked, place + 1)),
    ...decision.excluded.slice(0, 10).map(({ agent, rule, reason }) => leftOutInWords(agent, rule, reason)),
  ];
}

function rankInWords({ agent, load, capacity, passes, known }: RankedAgentDto, place: number): string {
  const parts = [
    t('notes.why.ranked', { place, name: agent.name, load, capacity }),
    known ? t('notes.why.known') : '',
    passes > 0 ? t('notes.why.passes', { count: passes }) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function leftOutInWords(agent: AgentNameDto, rule: string, reason: string | undefined): string {
  const key = `notes.why.rule.${rule}`;
  return t('notes.why.excluded', { name: agent.name, why: reason ?? (hasText(key) ? t(key) : rule) });
}

import { t, timeOfDay } from '../../core/i18n.js';
import type { AgentChatDto } from '../../protocol/contract.gen.js';
import type { MacroValues } from './macro-text.js';

/** The word the server has for a customer who gave no name: not one to be greeted with. */
const nameless = 'Visitor';

/** What the variables of a macro say in a chat. */
export function valuesOf(chat: AgentChatDto, agentName: string, now: number): MacroValues {
  const values = new Map(chat.form.map(field => [`form.${field.key}`, field.value]));
  values.set('contact.name', chat.contact.name === nameless ? '' : chat.contact.name);
  values.set('contact.email', chat.contact.email ?? '');
  values.set('agent.name', agentName);
  values.set('queue.name', chat.queue);
  values.set('now', timeOfDay(now));
  return values;
}

/** What they say in the preview of the editor. */
export function sampleValues(now: number): MacroValues {
  return new Map([
    ['contact.name', t('macros.sample.contact')],
    ['contact.email', 'dana@example.com'],
    ['agent.name', t('macros.sample.agent')],
    ['queue.name', t('macros.sample.queue')],
    ['now', timeOfDay(now)],
  ]);
}

/** The variables there are, for the editor; that of a form field is an example. */
export const knownVariables = [
  'contact.name|there',
  'contact.email',
  'agent.name',
  'queue.name',
  'form.topic',
  'now',
] as const;

/** Whether a variable of this name can have a value. */
export function isKnownVariable(name: string): boolean {
  return name.startsWith('form.') || knownVariables.some(known => known.split('|')[0] === name);
}

import type {
  AdminAgentDto,
  AgentDocumentDto,
  AgentDocumentsDto,
  AgentSettingsDto,
  SettingsProblemDto,
} from '../../protocol/contract.gen.js';
import { checkNumbers, problem } from './checks.js';
import type { SettingsKind } from './settings-editor.js';
import { pathOf, type SettingsDocument } from './settings-source.js';

export const capacityLimits = [1, 50] as const;
const mostLanguages = 20;

/** Every agent who was ever seen has a document, whether or not the console says something. */
export const agentsKind: SettingsKind<AgentSettingsDto, AgentDocumentsDto> = {
  path: 'settings/agents',
  stays: true,
  pathOf: name => pathOf('agents', name),
  documents: ({ agents, documents }) => [
    ...agents.map(({ id }) => documents.find(({ name }) => name === id) ?? unsaid(id)),
    ...documents.filter(({ name }) => !agents.some(({ id }) => id === name)),
  ],
  defaults: () => undefined,
  read: answer => answer as AgentDocumentDto, // our own endpoint, generated from the same records
  check: (_, settings) => checkAgent(settings),
};

/** An agent as the server last saw one. */
export function agentOf(list: AgentDocumentsDto | undefined, id: string): AdminAgentDto | undefined {
  return list?.agents.find(agent => agent.id === id);
}

function unsaid(id: string): SettingsDocument<AgentSettingsDto> {
  return { name: id, origin: 'console', version: 0, settings: { languages: [] } };
}

function checkAgent(settings: AgentSettingsDto): readonly SettingsProblemDto[] {
  const { languages } = settings;
  return [
    ...checkNumbers(settings, { capacity: capacityLimits }),
    ...(languages.length > mostLanguages ? [problem('languages', 'tooLong')] : []),
    ...(languages.every(tag => /^[A-Za-z0-9-]{1,35}$/.test(tag)) ? [] : [problem('languages', 'invalid')]),
  ];
}

import type { Texts } from '../i18n.js';

/** What the console's place of agents says. */
export const adminAgentsTexts: Texts = {
  'settings.agents.host': 'Names and roles come from your sign-in.',
  'settings.agents.host.text':
    'Who is an agent, what they are called, who is an administrator and who may redact is said by the application LiveChat runs in, at each sign-in. What it says of teams, languages and chats at once comes first, too.',
  'settings.agents.choose': 'Choose an agent.',
  'settings.agents.empty': 'Nobody was here yet. Agents appear once they have opened the desk.',
  'settings.agents.never': 'Was never here',

  'settings.agents.fromHost': 'From your sign-in',
  'settings.agents.id': 'Id',
  'settings.agents.name': 'Name',
  'settings.agents.roles': 'Roles',
  'settings.agents.role.agent': 'Agent',
  'settings.agents.role.admin': 'Administrator',
  'settings.agents.role.redact': 'May redact',
  'settings.agents.role.noRedact': 'May not redact',
  'settings.agents.role.masked': 'Sees no personal data',
  'settings.agents.availability': 'Availability',
  'settings.agents.available': 'Available',
  'settings.agents.away': 'Away',
  'settings.agents.offline': 'Offline',
  'settings.agents.chats': 'Chats',
  'settings.agents.places': '{chats} of {capacity} chats',

  'settings.agents.own': 'Chats and languages',
  'settings.agents.own.help':
    'Counts where your sign-in says nothing. A desk that is open follows within 15 seconds, others with the next sign-in.',
  'settings.agents.capacity': 'Chats at once',
  'settings.agents.capacity.help': 'Over all queues, ringing ones included. Empty: keeps the limit there is.',
  'settings.agents.capacity.outOfRange': 'Enter a whole number from 1 to 50.',
  'settings.agents.languages': 'Languages',
  'settings.agents.languages.help': 'The best first, with commas between them: de, pt-BR.',
  'settings.agents.languages.invalid': 'Write tags such as de or pt-BR.',
  'settings.agents.languages.tooLong': 'At most 20 languages.',

  'settings.agents.teams': 'Teams',
  'settings.agents.teams.help': 'Saved at once, in the team. Open desks follow within 15 seconds.',
  'settings.agents.noTeams': 'There is no team yet.',
  'settings.agents.signedIn': 'In it as of the last sign-in.',

  'settings.agents.queues': 'Queues',
  'settings.agents.queues.help': 'Saved at once, in the queue. Weight and skills are set there.',
  'settings.agents.byTeam': 'Through {teams} in any case.',
  'settings.agents.everybody': 'Everybody works for it.',
  'settings.agents.nobodyElse': 'Nobody else works for it.',
  'settings.trouble.last_member': "It wasn't saved: nobody else works for this queue now. Change that in the queue.",
  'settings.agents.receives': 'Its chats ring',
  'settings.agents.weight': 'Weight {weight}',
  'settings.agents.toQueue': 'Open {name}',
};

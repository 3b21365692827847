import type { Texts } from '../i18n.js';

/** What the settings of teams say. */
export const adminTeamTexts: Texts = {
  'settings.code.team': 'The host sets this team up with AddTeam. To change it, change the code.',
  'settings.teams.add': 'New team',
  'settings.teams.new': 'New team',
  'settings.teams.empty': 'There is no team yet. Make the first one.',
  'settings.teams.choose': 'Choose a team to see who belongs to it.',
  'settings.teams.name.help': 'Names it in addresses and in code, e.g. support. It stays as it is.',

  'settings.team.general': 'General',
  'settings.team.count': '{count} member named here | {count} members named here',
  'settings.team.displayName': 'Name people see',
  'settings.team.displayName.help': 'At most 80 characters. Without one the id is shown.',
  'settings.team.displayName.tooLong': 'At most 80 characters.',
  'settings.team.members': 'Members',
  'settings.team.members.help': 'Beside those of whom the host says when they sign in.',
  'settings.team.autoMessages': 'Automatic messages',
  'settings.team.autoMessages.help': 'Said when a chat starts in a queue of this team, unless the widget has its own.',
  'settings.team.autoMessages.text.required': 'Write what is said, or take the message away.',
  'settings.team.autoMessages.text.tooLong': 'At most 1,000 characters.',
  'settings.team.autoMessages.delayMs.outOfRange': 'Enter a whole number from 0 to 10,000.',
  'settings.team.macros': 'Message responses',
  'settings.team.membersEditMacros': 'Every member may change the macros of the team',
  'settings.team.macros.where': 'The macros themselves have a place of their own.',
  'settings.team.macros.link': 'Open the macros',
};

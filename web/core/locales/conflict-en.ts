import type { Texts } from '../i18n.js';

/** What is said when two changed the same. */
export const conflictTexts: Texts = {
  'conflict.heading': 'Somebody else changed this meanwhile',
  'conflict.heading.gone': 'Somebody else deleted this meanwhile',
  'conflict.who': '{name} saved it after you opened it. Choose which of both counts.',
  'conflict.somebody': 'It was saved after you opened it. Choose which of both counts.',
  'conflict.gone': 'You can leave it deleted, or save what you have written as new.',
  'conflict.field': 'Field',
  'conflict.column.theirs': 'Theirs',
  'conflict.column.mine': 'Yours',
  'conflict.keep': 'Keep writing',
  'conflict.theirs': 'Take theirs',
  'conflict.mine': 'Write mine over it',
  'conflict.theirs.gone': 'Leave it deleted',
  'conflict.mine.gone': 'Save mine as new',
  'conflict.none': '–',
};

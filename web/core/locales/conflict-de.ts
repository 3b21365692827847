import type { Texts } from '../i18n.js';

/** What is said when two changed the same. */
export const conflictTexts: Texts = {
  'conflict.heading': 'Jemand anders hat das inzwischen geändert',
  'conflict.heading.gone': 'Jemand anders hat das inzwischen gelöscht',
  'conflict.who': '{name} hat gespeichert, nachdem Sie es geöffnet haben. Wählen Sie, was gilt.',
  'conflict.somebody': 'Es wurde gespeichert, nachdem Sie es geöffnet haben. Wählen Sie, was gilt.',
  'conflict.gone': 'Sie können es gelöscht lassen oder das Geschriebene neu speichern.',
  'conflict.field': 'Feld',
  'conflict.column.theirs': 'Dort',
  'conflict.column.mine': 'Ihres',
  'conflict.keep': 'Weiter schreiben',
  'conflict.theirs': 'Das andere nehmen',
  'conflict.mine': 'Meines darüber speichern',
  'conflict.theirs.gone': 'Gelöscht lassen',
  'conflict.mine.gone': 'Meines neu speichern',
  'conflict.none': '–',
};

import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'Vandaag',
  'day.yesterday': 'Gisteren',

  'log.label': 'Gesprek',
  'log.earlier': 'Eerdere berichten tonen',
  'log.new': '{count} nieuw bericht | {count} nieuwe berichten',
  'log.toEnd': 'Naar het nieuwste bericht',

  'message.sent': 'Verzonden',
  'message.delivered': 'Afgeleverd',
  'message.read': 'Gelezen',
  'message.sending': 'Verzenden…',
  'message.waiting': 'Wacht op verzending',
  'message.failed': 'Niet verzonden',
  'message.retry': 'Opnieuw',
  'message.retryText': 'Opnieuw verzenden: {text}',
  'message.automatic': 'Automatisch',
  'message.you': 'U',
  'message.by': '{name}:',
  'message.redacted': 'Verwijderd',
  'message.redactedPart': 'Deels verwijderd',

  'reason.message_too_long': 'Langer dan 4.000 tekens',
  'reason.message_empty': 'Het bericht is leeg',
  'reason.invalid_unicode': 'Bevat een beschadigd teken',
  'reason.chat_ended': 'De chat is beëindigd',
  'reason.chat_ended_by_agent': 'De chat is beëindigd',
  'reason.chat_not_found': 'Deze chat bestaat niet meer',
  'reason.not_in_chat': 'U zit niet meer in deze chat',
  'reason.rate_limited': 'Te veel berichten tegelijk',
  'reason.timed_out': 'Geen antwoord van de server',

  'file.open': 'Wordt geopend in een nieuw tabblad',
  'file.save': 'Opslaan',
  'file.saveName': '{name} opslaan',
  'file.show': 'Afbeelding tonen',
  'file.gone': 'Dit bestand is niet meer beschikbaar',
  'file.failed': 'De afbeelding kon niet worden geladen',
  'file.retry': 'Opnieuw proberen',
  'file.line': '[Bestand: {name}, {size}]',
  'file.redacted': 'Dit bestand is verwijderd',

  'form.heading': 'Uw gegevens',

  'entry.joined': '{agent} neemt deel aan de chat',
  'entry.returned': '{agent} heeft de verbinding verloren. De chat staat weer in de wachtrij',
  'entry.transferred': '{agent} verbindt u door met een collega',
  'entry.endedByCustomer': 'U hebt de chat verlaten',
  'entry.endedByAgent': '{agent} heeft de chat beëindigd',
  'entry.endedIdle': 'De chat is beëindigd omdat er een tijdje niets is geschreven',
  'entry.endedNoAnswer': 'De chat is beëindigd omdat er niemand beschikbaar was',
  'entry.ended': 'De chat is beëindigd',
  'entry.messageLeft': 'U hebt een bericht achtergelaten',
  'entry.resumed': 'Chat hervat',
  'entry.transcript': 'Transcript verzonden',
  'entry.transcriptTo': 'naar {to}',

  'typing.one': '{name} is aan het typen',

  'composer.label': 'Bericht',
  'composer.placeholder': 'Typ een bericht',
  'composer.send': 'Verzenden',
  'composer.left': 'Nog {count} teken | Nog {count} tekens',
  'composer.over': '{count} teken te veel | {count} tekens te veel',
};

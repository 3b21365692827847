import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'Chat openen',
  'launcher.close': 'Chat sluiten',
  'launcher.unread': '{count} ongelezen',
  'launcher.dismiss': 'Verbergen',
  'launcher.lost': 'De chat is niet bereikbaar. Probeer het opnieuw.',

  'panel.minimise': 'Minimaliseren',
  'panel.close': 'Sluiten',
  'panel.message': 'Bericht achterlaten',
  'panel.loading': 'Gesprek wordt geladen',
  'panel.by': 'Mogelijk gemaakt door LiveChat',

  'form.sending': 'Chat starten…',
  'form.choose': 'Maak een keuze',
  'form.consentLink': 'Lees het hier',
  'form.summary': 'Controleer één antwoord | Controleer {count} antwoorden',
  'form.queue_full': 'Er wachten nu te veel mensen. Probeer het over een paar minuten opnieuw.',
  'form.failed': 'De chat is niet gestart. Probeer het opnieuw.',
  'form.not_connected': 'U bent offline. Probeer het opnieuw als u weer online bent.',
  'form.connection_lost': 'U bent offline. Probeer het opnieuw als u weer online bent.',
  'form.rate_limited': 'Te veel pogingen. Wacht even en probeer het dan opnieuw.',
  'form.identity_required': 'Log eerst in, daarna kunt u ons hier schrijven.',
  'form.visitor_blocked':
    'Vanaf hier kan geen chat worden gestart en geen bericht worden achtergelaten. Is dit een vergissing, neem dan op een andere manier contact op met het bedrijf.',

  closed: 'We zijn nu gesloten.',
  'closed.until': 'We zijn nu gesloten. We zijn er weer: {day}, {time} uur.',
  'closed.today': 'vandaag',
  'closed.tomorrow': 'morgen',

  'field.required': 'Vul een antwoord in',
  'field.requiredChoice': 'Maak een keuze',
  'field.requiredConsent': 'Vink dit aan om verder te gaan',
  'field.too_long': 'Maximaal {max} tekens',
  'field.name_too_long': 'Maximaal 100 tekens',
  'field.email_invalid': 'Vul een adres in zoals naam@example.com',
  'field.phone_invalid': 'Vul een nummer in zoals +31 20 123 4567',
  'field.number_invalid': 'Vul een getal in',
  'field.number_range': 'Vul een getal in van {min} tot en met {max}',
  'field.number_min': 'Vul {min} of meer in',
  'field.number_max': 'Vul {max} of minder in',
  'field.date_invalid': 'Kies een dag',
  'field.option_unknown': 'Kies iets uit de lijst',
  'field.pattern_mismatch': 'Dit heeft niet de gevraagde vorm',
  'field.invalid_unicode': 'Dit bevat een beschadigd teken',
  'field.other': 'Dit antwoord is niet geaccepteerd',

  'offline.nobody': 'Er is nu niemand aanwezig.',
  'offline.noAnswer': 'Er was niemand beschikbaar om u te antwoorden.',
  'offline.sending': 'Verzenden…',
  'offline.failed': 'Uw bericht is niet verzonden. Probeer het opnieuw.',

  'bar.reconnecting': 'Opnieuw verbinden…',
  'bar.offline': 'U bent offline. Berichten worden later verzonden.',
  'bar.refused': 'Deze chat is hier niet beschikbaar.',
  'bar.lost': 'Een deel van de chat is niet geladen.',
  'bar.reload': 'Opnieuw laden',

  'announce.messageLeft': 'Uw bericht is verzonden',
  'announce.failed': 'Een bericht is niet verzonden',
  'announce.lost': 'De verbinding is verbroken',
};

export const chat = () => import('./nl-chat.js');
export const uploads = () => import('../../core/locales/upload-nl.js');

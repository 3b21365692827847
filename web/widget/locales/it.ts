import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'Apri la chat',
  'launcher.close': 'Chiudi la chat',
  'launcher.unread': 'Da leggere: {count}',
  'launcher.dismiss': 'Nascondi',
  'launcher.lost': 'La chat non è raggiungibile. Riprovi.',

  'panel.minimise': 'Riduci',
  'panel.close': 'Chiudi',
  'panel.message': 'Lascia un messaggio',
  'panel.loading': 'Caricamento della conversazione',
  'panel.by': 'Realizzato con LiveChat',

  'form.sending': 'Avvio…',
  'form.choose': 'Scelga un’opzione',
  'form.consentLink': 'Leggi qui',
  'form.summary': 'Una risposta è da rivedere | {count} risposte sono da rivedere',
  'form.queue_full': 'In questo momento l’attesa è troppo lunga. Riprovi tra qualche minuto.',
  'form.failed': 'Non è stato possibile avviare la chat. Riprovi.',
  'form.not_connected': 'Connessione assente. Riprovi quando torna.',
  'form.connection_lost': 'Connessione assente. Riprovi quando torna.',
  'form.rate_limited': 'Troppi tentativi. Attenda un momento, poi riprovi.',
  'form.identity_required': 'Prima accedi, poi puoi scriverci qui.',
  'form.visitor_blocked':
    "Da qui non è possibile avviare una chat né lasciare un messaggio. Se pensi che sia un errore, contatta l'azienda in un altro modo.",

  closed: 'Al momento siamo chiusi.',
  'closed.until': 'Al momento siamo chiusi. Riapriamo: {day}, {time}.',
  'closed.today': 'oggi',
  'closed.tomorrow': 'domani',

  'field.required': 'Inserisca una risposta',
  'field.requiredChoice': 'Scelga un’opzione',
  'field.requiredConsent': 'Spunti questa casella per continuare',
  'field.too_long': 'Massimo {max} caratteri',
  'field.name_too_long': 'Massimo 100 caratteri',
  'field.email_invalid': 'Inserisca un indirizzo come nome@example.com',
  'field.phone_invalid': 'Inserisca un numero come +39 06 12345678',
  'field.number_invalid': 'Inserisca un numero',
  'field.number_range': 'Inserisca un numero da {min} a {max}',
  'field.number_min': 'Inserisca {min} o più',
  'field.number_max': 'Inserisca {max} o meno',
  'field.date_invalid': 'Scelga un giorno',
  'field.option_unknown': 'Scelga un’opzione dall’elenco',
  'field.pattern_mismatch': 'Il formato non è quello richiesto',
  'field.invalid_unicode': 'Contiene un carattere danneggiato',
  'field.other': 'Questa risposta non è stata accettata',

  'offline.nobody': 'Al momento non c’è nessuno.',
  'offline.noAnswer': 'Nessuno era disponibile per risponderle.',
  'offline.sending': 'Invio…',
  'offline.failed': 'Il messaggio non è stato inviato. Riprovi.',

  'bar.reconnecting': 'Riconnessione…',
  'bar.offline': 'Connessione assente. I messaggi partiranno più tardi.',
  'bar.refused': 'Questa chat non è disponibile qui.',
  'bar.lost': 'Una parte della chat non è stata caricata.',
  'bar.reload': 'Ricarica',

  'announce.messageLeft': 'Il suo messaggio è stato inviato',
  'announce.failed': 'Un messaggio non è stato inviato',
  'announce.lost': 'La connessione si è interrotta',
};

export const chat = () => import('./it-chat.js');
export const uploads = () => import('../../core/locales/upload-it.js');

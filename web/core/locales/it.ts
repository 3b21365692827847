import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'Oggi',
  'day.yesterday': 'Ieri',

  'log.label': 'Conversazione',
  'log.earlier': 'Mostra i messaggi precedenti',
  'log.new': '{count} nuovo messaggio | {count} nuovi messaggi',
  'log.toEnd': 'Vai all’ultimo messaggio',

  'message.sent': 'Inviato',
  'message.delivered': 'Consegnato',
  'message.read': 'Letto',
  'message.sending': 'Invio…',
  'message.waiting': 'In attesa di invio',
  'message.failed': 'Non inviato',
  'message.retry': 'Riprova',
  'message.retryText': 'Riprova: {text}',
  'message.automatic': 'Automatico',
  'message.you': 'Lei',
  'message.by': '{name}:',
  'message.redacted': 'Rimosso',
  'message.redactedPart': 'Rimosso in parte',

  'reason.message_too_long': 'Più di 4000 caratteri',
  'reason.message_empty': 'Il messaggio è vuoto',
  'reason.invalid_unicode': 'Contiene un carattere danneggiato',
  'reason.chat_ended': 'La chat è terminata',
  'reason.chat_ended_by_agent': 'La chat è terminata',
  'reason.chat_not_found': 'Questa chat non esiste più',
  'reason.not_in_chat': 'Lei non è più in questa chat',
  'reason.rate_limited': 'Troppi messaggi in una volta',
  'reason.timed_out': 'Nessuna risposta dal server',

  'file.open': 'Si apre in una nuova scheda',
  'file.save': 'Salva',
  'file.saveName': 'Salva {name}',
  'file.show': 'Mostra immagine',
  'file.gone': 'Questo file non è più disponibile',
  'file.failed': 'Non è stato possibile caricare l’immagine',
  'file.retry': 'Riprova',
  'file.line': '[File: {name}, {size}]',
  'file.redacted': 'Questo file è stato rimosso',

  'form.heading': 'I dati inviati',

  'entry.joined': '{agent} partecipa alla chat',
  'entry.returned': '{agent} ha perso la connessione. La chat è tornata in coda',
  'entry.transferred': '{agent} passa la chat a un’altra persona del team',
  'entry.endedByCustomer': 'Lei ha lasciato la chat',
  'entry.endedByAgent': '{agent} ha terminato la chat',
  'entry.endedIdle': 'La chat è terminata perché nessuno ha scritto per un po’',
  'entry.endedNoAnswer': 'La chat è terminata perché nessuno era disponibile',
  'entry.ended': 'La chat è terminata',
  'entry.messageLeft': 'Lei ha lasciato un messaggio',
  'entry.resumed': 'Chat ripresa',
  'entry.transcript': 'Trascrizione inviata',
  'entry.transcriptTo': 'a {to}',

  'typing.one': '{name} sta scrivendo',

  'composer.label': 'Messaggio',
  'composer.placeholder': 'Scriva un messaggio',
  'composer.send': 'Invia',
  'composer.left': '{count} carattere rimasto | {count} caratteri rimasti',
  'composer.over': '{count} carattere di troppo | {count} caratteri di troppo',
};

import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/it.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'Nuovo messaggio',

  ...chatTexts,

  'panel.menu': 'Menu della chat',
  'panel.agentOnline': '{company} · Online',
  'panel.finding': 'Stiamo cercando qualcuno per lei',
  'panel.ended': 'Chat terminata',
  'panel.messageLeft': 'Messaggio inviato',

  'menu.mute': 'Disattiva i suoni',
  'menu.unmute': 'Attiva i suoni',
  'menu.download': 'Scarica la trascrizione',
  'menu.popOut': 'Apri in un’altra finestra',
  'menu.leave': 'Esci dalla chat',

  'leave.title': 'Uscire da questa chat?',
  'leave.agent': 'Avviseremo {agent}.',
  'leave.queue': 'Perderà il suo posto in coda.',
  'leave.resume': 'Potrà riprendere la chat più tardi.',
  'leave.stay': 'Resta',
  'leave.confirm': 'Esci dalla chat',
  'leave.busy': 'Uscita…',

  'queue.first': 'Tra poco tocca a lei',
  'queue.second': 'Lei è in seconda posizione',
  'queue.third': 'Lei è in terza posizione',
  'queue.position': 'Lei è in posizione {position}',
  'queue.waiting': 'Lei è in coda',
  'queue.wait': 'Da {from} a {count} minuti circa.',
  'queue.waitTo': 'Fino a {count} minuto. | Fino a {count} minuti.',
  'queue.hint': 'Tenga aperta questa finestra. La avviseremo con un suono.',
  'queue.hintMuted': 'Può scrivere mentre aspetta.',

  'ended.resumeUntil': 'Può riprendere questa chat fino alle ore {time}.',
  'ended.another': 'Un’altra domanda? Avvii una nuova chat.',
  'ended.resume': 'Riprendi la chat',
  'ended.new': 'Avvia una nuova chat',
  'ended.resuming': 'Ripresa…',
  'ended.resumeFailed': 'Non è stato possibile riprendere la chat. Riprovi.',
  'ended.resumeExpired': 'Questa chat è terminata da troppo tempo per essere ripresa.',
  'ended.messageLeft': 'Le risponderemo via e-mail.',
  'ended.newMessage': 'Lascia un altro messaggio',

  'rating.title': 'Com’è andata questa chat?',
  'rating.stars': '{count} stella | {count} stelle',
  'rating.comment': 'Vuole aggiungere qualcosa?',
  'rating.send': 'Invia valutazione',
  'rating.sending': 'Invio…',
  'rating.failed': 'La valutazione non è stata inviata. Riprovi.',
  'entry.rated': 'La sua valutazione di questa chat: {score} su 5',
  'entry.filesOn': 'Ora può inviare immagini',
  'entry.filesOff': 'Non è più possibile inviare immagini',
  'entry.redacted': 'Un messaggio è stato rimosso',
  'entry.redactedWhole': 'La conversazione è stata rimossa',

  'turn.back': 'Adesso c’è qualcuno.',
  'turn.chat': 'Avvia una chat',

  'bar.leaveFailed': 'Non è stato possibile terminare la chat. Riprovi.',
  'bar.downloadFailed': 'Non è stato possibile scaricare la trascrizione. Riprovi.',

  'announce.joined': '{agent} partecipa alla chat',
  'announce.ended': 'La chat è terminata',
};

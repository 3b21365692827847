import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/fr.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'Nouveau message',

  ...chatTexts,

  'panel.menu': 'Menu de la conversation',
  'panel.agentOnline': '{company} · En ligne',
  'panel.finding': 'Nous cherchons quelqu’un pour vous',
  'panel.ended': 'Conversation terminée',
  'panel.messageLeft': 'Message envoyé',

  'menu.mute': 'Couper le son',
  'menu.unmute': 'Activer le son',
  'menu.download': 'Télécharger la transcription',
  'menu.popOut': 'Ouvrir dans une autre fenêtre',
  'menu.leave': 'Quitter la conversation',

  'leave.title': 'Quitter cette conversation ?',
  'leave.agent': 'Nous préviendrons {agent}.',
  'leave.queue': 'Vous perdrez votre place dans la file d’attente.',
  'leave.resume': 'Vous pourrez reprendre la conversation plus tard.',
  'leave.stay': 'Rester',
  'leave.confirm': 'Quitter',
  'leave.busy': 'Fermeture…',

  'queue.first': 'C’est bientôt à vous',
  'queue.second': 'Vous êtes en 2e position',
  'queue.third': 'Vous êtes en 3e position',
  'queue.position': 'Vous êtes en {position}e position',
  'queue.waiting': 'Vous êtes dans la file d’attente',
  'queue.wait': 'Environ {from} à {count} minutes.',
  'queue.waitTo': 'Jusqu’à {count} minute. | Jusqu’à {count} minutes.',
  'queue.hint': 'Gardez cette fenêtre ouverte. Un son vous préviendra.',
  'queue.hintMuted': 'Vous pouvez écrire en attendant.',

  'ended.resumeUntil': 'Vous pouvez reprendre cette conversation jusqu’à {time}.',
  'ended.another': 'Une autre question ? Démarrez une nouvelle conversation.',
  'ended.resume': 'Reprendre la conversation',
  'ended.new': 'Nouvelle conversation',
  'ended.resuming': 'Reprise…',
  'ended.resumeFailed': 'La conversation n’a pas pu reprendre. Merci de réessayer.',
  'ended.resumeExpired': 'Cette conversation est terminée depuis trop longtemps pour être reprise.',
  'ended.messageLeft': 'Nous vous répondrons par e-mail.',
  'ended.newMessage': 'Laisser un autre message',

  'rating.title': 'Comment s’est passée cette conversation ?',
  'rating.stars': '{count} étoile | {count} étoiles',
  'rating.comment': 'Quelque chose à ajouter ?',
  'rating.send': 'Envoyer la note',
  'rating.sending': 'Envoi…',
  'rating.failed': 'Votre note n’a pas été envoyée. Merci de réessayer.',
  'entry.rated': 'Votre note pour cette conversation : {score} sur 5',
  'entry.filesOn': 'Vous pouvez maintenant envoyer des images',
  'entry.filesOff': 'Il n’est plus possible d’envoyer des images',
  'entry.redacted': 'Un message a été supprimé',
  'entry.redactedWhole': 'La conversation a été supprimée',

  'turn.back': 'Quelqu’un est là maintenant.',
  'turn.chat': 'Démarrer une conversation',

  'bar.leaveFailed': 'La conversation n’a pas pu être terminée. Merci de réessayer.',
  'bar.downloadFailed': 'La transcription n’a pas pu être téléchargée. Merci de réessayer.',

  'announce.joined': '{agent} a rejoint la conversation',
  'announce.ended': 'La conversation est terminée',
};

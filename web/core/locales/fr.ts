import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'Aujourd’hui',
  'day.yesterday': 'Hier',

  'log.label': 'Conversation',
  'log.earlier': 'Afficher les messages précédents',
  'log.new': '{count} nouveau message | {count} nouveaux messages',
  'log.toEnd': 'Aller au dernier message',

  'message.sent': 'Envoyé',
  'message.delivered': 'Distribué',
  'message.read': 'Lu',
  'message.sending': 'Envoi…',
  'message.waiting': 'En attente d’envoi',
  'message.failed': 'Non envoyé',
  'message.retry': 'Réessayer',
  'message.retryText': 'Réessayer : {text}',
  'message.automatic': 'Automatique',
  'message.you': 'Vous',
  'message.by': '{name} :',
  'message.redacted': 'Supprimé',
  'message.redactedPart': 'Supprimé en partie',

  'reason.message_too_long': 'Plus de 4 000 caractères',
  'reason.message_empty': 'Le message est vide',
  'reason.invalid_unicode': 'Contient un caractère endommagé',
  'reason.chat_ended': 'La conversation est terminée',
  'reason.chat_ended_by_agent': 'La conversation est terminée',
  'reason.chat_not_found': 'Cette conversation n’existe plus',
  'reason.not_in_chat': 'Vous n’êtes plus dans cette conversation',
  'reason.rate_limited': 'Trop de messages à la fois',
  'reason.timed_out': 'Aucune réponse du serveur',

  'file.open': 'S’ouvre dans un nouvel onglet',
  'file.save': 'Enregistrer',
  'file.saveName': 'Enregistrer {name}',
  'file.show': 'Afficher l’image',
  'file.gone': 'Ce fichier n’est plus disponible',
  'file.failed': 'L’image n’a pas pu être chargée',
  'file.retry': 'Réessayer',
  'file.line': '[Fichier : {name}, {size}]',
  'file.redacted': 'Ce fichier a été supprimé',

  'form.heading': 'Vos informations',

  'entry.joined': '{agent} a rejoint la conversation',
  'entry.returned': '{agent} a perdu la connexion. La conversation est revenue dans la file d’attente',
  'entry.transferred': '{agent} vous met en relation avec un collègue',
  'entry.endedByCustomer': 'Vous avez quitté la conversation',
  'entry.endedByAgent': '{agent} a mis fin à la conversation',
  'entry.endedIdle': 'La conversation a pris fin, car personne n’écrivait plus depuis un moment',
  'entry.endedNoAnswer': 'La conversation a pris fin, car personne n’était disponible',
  'entry.ended': 'La conversation est terminée',
  'entry.messageLeft': 'Vous avez laissé un message',
  'entry.resumed': 'Conversation reprise',
  'entry.transcript': 'Transcription envoyée',
  'entry.transcriptTo': 'à {to}',

  'typing.one': '{name} écrit',

  'composer.label': 'Message',
  'composer.placeholder': 'Écrivez un message',
  'composer.send': 'Envoyer',
  'composer.left': '{count} caractère restant | {count} caractères restants',
  'composer.over': '{count} caractère en trop | {count} caractères en trop',
};

import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'Ouvrir le chat',
  'launcher.close': 'Fermer le chat',
  'launcher.unread': 'Non lus : {count}',
  'launcher.dismiss': 'Masquer',
  'launcher.lost': 'Le chat n’est pas joignable. Merci de réessayer.',

  'panel.minimise': 'Réduire',
  'panel.close': 'Fermer',
  'panel.message': 'Laisser un message',
  'panel.loading': 'Chargement de la conversation',
  'panel.by': 'Propulsé par LiveChat',

  'form.sending': 'Démarrage…',
  'form.choose': 'Choisissez',
  'form.consentLink': 'À lire ici',
  'form.summary': 'Une réponse est à revoir | {count} réponses sont à revoir',
  'form.queue_full': 'Trop de personnes attendent en ce moment. Réessayez dans quelques minutes.',
  'form.failed': 'La conversation n’a pas pu démarrer. Merci de réessayer.',
  'form.not_connected': 'Vous êtes hors ligne. Réessayez une fois la connexion rétablie.',
  'form.connection_lost': 'Vous êtes hors ligne. Réessayez une fois la connexion rétablie.',
  'form.rate_limited': 'Trop de tentatives. Patientez un instant, puis réessayez.',
  'form.identity_required': "Connectez-vous d'abord, vous pourrez ensuite nous écrire ici.",
  'form.visitor_blocked':
    "Il n'est pas possible de démarrer un chat ni de laisser un message d'ici. Si vous pensez que c'est une erreur, contactez l'entreprise autrement.",

  closed: 'Nous sommes fermés pour le moment.',
  'closed.until': 'Nous sommes fermés pour le moment. Réouverture : {day}, {time}.',
  'closed.today': 'aujourd’hui',
  'closed.tomorrow': 'demain',

  'field.required': 'Indiquez une réponse',
  'field.requiredChoice': 'Faites un choix',
  'field.requiredConsent': 'Cochez cette case pour continuer',
  'field.too_long': '{max} caractères au maximum',
  'field.name_too_long': '100 caractères au maximum',
  'field.email_invalid': 'Indiquez une adresse du type nom@example.com',
  'field.phone_invalid': 'Indiquez un numéro du type +33 1 23 45 67 89',
  'field.number_invalid': 'Indiquez un nombre',
  'field.number_range': 'Indiquez un nombre de {min} à {max}',
  'field.number_min': 'Indiquez {min} ou plus',
  'field.number_max': 'Indiquez {max} ou moins',
  'field.date_invalid': 'Choisissez un jour',
  'field.option_unknown': 'Choisissez dans la liste',
  'field.pattern_mismatch': 'Ce n’est pas le format attendu',
  'field.invalid_unicode': 'Il y a un caractère endommagé',
  'field.other': 'Cette réponse n’a pas été acceptée',

  'offline.nobody': 'Personne n’est là pour le moment.',
  'offline.noAnswer': 'Personne n’était disponible pour vous répondre.',
  'offline.sending': 'Envoi…',
  'offline.failed': 'Votre message n’a pas été envoyé. Merci de réessayer.',

  'bar.reconnecting': 'Reconnexion…',
  'bar.offline': 'Vous êtes hors ligne. Vos messages partiront plus tard.',
  'bar.refused': 'Cette conversation n’est pas disponible ici.',
  'bar.lost': 'Une partie du chat n’a pas été chargée.',
  'bar.reload': 'Recharger',

  'announce.messageLeft': 'Votre message a été envoyé',
  'announce.failed': 'Un message n’a pas été envoyé',
  'announce.lost': 'La connexion est perdue',
};

export const chat = () => import('./fr-chat.js');
export const uploads = () => import('../../core/locales/upload-fr.js');

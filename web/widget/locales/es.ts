import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'Abrir el chat',
  'launcher.close': 'Cerrar el chat',
  'launcher.unread': 'Sin leer: {count}',
  'launcher.dismiss': 'Descartar',
  'launcher.lost': 'No se puede acceder al chat. Inténtelo de nuevo.',

  'panel.minimise': 'Minimizar',
  'panel.close': 'Cerrar',
  'panel.message': 'Dejar un mensaje',
  'panel.loading': 'Cargando la conversación',
  'panel.by': 'Con la tecnología de LiveChat',

  'form.sending': 'Iniciando…',
  'form.choose': 'Elija una opción',
  'form.consentLink': 'Leer aquí',
  'form.summary': 'Revise una respuesta | Revise {count} respuestas',
  'form.queue_full': 'Hay demasiadas personas en espera. Inténtelo de nuevo en unos minutos.',
  'form.failed': 'No se pudo iniciar el chat. Inténtelo de nuevo.',
  'form.not_connected': 'No tiene conexión. Inténtelo de nuevo cuando la recupere.',
  'form.connection_lost': 'No tiene conexión. Inténtelo de nuevo cuando la recupere.',
  'form.rate_limited': 'Demasiados intentos. Espere un momento e inténtelo de nuevo.',
  'form.identity_required': 'Inicia sesión primero y después podrás escribirnos aquí.',
  'form.visitor_blocked':
    'Desde aquí no se puede iniciar un chat ni dejar un mensaje. Si crees que es un error, ponte en contacto con la empresa por otro medio.',

  closed: 'Estamos fuera de horario.',
  'closed.until': 'Estamos fuera de horario. Volvemos: {day}, {time}',
  'closed.today': 'hoy',
  'closed.tomorrow': 'mañana',

  'field.required': 'Escriba una respuesta',
  'field.requiredChoice': 'Elija una opción',
  'field.requiredConsent': 'Marque esta casilla para continuar',
  'field.too_long': 'Máximo {max} caracteres',
  'field.name_too_long': 'Máximo 100 caracteres',
  'field.email_invalid': 'Escriba una dirección como nombre@example.com',
  'field.phone_invalid': 'Escriba un número como +34 912 345 678',
  'field.number_invalid': 'Escriba un número',
  'field.number_range': 'Escriba un número entre {min} y {max}',
  'field.number_min': 'Escriba {min} o más',
  'field.number_max': 'Escriba {max} o menos',
  'field.date_invalid': 'Elija un día',
  'field.option_unknown': 'Elija una opción de la lista',
  'field.pattern_mismatch': 'No tiene el formato solicitado',
  'field.invalid_unicode': 'Contiene un carácter dañado',
  'field.other': 'Esta respuesta no fue aceptada',

  'offline.nobody': 'En este momento no hay nadie disponible.',
  'offline.noAnswer': 'No había nadie disponible para responderle.',
  'offline.sending': 'Enviando…',
  'offline.failed': 'No se pudo enviar su mensaje. Inténtelo de nuevo.',

  'bar.reconnecting': 'Reconectando…',
  'bar.offline': 'No tiene conexión. Los mensajes se enviarán después.',
  'bar.refused': 'Este chat no está disponible aquí.',
  'bar.lost': 'Una parte del chat no se ha cargado.',
  'bar.reload': 'Recargar',

  'announce.messageLeft': 'Su mensaje se ha enviado',
  'announce.failed': 'Un mensaje no se ha enviado',
  'announce.lost': 'Se ha perdido la conexión',
};

export const chat = () => import('./es-chat.js');
export const uploads = () => import('../../core/locales/upload-es.js');

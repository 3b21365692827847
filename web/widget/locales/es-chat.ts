import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/es.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'Mensaje nuevo',

  ...chatTexts,

  'panel.menu': 'Menú del chat',
  'panel.agentOnline': '{company} · En línea',
  'panel.finding': 'Buscamos a alguien para atenderle',
  'panel.ended': 'Chat terminado',
  'panel.messageLeft': 'Mensaje enviado',

  'menu.mute': 'Silenciar sonidos',
  'menu.unmute': 'Activar sonidos',
  'menu.download': 'Descargar transcripción',
  'menu.popOut': 'Abrir en otra ventana',
  'menu.leave': 'Salir del chat',

  'leave.title': '¿Salir de este chat?',
  'leave.agent': 'Avisaremos a {agent}.',
  'leave.queue': 'Perderá su turno.',
  'leave.resume': 'Podrá retomar el chat más tarde.',
  'leave.stay': 'Quedarse',
  'leave.confirm': 'Salir del chat',
  'leave.busy': 'Saliendo…',

  'queue.first': 'Ya casi es su turno',
  'queue.second': 'Está en segundo lugar',
  'queue.third': 'Está en tercer lugar',
  'queue.position': 'Está en el lugar {position}',
  'queue.waiting': 'Está en espera',
  'queue.wait': 'De {from} a {count} minutos aproximadamente.',
  'queue.waitTo': 'Hasta {count} minuto. | Hasta {count} minutos.',
  'queue.hint': 'No cierre esta ventana. Le avisaremos con un sonido.',
  'queue.hintMuted': 'Puede escribir mientras espera.',

  'ended.resumeUntil': 'Puede retomar este chat. Hora límite: {time}',
  'ended.another': '¿Otra pregunta? Inicie un nuevo chat.',
  'ended.resume': 'Retomar chat',
  'ended.new': 'Iniciar nuevo chat',
  'ended.resuming': 'Retomando…',
  'ended.resumeFailed': 'No se pudo retomar el chat. Inténtelo de nuevo.',
  'ended.resumeExpired': 'Este chat terminó hace demasiado tiempo para retomarlo.',
  'ended.messageLeft': 'Le responderemos por correo electrónico.',
  'ended.newMessage': 'Dejar otro mensaje',

  'rating.title': '¿Qué le ha parecido este chat?',
  'rating.stars': '{count} estrella | {count} estrellas',
  'rating.comment': '¿Quiere añadir algo?',
  'rating.send': 'Enviar valoración',
  'rating.sending': 'Enviando…',
  'rating.failed': 'No se pudo enviar su valoración. Inténtelo de nuevo.',
  'entry.rated': 'Su valoración de este chat: {score} de 5',
  'entry.filesOn': 'Ahora puede enviar imágenes',
  'entry.filesOff': 'Ya no se pueden enviar imágenes',
  'entry.redacted': 'Se eliminó un mensaje',
  'entry.redactedWhole': 'Se eliminó la conversación',

  'turn.back': 'Ahora hay alguien disponible.',
  'turn.chat': 'Iniciar un chat',

  'bar.leaveFailed': 'No se pudo finalizar el chat. Inténtelo de nuevo.',
  'bar.downloadFailed': 'No se pudo descargar la transcripción. Inténtelo de nuevo.',

  'announce.joined': '{agent} se unió al chat',
  'announce.ended': 'El chat ha terminado',
};

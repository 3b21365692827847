import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'Hoy',
  'day.yesterday': 'Ayer',

  'log.label': 'Conversación',
  'log.earlier': 'Ver mensajes anteriores',
  'log.new': '{count} mensaje nuevo | {count} mensajes nuevos',
  'log.toEnd': 'Ir al último mensaje',

  'message.sent': 'Enviado',
  'message.delivered': 'Entregado',
  'message.read': 'Leído',
  'message.sending': 'Enviando…',
  'message.waiting': 'Pendiente de envío',
  'message.failed': 'No enviado',
  'message.retry': 'Reintentar',
  'message.retryText': 'Reintentar: {text}',
  'message.automatic': 'Automático',
  'message.you': 'Usted',
  'message.by': '{name}:',
  'message.redacted': 'Eliminado',
  'message.redactedPart': 'Eliminado en parte',

  'reason.message_too_long': 'Más de 4000 caracteres',
  'reason.message_empty': 'El mensaje está vacío',
  'reason.invalid_unicode': 'Contiene un carácter dañado',
  'reason.chat_ended': 'El chat ha terminado',
  'reason.chat_ended_by_agent': 'El chat ha terminado',
  'reason.chat_not_found': 'Este chat ya no existe',
  'reason.not_in_chat': 'Ya no está en este chat',
  'reason.rate_limited': 'Demasiados mensajes a la vez',
  'reason.timed_out': 'El servidor no responde',

  'file.open': 'Se abre en una pestaña nueva',
  'file.save': 'Guardar',
  'file.saveName': 'Guardar {name}',
  'file.show': 'Mostrar imagen',
  'file.gone': 'Este archivo ya no está disponible',
  'file.failed': 'No se pudo cargar la imagen',
  'file.retry': 'Reintentar',
  'file.line': '[Archivo: {name}, {size}]',
  'file.redacted': 'Este archivo se eliminó',

  'form.heading': 'Sus datos',

  'entry.joined': '{agent} se unió al chat',
  'entry.returned': '{agent} perdió la conexión. El chat vuelve a la cola de espera',
  'entry.transferred': '{agent} le pasa con otra persona del equipo',
  'entry.endedByCustomer': 'Usted salió del chat',
  'entry.endedByAgent': '{agent} finalizó el chat',
  'entry.endedIdle': 'El chat terminó porque nadie escribió durante un tiempo',
  'entry.endedNoAnswer': 'El chat terminó porque no había nadie disponible',
  'entry.ended': 'El chat ha terminado',
  'entry.messageLeft': 'Usted dejó un mensaje',
  'entry.resumed': 'Chat reanudado',
  'entry.transcript': 'Transcripción enviada',
  'entry.transcriptTo': 'a {to}',

  'typing.one': '{name} está escribiendo',

  'composer.label': 'Mensaje',
  'composer.placeholder': 'Escriba un mensaje',
  'composer.send': 'Enviar',
  'composer.left': 'Queda {count} carácter | Quedan {count} caracteres',
  'composer.over': 'Sobra {count} carácter | Sobran {count} caracteres',
};

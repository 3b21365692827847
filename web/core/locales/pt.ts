import type { Texts } from '../i18n.js';

/** What the conversation says, in the widget and at the desk. */
export const chatTexts: Texts = {
  'day.today': 'Hoje',
  'day.yesterday': 'Ontem',

  'log.label': 'Conversa',
  'log.earlier': 'Ver mensagens anteriores',
  'log.new': '{count} nova mensagem | {count} novas mensagens',
  'log.toEnd': 'Ir para a mensagem mais recente',

  'message.sent': 'Enviada',
  'message.delivered': 'Entregue',
  'message.read': 'Lida',
  'message.sending': 'Enviando…',
  'message.waiting': 'Aguardando envio',
  'message.failed': 'Não enviada',
  'message.retry': 'Tentar de novo',
  'message.retryText': 'Tentar de novo: {text}',
  'message.automatic': 'Automática',
  'message.you': 'Você',
  'message.by': '{name}:',
  'message.redacted': 'Removido',
  'message.redactedPart': 'Removido em parte',

  'reason.message_too_long': 'Mais de 4.000 caracteres',
  'reason.message_empty': 'A mensagem está vazia',
  'reason.invalid_unicode': 'Contém um caractere danificado',
  'reason.chat_ended': 'O chat terminou',
  'reason.chat_ended_by_agent': 'O chat terminou',
  'reason.chat_not_found': 'Este chat não existe mais',
  'reason.not_in_chat': 'Você não está mais neste chat',
  'reason.rate_limited': 'Muitas mensagens de uma vez',
  'reason.timed_out': 'O servidor não respondeu',

  'file.open': 'Abre em uma nova aba',
  'file.save': 'Salvar',
  'file.saveName': 'Salvar {name}',
  'file.show': 'Mostrar imagem',
  'file.gone': 'Este arquivo não está mais disponível',
  'file.failed': 'Não foi possível carregar a imagem',
  'file.retry': 'Tentar de novo',
  'file.line': '[Arquivo: {name}, {size}]',
  'file.redacted': 'Este ficheiro foi removido',

  'form.heading': 'Seus dados',

  'entry.joined': '{agent} entrou no chat',
  'entry.returned': '{agent} perdeu a conexão. O chat voltou para a fila',
  'entry.transferred': '{agent} está passando você para outra pessoa da equipe',
  'entry.endedByCustomer': 'Você saiu do chat',
  'entry.endedByAgent': '{agent} encerrou o chat',
  'entry.endedIdle': 'O chat terminou porque ninguém escreveu por um tempo',
  'entry.endedNoAnswer': 'O chat terminou porque não havia ninguém disponível',
  'entry.ended': 'O chat terminou',
  'entry.messageLeft': 'Você deixou uma mensagem',
  'entry.resumed': 'Chat retomado',
  'entry.transcript': 'Transcrição enviada',
  'entry.transcriptTo': 'para {to}',

  'typing.one': '{name} está digitando',

  'composer.label': 'Mensagem',
  'composer.placeholder': 'Digite uma mensagem',
  'composer.send': 'Enviar',
  'composer.left': 'Resta {count} caractere | Restam {count} caracteres',
  'composer.over': '{count} caractere a mais | {count} caracteres a mais',
};

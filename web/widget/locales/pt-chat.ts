import type { Texts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/pt.js';

/** What the panel says once there is a chat. */
export const texts: Texts = {
  'title.newMessage': 'Nova mensagem',

  ...chatTexts,

  'panel.menu': 'Menu do chat',
  'panel.agentOnline': '{company} · Online',
  'panel.finding': 'Estamos buscando alguém para você',
  'panel.ended': 'Chat encerrado',
  'panel.messageLeft': 'Mensagem enviada',

  'menu.mute': 'Silenciar sons',
  'menu.unmute': 'Ativar sons',
  'menu.download': 'Baixar transcrição',
  'menu.popOut': 'Abrir em outra janela',
  'menu.leave': 'Sair do chat',

  'leave.title': 'Sair deste chat?',
  'leave.agent': 'Vamos avisar {agent}.',
  'leave.queue': 'Você perderá seu lugar na fila.',
  'leave.resume': 'Você poderá retomar o chat mais tarde.',
  'leave.stay': 'Ficar',
  'leave.confirm': 'Sair do chat',
  'leave.busy': 'Saindo…',

  'queue.first': 'O próximo atendimento é o seu',
  'queue.second': 'Você está em segundo lugar na fila',
  'queue.third': 'Você está em terceiro lugar na fila',
  'queue.position': 'Você está na posição {position} da fila',
  'queue.waiting': 'Você está na fila',
  'queue.wait': 'Cerca de {from} a {count} minutos.',
  'queue.waitTo': 'Até {count} minuto. | Até {count} minutos.',
  'queue.hint': 'Deixe esta janela aberta. Vamos avisar com um som.',
  'queue.hintMuted': 'Você pode escrever enquanto espera.',

  'ended.resumeUntil': 'Você pode retomar este chat até {time}.',
  'ended.another': 'Mais alguma pergunta? Inicie um novo chat.',
  'ended.resume': 'Retomar chat',
  'ended.new': 'Iniciar novo chat',
  'ended.resuming': 'Retomando…',
  'ended.resumeFailed': 'Não foi possível retomar o chat. Tente de novo.',
  'ended.resumeExpired': 'Este chat terminou há muito tempo e não pode mais ser retomado.',
  'ended.messageLeft': 'Vamos responder por e-mail.',
  'ended.newMessage': 'Deixar outra mensagem',

  'rating.title': 'Como foi este chat?',
  'rating.stars': '{count} estrela | {count} estrelas',
  'rating.comment': 'Quer acrescentar algo?',
  'rating.send': 'Enviar avaliação',
  'rating.sending': 'Enviando…',
  'rating.failed': 'Não foi possível enviar a avaliação. Tente de novo.',
  'entry.rated': 'Você avaliou este chat: {score} de 5',
  'entry.filesOn': 'Agora você pode enviar imagens',
  'entry.filesOff': 'Não é mais possível enviar imagens',
  'entry.redacted': 'Uma mensagem foi removida',
  'entry.redactedWhole': 'A conversa foi removida',

  'turn.back': 'Agora há alguém aqui.',
  'turn.chat': 'Iniciar um chat',

  'bar.leaveFailed': 'Não foi possível encerrar o chat. Tente de novo.',
  'bar.downloadFailed': 'Não foi possível baixar a transcrição. Tente de novo.',

  'announce.joined': '{agent} entrou no chat',
  'announce.ended': 'O chat terminou',
};

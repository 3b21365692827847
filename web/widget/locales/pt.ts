import type { Texts } from '../../core/i18n.js';

/** What the panel says before there is a chat. */
export const texts: Texts = {
  'launcher.open': 'Abrir o chat',
  'launcher.close': 'Fechar o chat',
  'launcher.unread': 'Por ler: {count}',
  'launcher.dismiss': 'Dispensar',
  'launcher.lost': 'Não é possível acessar o chat. Tente de novo.',

  'panel.minimise': 'Minimizar',
  'panel.close': 'Fechar',
  'panel.message': 'Deixar uma mensagem',
  'panel.loading': 'Carregando a conversa',
  'panel.by': 'Desenvolvido com LiveChat',

  'form.sending': 'Iniciando…',
  'form.choose': 'Escolha uma opção',
  'form.consentLink': 'Leia aqui',
  'form.summary': 'Revise uma resposta | Revise {count} respostas',
  'form.queue_full': 'Há muitas pessoas esperando agora. Tente de novo em alguns minutos.',
  'form.failed': 'Não foi possível iniciar o chat. Tente de novo.',
  'form.not_connected': 'Você está sem conexão. Tente de novo quando ela voltar.',
  'form.connection_lost': 'Você está sem conexão. Tente de novo quando ela voltar.',
  'form.rate_limited': 'Muitas tentativas. Aguarde um momento e tente de novo.',
  'form.identity_required': 'Inicie sessão primeiro e depois pode escrever-nos aqui.',
  'form.visitor_blocked':
    'Não é possível iniciar um chat nem deixar uma mensagem a partir daqui. Se achar que é um engano, contacte a empresa de outra forma.',

  closed: 'Não estamos atendendo no momento.',
  'closed.until': 'Não estamos atendendo no momento. Voltamos: {day}, {time}.',
  'closed.today': 'hoje',
  'closed.tomorrow': 'amanhã',

  'field.required': 'Digite uma resposta',
  'field.requiredChoice': 'Escolha uma opção',
  'field.requiredConsent': 'Marque esta caixa para continuar',
  'field.too_long': 'Máximo de {max} caracteres',
  'field.name_too_long': 'Máximo de 100 caracteres',
  'field.email_invalid': 'Digite um endereço como nome@example.com',
  'field.phone_invalid': 'Digite um número como +55 11 2345-6789',
  'field.number_invalid': 'Digite um número',
  'field.number_range': 'Digite um número de {min} a {max}',
  'field.number_min': 'Digite {min} ou mais',
  'field.number_max': 'Digite {max} ou menos',
  'field.date_invalid': 'Escolha um dia',
  'field.option_unknown': 'Escolha uma opção da lista',
  'field.pattern_mismatch': 'Não está no formato pedido',
  'field.invalid_unicode': 'Contém um caractere danificado',
  'field.other': 'Esta resposta não foi aceita',

  'offline.nobody': 'Não há ninguém aqui no momento.',
  'offline.noAnswer': 'Não havia ninguém disponível para responder.',
  'offline.sending': 'Enviando…',
  'offline.failed': 'Sua mensagem não foi enviada. Tente de novo.',

  'bar.reconnecting': 'Reconectando…',
  'bar.offline': 'Você está sem conexão. As mensagens serão enviadas depois.',
  'bar.refused': 'Este chat não está disponível aqui.',
  'bar.lost': 'Uma parte do chat não foi carregada.',
  'bar.reload': 'Recarregar',

  'announce.messageLeft': 'Sua mensagem foi enviada',
  'announce.failed': 'Uma mensagem não foi enviada',
  'announce.lost': 'A conexão foi perdida',
};

export const chat = () => import('./pt-chat.js');
export const uploads = () => import('../../core/locales/upload-pt.js');

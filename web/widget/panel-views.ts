import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, hasText, t, timeOfDay } from '../core/i18n.js';
import '../kit/lc-bar.js';
import type { CustomerChatDto, OfflineDto, ReplyError, WidgetConfigDto } from '../protocol/contract.gen.js';
import type { ConnectionPhase, ConnectionState } from '../protocol/transport.js';
import type { PanelCommands } from './panel-commands.js';

/** What the panel shows. */
export type View = 'loading' | FormView | 'queue' | 'active' | 'ended';

/** The form before a chat, or to leave a message by. */
export type FormView = 'form' | 'message';

/** What decides about it. */
export interface Situation {
  readonly chat: CustomerChatDto | undefined;
  /** Whether the server has told whether there is a chat. */
  readonly loaded: boolean;
  /** Whether there may be one before it has. */
  readonly mayHaveChat: boolean;
  readonly phase: ConnectionPhase | undefined;
  /** The id of the ended chat after which the customer asked for the form. */
  readonly asksNew: string;
  /** Whether the elements of a conversation are there. */
  readonly conversation: boolean;
  /** Why nobody would answer. */
  readonly offline?: OfflineDto | undefined;
  /** Whether the widget takes messages then. */
  readonly takesMessages: boolean;
  /** The id of the chat nobody answered, after which the customer asked to leave a message. */
  readonly leavesMessage: string;
  /** The form in which something has been typed: it stays, whoever comes and goes. */
  readonly stays?: FormView | undefined;
}

/** Chooses what the panel shows. */
export function chooseView(situation: Situation): View {
  const { chat, loaded, mayHaveChat, phase, asksNew, conversation, offline, takesMessages, leavesMessage, stays } =
    situation;
  const form = stays ?? (offline && takesMessages ? 'message' : 'form');
  if (!chat) {
    return loaded || !mayHaveChat || phase === 'refused' ? form : 'loading';
  }
  if (chat.status === 'ended' && asksNew === chat.id) {
    return form;
  }
  if (chat.leaveMessage && takesMessages && leavesMessage === chat.id) {
    return 'message';
  }
  if (!conversation) {
    return 'loading';
  }
  return chat.status === 'ended' || chat.status === 'active' ? chat.status : 'queue';
}

/** The line below the name. */
export function subtitle(view: View, company: string, isMessage: boolean): string {
  switch (view) {
    case 'queue':
      return t('panel.finding');
    case 'active':
      return t('panel.agentOnline', { company });
    case 'message':
      return t('panel.message');
    case 'ended':
      return t(isMessage ? 'panel.messageLeft' : 'panel.ended');
    default:
      return '';
  }
}

/** Where there may be a conversation to show. */
export function loading(): TemplateResult {
  return html`<div class="loading" aria-busy="true"><span class="vh">${t('panel.loading')}</span><lc-skeleton row="item" rows="4"></lc-skeleton></div>`;
}

/** The bar below the header, when something lasts. */
export function bars(
  connection: ConnectionState | undefined,
  view: View,
  { failed, lost }: Pick<PanelCommands, 'failed' | 'lost'> = { failed: undefined, lost: false },
  turned: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const late = connection?.phase === 'connecting' && connection.attempt > 0 && view !== 'form';
  const phase = late ? 'reconnecting' : connection?.phase;
  if (phase === 'refused') {
    return danger(phase, phase);
  }
  if (phase === 'offline' || phase === 'reconnecting') {
    return html`<lc-bar icon="retry" data-bar=${phase}>${t(`bar.${phase}`)}</lc-bar>`;
  }
  if (lost) {
    return danger(
      'lost',
      'lost',
      html`<lc-button slot="action" size="s" @click=${() => location.reload()}>${t('bar.reload')}</lc-button>`,
    );
  }
  // What can be done now comes before what did not happen.
  return turned !== nothing || failed === undefined ? turned : danger(`${failed}-failed`, `${failed}Failed`);
}

/** Whose software it is, where the company says so. */
export function branding(config: WidgetConfigDto): TemplateResult | typeof nothing {
  return config.branding ? html`<p class="by">${t('panel.by')}</p>` : nothing;
}

function danger(name: string, key: string, action: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<lc-bar tone="danger" data-bar=${name}>${t(`bar.${key}`)}${action}</lc-bar>`;
}

/** Why the chat did not come back; nothing when it did. */
export function resumeErrorText(error: ReplyError | undefined, now = Date.now()): string {
  if (!error || error.code === 'chat_not_ended') {
    return '';
  }
  const expired = error.code === 'resume_expired' || error.code === 'chat_ended_by_agent';
  return startErrorText(error, expired ? 'ended.resumeExpired' : 'ended.resumeFailed', now);
}

/** Why the chat did not start, when it is not about a field; also why something else did not happen. */
export function startErrorText({ code, opensAt }: ReplyError, failure = 'form.failed', now = Date.now()): string {
  const own = `form.${code}`;
  return code === 'queue_closed' ? closedText(opensAt, now) : t(hasText(own) ? own : failure);
}

/** Why there is a form to leave a message by. */
export function offlineText(
  chat: CustomerChatDto | undefined,
  offline: OfflineDto | undefined,
  now = Date.now(),
): string {
  if (offline) {
    return offline.reason === 'closed' ? closedText(offline.opensAt, now) : t('offline.nobody');
  }
  return chat?.leaveMessage ? t('offline.noAnswer') : '';
}

function closedText(opensAt: number | undefined, now: number): string {
  return opensAt === undefined
    ? t('closed')
    : t('closed.until', { day: dayOf(opensAt, now, 'closed'), time: timeOfDay(opensAt) });
}

import { html, nothing, type TemplateResult } from 'lit';
import type { Drafts } from '../core/drafts.js';
import { loadOnce } from '../core/load-part.js';
import type { WidgetConfigDto } from '../protocol/contract.gen.js';
import type { CustomerSession } from './customer-session.js';
import type { PanelCommands } from './panel-commands.js';
import type { View } from './panel-views.js';

/** What the panel shows of a chat, and what it does when the customer uses it. */
export interface ChatScreen {
  readonly view: View;
  readonly config: WidgetConfigDto;
  readonly session: CustomerSession;
  readonly commands: PanelCommands;
  readonly drafts: Drafts;
  readonly muted: boolean;
  readonly atEnd: () => void;
  readonly send: (text: string) => void;
  readonly toLastFailed: () => void;
  readonly startNew: (chatId: string) => void;
  readonly leaveMessage: (chatId: string) => void;
}

/** The conversation with what stands below it: the place in the queue and the composer, or what can be done after the end. */
export function chatScreen(screen: ChatScreen): TemplateResult {
  const { view, config, session, atEnd } = screen;
  const chat = session.shown;
  const writes = chat && chat.entries.length < (session.chat?.entries.length ?? 0) ? config.name : '';
  return html`<lc-log side="customer" .chat=${chat} .files=${session.files} .company=${config.name} .typing=${(view === 'active' && session.typing) || writes}
      .receipts=${config.showReadReceipts} @lc-at-end=${atEnd} @lc-earlier=${() => void session.readEarlier()}
      @lc-retry=${(event: CustomEvent<string>) => session.retry(event.detail)}></lc-log>
    ${view === 'ended' ? ended(screen) : foot(screen)}`;
}

const loadRating = loadOnce(() => import('./lc-rating.js'));
/** That it does not come is said once, and it is tried again with whatever changes. */
let isRatingAsked = false;

/** Loaded only where it is asked for. */
function rating(session: CustomerSession): TemplateResult | typeof nothing {
  if (!session.chat?.header.canRate) {
    return nothing;
  }
  void loadRating(isRatingAsked);
  isRatingAsked = true;
  return html`<lc-rating .send=${(score: number, comment: string) =>
    session.command((hub, chatId) => hub.call('RateChat', { chatId, score, comment }))}></lc-rating>`;
}

function foot({ view, config, session, drafts, muted, send, toLastFailed }: ChatScreen): TemplateResult {
  const header = session.chat?.header;
  const chatId = header?.id ?? '';
  const position = config.showQueuePosition ? header?.position : undefined;
  return html`<div class="foot">
    ${view === 'queue' ? html`<lc-queue-place .position=${position} .wait=${header?.wait} .muted=${muted}></lc-queue-place>` : nothing}
    <lc-composer .value=${drafts.of(chatId)}
      @lc-draft=${(event: CustomEvent<string>) => drafts.keep(chatId, event.detail)}
      @lc-send=${(event: CustomEvent<string>) => send(event.detail)}
      @lc-typing=${(event: CustomEvent<boolean>) => session.tellTyping(event.detail)}
      @lc-last-failed=${toLastFailed}></lc-composer>
  </div>`;
}

function ended({ session, commands, startNew, leaveMessage }: ChatScreen): TemplateResult {
  const header = session.chat?.header;
  const chatId = header?.id ?? '';
  return html`<lc-ended .message=${header?.isMessage ?? false} .leaveMessage=${header?.leaveMessage ?? false}
    .offline=${session.offline !== undefined} .canResume=${header?.canResume ?? false} .resumeUntil=${header?.resumeUntil}
    .busy=${commands.resuming} .error=${commands.resumeError} @lc-leave-message=${() => leaveMessage(chatId)}
    @lc-resume=${() => void commands.resume()} @lc-new=${() => startNew(chatId)}>${rating(session)}</lc-ended>`;
}

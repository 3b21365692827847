import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import '../kit/lc-bar.js';
import '../kit/lc-button.js';
import type { OfflineDto, WidgetConfigDto } from '../protocol/contract.gen.js';
import type { CustomerSession } from './customer-session.js';
import type { Answers, Known } from './form-rules.js';
import './lc-chat-form.js';
import type { PanelCommands } from './panel-commands.js';
import { type FormView, offlineText, type View } from './panel-views.js';

export interface FormScreen {
  readonly view: FormView;
  readonly config: WidgetConfigDto;
  readonly session: CustomerSession | undefined;
  readonly commands: PanelCommands | undefined;
  readonly known: Known;
  readonly typed: (view: FormView) => void;
}

/** The form before a chat, or to leave a message by: one element for both, so that what was typed stays where both ask the same. */
export function formScreen({ view, config, session, commands, known, typed }: FormScreen): TemplateResult {
  const message = view === 'message';
  return html`<lc-chat-form .form=${message ? config.offlineForm : config.form} .known=${known}
    .notice=${message ? offlineText(session?.chat?.header, session?.offline) : ''} .sending=${t(message ? 'offline.sending' : 'form.sending')}
    .busy=${commands?.starting} .error=${commands?.startError} @lc-input=${() => typed(view)}
    @lc-start=${({ detail }: CustomEvent<Answers>) => void (message ? commands?.leaveMessage(detail) : commands?.start(detail))}
  ></lc-chat-form>`;
}

/** The bar above a form somebody is filling in, when the other one is due by now: it comes when they say so. */
export function turnBar(
  view: View,
  due: View,
  offline: OfflineDto | undefined,
  turn: (view: FormView) => void,
): TemplateResult | typeof nothing {
  if (view === due || (due !== 'form' && due !== 'message')) {
    return nothing;
  }
  return html`<lc-bar tone="neutral" icon=${offline ? 'clock' : 'chat'} data-bar="turned">
    ${offline ? offlineText(undefined, offline) : t('turn.back')}
    <lc-button slot="action" size="s" @click=${() => turn(due)}>${t(offline ? 'panel.message' : 'turn.chat')}</lc-button>
  </lc-bar>`;
}

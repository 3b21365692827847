import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { type IconName, icon } from '../kit/icons.js';
import '../kit/lc-menu.js';
import '../kit/lc-menu-item.js';

/** What can be done with a chat; what is not there is not offered. */
export interface ChatMenu {
  readonly muted: boolean;
  readonly mute: () => void;
  readonly download?: (() => void) | undefined;
  readonly popOut?: (() => void) | undefined;
  readonly leave?: (() => void) | undefined;
}

/** The menu in the header of the panel. */
export function chatMenu({ muted, mute, download, popOut, leave }: ChatMenu): TemplateResult {
  return html`<lc-menu size="l" square label=${t('panel.menu')}>
    <span slot="trigger">${icon('more')}</span>
    ${item('mute', muted ? 'bell' : 'bell-off', muted ? 'menu.unmute' : 'menu.mute', mute)}
    ${item('download', 'page', 'menu.download', download)}
    ${item('pop-out', 'window', 'menu.popOut', popOut)}
    ${leave ? html`<hr />` : nothing}
    ${item('leave', 'leave', 'menu.leave', leave)}
  </lc-menu>`;
}

function item(action: string, picture: IconName, text: string, act: (() => void) | undefined) {
  return act
    ? html`<lc-menu-item ?danger=${action === 'leave'} data-action=${action} @click=${act}>
        <span slot="icon">${icon(picture)}</span>${t(text)}
      </lc-menu-item>`
    : nothing;
}

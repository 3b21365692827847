import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../core/i18n.js';
import { type IconName, icon } from '../kit/icons.js';
import '../kit/lc-menu.js';
import '../kit/lc-menu-item.js';

/** Something that can be done with a chat. A switch says whether it is on. */
export interface MenuAction {
  readonly action: string;
  readonly picture: IconName;
  readonly text: string;
  readonly act: () => void;
  readonly on?: boolean;
  readonly danger?: boolean;
}

/** The menu of a conversation: groups of what can be done, with a rule between them. Groups without anything are left out. */
export function conversationMenu(groups: readonly (readonly MenuAction[])[]): TemplateResult {
  const filled = groups.filter(group => group.length > 0);
  return html`<lc-menu square .label=${t('notes.menu')} data-menu="chat">
    <span slot="trigger">${icon('menu')}</span>
    ${filled.map((group, place) => html`${place > 0 ? html`<hr />` : nothing}${group.map(item)}`)}
  </lc-menu>`;
}

function item({ action, picture, text, act, on, danger }: MenuAction): TemplateResult {
  return html`<lc-menu-item ?danger=${danger === true} ?choice=${on !== undefined} ?checked=${on === true} data-action=${action} @click=${act}>
    <span slot="icon">${icon(picture)}</span>${text}
  </lc-menu-item>`;
}

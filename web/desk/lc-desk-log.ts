import { html, type PropertyValues, type TemplateResult } from 'lit';
import { LcLog } from '../chat/lc-log.js';
import type { Row } from '../chat/rows.js';
import type { ChatHeader, ChatState } from '../core/chat-state.js';
import { define } from '../kit/define.js';
import './lc-team-row.js';
import { type TeamRow, withTeam } from './team-rows.js';

/** The conversation as the team sees it: with what it noted. */
export class LcDeskLog extends LcLog {
  static override readonly properties = { ...LcLog.properties, team: { attribute: false } };

  declare team: readonly TeamRow[];

  constructor() {
    super();
    this.team = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('team') && !changed.has('chat') && !changed.has('side')) {
      this.take();
    }
  }

  protected override rows(chat: ChatState<ChatHeader>): readonly Row[] {
    // The list draws rows it does not know by asking this element.
    return withTeam(super.rows(chat), this.team) as readonly Row[];
  }

  protected override row(row: Row | TeamRow): TemplateResult {
    return row.kind === 'team'
      ? html`<li data-key=${row.key} data-kind="team" data-what=${row.what}><lc-team-row .row=${row}></lc-team-row></li>`
      : super.row(row);
  }
}

define('lc-desk-log', LcDeskLog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-desk-log': LcDeskLog;
  }
}

import { html, type PropertyValues, type TemplateResult } from 'lit';
import { LcLog } from '../chat/lc-log.js';
import { type MessageRow, type Row, type RowList, Rows } from '../chat/rows.js';
import { define } from '../kit/define.js';
import { flagStyles, flags } from '../log/flags.js';
import '../log/lc-form-line.js';
import './lc-event-note.js';
import './lc-team-row.js';
import { type TeamRow, TeamRows } from './team-rows.js';

/** The conversation as the team sees it: with what it noted. */
export class LcDeskLog extends LcLog {
  static override readonly properties = { ...LcLog.properties, team: { attribute: false } };

  static override readonly styles = [...LcLog.styles, flagStyles];

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

  protected override rows(): RowList {
    const rows = new Rows(this.chat, this.side);
    return this.team.length === 0 ? rows : new TeamRows(rows, this.team);
  }

  protected override below(row: MessageRow): unknown {
    return flags(row);
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

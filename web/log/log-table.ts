import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock } from '../core/clock.js';
import { dayOf, duration, t, timeOfDay } from '../core/i18n.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-chip.js';
import '../kit/lc-menu.js';
import '../kit/lc-menu-item.js';
import { orderHead } from '../kit/order-head.js';
import type { LogHitDto, LogRowDto } from '../protocol/contract.gen.js';
import { emailOf } from './answer.js';
import { download } from './download.js';
import type { TranscriptFormat } from './log-source.js';

const formats: readonly TranscriptFormat[] = ['txt', 'html', 'json'];

/** What the table of the log shows, and what can be done in it. */
export interface LogTable {
  readonly rows: readonly LogRowDto[];
  /** Whether the chat that started first stands first. */
  readonly rising: boolean;
  readonly turn: () => void;
  readonly open: (row: LogRowDto) => void;
  readonly transcriptUrl: (chatId: string, format: TranscriptFormat) => string;
}

/** The rows of the log as a table; each is opened by its customer's name. Only by their start are they in order on the server, page after page. */
export function logTable(table: LogTable): TemplateResult {
  const head = (column: string) => html`<th scope="col" class="c-${column}">${t(`activity.column.${column}`)}</th>`;
  return html`<table aria-labelledby="title">
    <thead><tr>${head('state')}
      ${orderHead({ column: 'started', text: t('activity.column.started'), kind: 'c-started', order: table.rising ? 'ascending' : 'descending', choose: table.turn })}
      ${['customer', 'queue', 'agent', 'duration', 'tags'].map(head)}
      <th scope="col" class="c-acts"><span class="vh">${t('activity.column.actions')}</span></th></tr></thead>
    <tbody>${repeat(
      table.rows,
      row => row.id,
      row => tableRow(row, table),
    )}</tbody>
  </table>`;
}

function tableRow(row: LogRowDto, { open, transcriptUrl }: LogTable): TemplateResult {
  const now = systemClock.now();
  const email = emailOf(row.contact);
  return html`<tr data-chat=${row.id} data-status=${row.status}>
    <td class="c-state"><span class="state ${stateOf(row)}">${sign(row)}${t(row.type === 'message' ? 'activity.type.one.message' : `activity.state.${stateOf(row)}`)}</span>
      ${row.type === 'message' || row.endedBy === undefined ? nothing : html`<span class="by">${t(`activity.ended.${row.endedBy}`)}</span>`}</td>
    <td class="c-started num">${dayOf(row.startedAt, now)}, ${timeOfDay(row.startedAt)}</td>
    <td class="c-customer"><button type="button" class="open" @click=${() => open(row)}><bdi>${row.contact.name}</bdi></button>
      ${email === undefined ? nothing : html`<span class="mail" dir="ltr">${email}</span>`}
      ${row.redacted ? html`<span class="by">▒ ${t('activity.redacted')}</span>` : nothing}
      ${row.hits?.map(hit => html`<p class="hit" dir="auto">${marked(hit)}</p>`) ?? (row.firstWords === undefined ? nothing : html`<p class="hit first" dir="auto">${row.firstWords}</p>`)}</td>
    <td class="c-queue">${row.queue}</td>
    <td class="c-agent">${agentOf(row)}</td>
    <td class="c-duration num">${lengthOf(row, now)}</td>
    <td class="c-tags">${row.tags.map(tag => html`<lc-chip>${tag}</lc-chip>`)}</td>
    <td class="c-acts">${row.status === 'ended' ? transcript(row, transcriptUrl) : nothing}</td>
  </tr>`;
}

/** What is over may be taken along. */
function transcript({ id, contact }: LogRowDto, url: LogTable['transcriptUrl']): TemplateResult {
  const { name } = contact;
  return html`<lc-menu .label=${t('activity.transcript.of', { name })}>
    <span slot="trigger">${t('activity.transcript.one')}<span class="vh"> <bdi>${name}</bdi></span></span>
    ${formats.map(format => html`<lc-menu-item data-format=${format} @click=${() => download(url(id, format))}>${t(`activity.transcript.${format}`)}</lc-menu-item>`)}
  </lc-menu>`;
}

function stateOf(row: LogRowDto): LogRowDto['status'] | 'missed' {
  return row.missed ? 'missed' : row.status;
}

function sign(row: LogRowDto): TemplateResult {
  if (row.type === 'message') {
    return icon('mail', 16);
  }
  const signs = { waiting: 'clock', ringing: 'bell', active: 'chat', ended: 'check', missed: 'alert' } as const;
  return icon(signs[stateOf(row)], 16);
}

function agentOf(row: LogRowDto): TemplateResult | string {
  if (row.ringsAt) {
    const left = Math.max(0, (row.ringsUntil ?? 0) - systemClock.now());
    return html`${row.ringsAt.join(', ')} <span class="muted num">${duration(left)}</span>`;
  }
  return row.agent ?? html`<span class="muted">${t('activity.nobody')}</span>`;
}

function lengthOf(row: LogRowDto, now: number): string {
  if (row.type === 'message') {
    return t(row.answeredAt === undefined ? 'activity.unanswered' : 'activity.answered');
  }
  return duration(row.durationMs ?? now - row.startedAt);
}

/** The words as text with marks. */
function marked({ text, marks }: LogHitDto): readonly unknown[] {
  const parts: unknown[] = [];
  let done = 0;
  for (const { at, length } of marks) {
    parts.push(text.slice(done, at), html`<mark>${text.slice(at, at + length)}</mark>`);
    done = at + length;
  }
  return [...parts, text.slice(done)];
}

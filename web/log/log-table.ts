import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock } from '../core/clock.js';
import { dayOf, duration, t, timeOfDay } from '../core/i18n.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-chip.js';
import type { LogHitDto, LogRowDto } from '../protocol/contract.gen.js';

const columns = ['state', 'started', 'customer', 'queue', 'agent', 'duration', 'tags'] as const;

/** The rows of the log as a table; each is opened by its customer's name. */
export function logTable(rows: readonly LogRowDto[], open: (row: LogRowDto) => void): TemplateResult {
  return html`<table aria-labelledby="title">
    <thead><tr>${columns.map(column => html`<th scope="col" class="c-${column}">${t(`activity.column.${column}`)}</th>`)}</tr></thead>
    <tbody>${repeat(
      rows,
      row => row.id,
      row => tableRow(row, open),
    )}</tbody>
  </table>`;
}

function tableRow(row: LogRowDto, open: (row: LogRowDto) => void): TemplateResult {
  const now = systemClock.now();
  return html`<tr data-chat=${row.id} data-status=${row.status}>
    <td class="c-state"><span class="state ${stateOf(row)}">${sign(row)}${t(row.type === 'message' ? 'activity.type.one.message' : `activity.state.${stateOf(row)}`)}</span>
      ${row.type === 'message' || row.endedBy === undefined ? nothing : html`<span class="by">${t(`activity.ended.${row.endedBy}`)}</span>`}</td>
    <td class="c-started num">${dayOf(row.startedAt, now)}, ${timeOfDay(row.startedAt)}</td>
    <td class="c-customer"><button type="button" class="open" @click=${() => open(row)}><bdi>${row.contact.name}</bdi></button>
      ${row.contact.email === undefined ? nothing : html`<span class="mail" dir="ltr">${row.contact.email}</span>`}
      ${row.redacted ? html`<span class="by">▒ ${t('activity.redacted')}</span>` : nothing}
      ${row.hits?.map(hit => html`<p class="hit" dir="auto">${marked(hit)}</p>`) ?? (row.firstWords === undefined ? nothing : html`<p class="hit first" dir="auto">${row.firstWords}</p>`)}</td>
    <td class="c-queue">${row.queue}</td>
    <td class="c-agent">${agentOf(row)}</td>
    <td class="c-duration num">${lengthOf(row, now)}</td>
    <td class="c-tags">${row.tags.map(tag => html`<lc-chip>${tag}</lc-chip>`)}</td>
  </tr>`;
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

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { systemClock } from '../../core/clock.js';
import { dayOf, hasText, t, timeOfDay } from '../../core/i18n.js';
import type { AuditEntryDto } from '../../protocol/contract.gen.js';
import { factsOf } from './audit-source.js';

const columns = ['number', 'at', 'actor', 'action', 'subject', 'facts'] as const;

/** The entries of the audit log as a table. */
export function auditTable(entries: readonly AuditEntryDto[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="entries"><table aria-labelledby="entries">
    <thead><tr>${columns.map(column => html`<th scope="col" class=${column === 'number' ? 'end' : ''}>${t(`audit.column.${column}`)}</th>`)}</tr></thead>
    <tbody>${repeat(entries, entry => entry.number, auditRow)}</tbody>
  </table></div>`;
}

function auditRow({ number, at, actor, actorName, action, subject, facts }: AuditEntryDto): TemplateResult {
  return html`<tr data-entry=${number}>
    <td class="num end muted">${number}</td>
    <td class="num">${dayOf(at, systemClock.now())}, ${timeOfDay(at)}</td>
    <td><bdi title=${actor}>${actorName ?? actor}</bdi></td>
    <td>${actionInWords(action)}</td>
    <td class="ref"><bdi>${subject}</bdi></td>
    <td class="facts">${factsOf(facts).map(([name, fact], place) => html`${place === 0 ? nothing : ' · '}${name === '' ? nothing : html`<span class="muted">${name.replaceAll('_', ' ')}</span> `}<bdi>${fact}</bdi>`)}</td>
  </tr>`;
}

/** An action in words; one that has none keeps its code. */
export function actionInWords(action: string): string {
  const key = `audit.action.${action}`;
  return hasText(key) ? t(key) : action.replaceAll('_', ' ');
}

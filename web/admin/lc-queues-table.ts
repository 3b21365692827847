import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { icon } from '../kit/icons.js';
import { tableOrderStyles } from '../kit/order-head.js';
import { sheet } from '../kit/sheet.js';
import type { AdminQueueDto } from '../protocol/contract.gen.js';
import { policyName } from './policy-name.js';
import { TableOrder, type Worth } from './table-order.js';
import { tableStyles } from './table-styles.js';

type Column = 'name' | 'policy' | 'waiting' | 'agents';

function worth(queue: AdminQueueDto, column: Column): Worth {
  switch (column) {
    case 'name':
      return queue.name;
    case 'policy':
      return policyName(queue.routingPolicy);
    case 'waiting':
      return queue.waiting;
    case 'agents':
      return queue.agentsAvailable;
  }
}

/** The queues, how each hands out its chats, and how it goes. */
export class LcQueuesTable extends LitElement {
  static override readonly properties = { queues: { attribute: false } };

  declare queues: readonly AdminQueueDto[];
  readonly #order = new TableOrder<Column>(this, column => column === 'waiting' || column === 'agents');

  constructor() {
    super();
    this.queues = [];
  }

  static override readonly styles = [
    sheet,
    tableStyles,
    tableOrderStyles,
    css`
      .intro {
        padding-block-end: var(--lc-space-4);
        font-size: var(--lc-size-m);
        line-height: var(--lc-line-m);
      }

      .late {
        display: inline-flex;
        align-items: center;
        gap: var(--lc-space-1);
        color: var(--lc-warn);
      }
    `,
  ];

  protected override render(): TemplateResult {
    if (this.queues.length === 0) {
      return html`<p class="none">${t('admin.queues.none')}</p>`;
    }
    return html`<p class="intro muted">${t('admin.queues.intro')}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('admin.nav.settings.queues')}><table aria-label=${t('admin.nav.settings.queues')}>
      <thead><tr>
        ${this.#order.head('name', t('admin.queues.name'))}
        ${this.#order.head('policy', t('admin.queues.policy'))}
        ${this.#order.head('waiting', t('admin.queues.waiting'), 'end')}
        ${this.#order.head('agents', t('admin.queues.agents'), 'end')}
      </tr></thead>
      <tbody>${repeat(
        this.#order.sorted(this.queues, worth),
        queue => queue.id,
        queue => this.#row(queue),
      )}</tbody>
    </table></div>`;
  }

  #row(queue: AdminQueueDto): TemplateResult {
    const unattended = queue.agentsAvailable === 0;
    return html`<tr data-queue=${queue.id}>
      <td>${queue.name}</td>
      <td>${policyName(queue.routingPolicy)}</td>
      <td class="num end">${queue.waiting}</td>
      <td class="num end"><span class=${unattended ? 'late' : ''}>${unattended ? icon('alert', 14) : nothing}${queue.agentsAvailable}</span></td>
    </tr>`;
  }
}

define('lc-queues-table', LcQueuesTable);

declare global {
  interface HTMLElementTagNameMap {
    'lc-queues-table': LcQueuesTable;
  }
}

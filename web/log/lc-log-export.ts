import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Clock, systemClock } from '../core/clock.js';
import { sizeInWords } from '../core/file-words.js';
import { t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import '../kit/lc-button.js';
import { sheet } from '../kit/sheet.js';
import type { SearchLog } from '../protocol/contract.gen.js';
import { download } from './download.js';
import type { ExportFailure, ExportFormat, ExportProgress, LogSource } from './log-source.js';

const formats: readonly ExportFormat[] = ['csv', 'jsonl'];
const keptMs = 60_000;

/** What a search finds, as a file: how far it is while it comes, the way to end it, and in words why it did not come. */
export class LcLogExport extends LitElement {
  static override readonly properties = {
    source: { attribute: false },
    search: { attribute: false },
    progress: { state: true },
    result: { state: true },
  };

  declare source: Pick<LogSource, 'export'> | undefined;
  /** What is searched for. */
  declare search: SearchLog;
  /** How far it is; nothing while none comes. */
  declare private progress: ExportProgress | undefined;
  /** What became of the last one: how many rows were saved, or why none. */
  declare private result: number | ExportFailure | undefined;
  clock: Clock = systemClock;
  #asked: AbortController | undefined;

  constructor() {
    super();
    this.search = {};
  }

  static override readonly styles = [
    sheet,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lc-space-2);
      }

      .trouble {
        color: var(--lc-danger);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked?.abort();
  }

  protected override render(): TemplateResult {
    const { progress, result } = this;
    // What changes all the time is not read out; that it began and how it ended is.
    return html`<span class="vh" role="status">${progress ? t('activity.export.begins') : typeof result === 'number' ? t('activity.export.done', { count: result }) : ''}</span>
      ${typeof result === 'string' ? html`<span class="trouble" role="alert">${t(`activity.export.failed.${result}`)}</span>` : nothing}
      ${
        progress
          ? html`<span class="muted num progress">${t('activity.export.busy', { count: progress.rows, size: sizeInWords(progress.bytes) })}</span>
            <lc-button data-action="cancel-export" @click=${this.#cancel}>${t('activity.cancel')}</lc-button>`
          : formats.map(
              format =>
                html`<lc-button variant="quiet" data-export=${format} @click=${() => void this.#export(format)}>${t(`activity.export.${format}`)}</lc-button>`,
            )
      }`;
  }

  async #export(format: ExportFormat): Promise<void> {
    const asked = new AbortController();
    this.#asked = asked;
    this.result = undefined;
    this.progress = { rows: 0, bytes: 0 };
    const file = await this.source?.export(this.search, format, asked.signal, progress => {
      if (this.#asked === asked) {
        this.progress = progress;
      }
    });
    if (this.#asked !== asked) {
      return;
    }
    const { rows } = this.progress;
    this.#asked = undefined;
    this.progress = undefined;
    if (file instanceof Blob) {
      this.#save(`activity-log.${format}`, file);
      this.result = rows;
    } else {
      this.result = file;
    }
  }

  #cancel = (): void => {
    this.#asked?.abort();
    this.#asked = undefined;
    this.progress = undefined;
  };

  #save(name: string, file: Blob): void {
    const address = URL.createObjectURL(file);
    download(address, name);
    // Not before the browser has taken it.
    this.clock.after(keptMs, () => URL.revokeObjectURL(address));
  }
}

define('lc-log-export', LcLogExport);

declare global {
  interface HTMLElementTagNameMap {
    'lc-log-export': LcLogExport;
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { duration, t } from '../core/i18n.js';
import { define } from '../kit/define.js';
import { fire } from '../kit/fire.js';
import { icon } from '../kit/icons.js';
import '../kit/lc-arc.js';
import '../kit/lc-avatar.js';
import '../kit/lc-button.js';
import '../kit/lc-keys.js';
import { sheet } from '../kit/sheet.js';
import { answer } from '../log/answer.js';
import type { RingDto } from '../protocol/contract.gen.js';
import type { DeskRing } from './desk-state.js';
import { type Keys, keysInWords } from './keymap.js';
import { pagePath } from './names.js';
import { ringStyles } from './ring-styles.js';
import {
  aboutWords,
  groupWord,
  headWord,
  originWord,
  otherAnswers,
  outcomeWord,
  problemWord,
  ringIcon,
} from './ring-words.js';
import { secondsLeft, shareLeft } from './waiting.js';

/**
 * A chat that rings: who, their first words, what else they answered, what another agent who passes it on says, the page, how long they waited, and how long is left to answer.
 * When the ring is over the card says why for a moment.
 *
 * @fires lc-accept - `detail` is the offer's id
 * @fires lc-decline - `detail` is the offer's id
 */
export class LcRingCard extends LitElement {
  static override readonly properties = {
    ring: { attribute: false },
    now: { type: Number },
    small: { type: Boolean, reflect: true },
    keys: { attribute: false },
  };

  declare ring: DeskRing | undefined;
  declare now: number;
  /** Without what was said, for all but the oldest ring. */
  declare small: boolean;
  /** The shortcuts, when they mean this card. */
  declare keys: Keys | undefined;

  constructor() {
    super();
    this.now = 0;
    this.small = false;
  }

  static override readonly styles = [sheet, ringStyles];

  protected override render(): TemplateResult | typeof nothing {
    const { ring } = this;
    if (!ring) {
      return nothing;
    }
    const { offerId, chatId } = ring.ring;
    const small = this.small || ring.phase === 'over';
    const name = groupWord(ring.ring);
    return html`<div class="card ${small ? 'small' : ''}" role="group" aria-label=${name}
      data-ring=${offerId} data-chat=${chatId} data-phase=${ring.phase} data-outcome=${ring.outcome ?? nothing}>
      ${ring.phase === 'over' ? this.#over(ring) : small ? this.#line(ring) : this.#whole(ring)}
    </div>`;
  }

  #over(ring: DeskRing): TemplateResult {
    return html`<span class="kind">${icon(ring.outcome === 'taken' ? 'user' : 'bell-off', 16)}</span>
      <span class="grow clip strong"><bdi>${ring.ring.contact.name}</bdi></span>
      <span class="outcome">${outcomeWord(ring)}</span>`;
  }

  #line(ring: DeskRing): TemplateResult {
    const { contact, queue } = ring.ring;
    const word = originWord(ring.ring);
    return html`<span class="kind">${icon(ringIcon(ring.ring), 16)}</span>
      <span class="grow">
        <span class="clip line"><b class="strong"><bdi>${contact.name}</bdi></b>
          ${word === '' ? nothing : html`<span class="muted">${word}</span>`}</span>
        <span class="line under"><span class="clip">${queue}</span><span class="vh"> ${t('desk.ring.waited')} </span>${icon('clock', 14)}${this.#waited(ring.ring)}</span>
      </span>
      ${this.#countdown(ring.ring)}
      <span class="quick">
        <lc-button size="s" variant="quiet" square .label=${t('desk.ring.declineName', { name: contact.name })}
          ?disabled=${ring.phase !== 'ringing'} @click=${this.#decline}>${icon('close', 16)}</lc-button>
        <lc-button size="s" ?busy=${ring.phase === 'accepting'} ?disabled=${ring.phase === 'declining'} @click=${this.#accept}
          >${t('desk.ring.accept')}<span class="vh"> ${contact.name}</span></lc-button>
      </span>`;
  }

  #whole(ring: DeskRing): TemplateResult {
    const { ring: facts, phase } = ring;
    return html`<div class="head">
        <span class="kind">${icon(ringIcon(facts))}</span>
        <span class="grow clip">${headWord(facts)}</span>
        ${this.#countdown(facts)}
      </div>
      <div class="who">
        <lc-avatar size="xl" .name=${facts.contact.name} .seed=${facts.chatId}></lc-avatar>
        <div class="grow">
          <h2 dir="auto">${facts.contact.name}</h2>
          <p class="muted">${aboutWords(facts)}</p>
        </div>
      </div>
      ${facts.transfer?.note === undefined ? nothing : html`<p class="note" dir="auto">${facts.transfer.note}</p>`}
      ${facts.preview === undefined ? nothing : html`<blockquote dir="auto">“${facts.preview}”</blockquote>`}
      ${this.#form(facts)}
      <p class="facts">
        ${
          facts.pageUrl === undefined
            ? nothing
            : html`<span title=${facts.pageUrl}>${icon('page', 16)}<bdi dir="ltr" class="clip">${pagePath(facts.pageUrl)}</bdi></span>`
        }
        <span>${icon('clock', 16)}${t('desk.ring.waited')} ${this.#waited(facts)}</span>
      </p>
      ${ring.problem === undefined ? nothing : html`<p class="problem" role="alert">${icon('alert', 16)}${problemWord(ring.problem)}</p>`}
      <div class="acts">
        <lc-button ?disabled=${phase === 'accepting'} ?busy=${phase === 'declining'} @click=${this.#decline}><span>${phase === 'declining' ? t('desk.ring.declining') : t('desk.ring.decline')}<span class="vh"> ${facts.contact.name}</span></span>
          ${this.#keys('decline')}</lc-button>
        <lc-button variant="primary" ?disabled=${phase === 'declining'} ?busy=${phase === 'accepting'} @click=${this.#accept}><span>${phase === 'accepting' ? t('desk.ring.accepting') : t('desk.ring.accept')}<span class="vh"> ${facts.contact.name}</span></span>
          ${this.#keys('accept')}</lc-button>
      </div>`;
  }

  #keys(kind: 'accept' | 'decline'): TemplateResult | typeof nothing {
    const keys = this.ring?.phase === 'ringing' ? (this.keys?.[kind] ?? '') : '';
    return keys === ''
      ? nothing
      : html`<lc-keys tone=${kind === 'accept' ? 'accent' : 'neutral'} .keys=${keysInWords(keys)}></lc-keys>`;
  }

  #form(ring: RingDto): TemplateResult | typeof nothing {
    const answers = otherAnswers(ring);
    return answers.length === 0
      ? nothing
      : html`<dl class="form">${answers.map(field => html`<dt class="clip">${field.label}</dt><dd class="clip" dir="auto">${answer(field)}</dd>`)}</dl>`;
  }

  #waited(ring: RingDto): TemplateResult {
    return html`<b class="num">${duration(this.now - ring.waitingSince)}</b>`;
  }

  #countdown(ring: RingDto): TemplateResult {
    const left = secondsLeft(ring.until, this.now);
    return html`<lc-arc .value=${shareLeft(ring.since, ring.until, this.now)}
      ><span aria-hidden="true">${duration(left * 1000)}</span><span class="vh">${t('desk.ring.left', { count: left })}</span></lc-arc>`;
  }

  #accept = (): void => fire(this, 'lc-accept', this.ring?.ring.offerId);

  #decline = (): void => fire(this, 'lc-decline', this.ring?.ring.offerId);
}

define('lc-ring-card', LcRingCard);

declare global {
  interface HTMLElementTagNameMap {
    'lc-ring-card': LcRingCard;
  }
}

import { css, html, type TemplateResult } from 'lit';
import { LcMessage } from '../chat/lc-message.js';
import { messageText } from '../chat/message-text.js';
import { define } from '../kit/define.js';
import { foundWords } from './found-words.js';

/** A message in which words that were looked for are marked. */
export class LcFoundMessage extends LcMessage {
  static override readonly properties = { ...LcMessage.properties, words: {} };

  declare words: string;

  static override readonly styles = [
    ...LcMessage.styles,
    css`
      mark {
        border-radius: 2px;
        background: var(--lc-warn-soft);
        box-shadow: 0 0 0 1px var(--lc-warn-line);
        color: inherit;
      }
    `,
  ];

  protected override text(text: string): TemplateResult {
    return messageText(text, part =>
      foundWords(part, this.words).map(({ text: piece, found }) => (found ? html`<mark>${piece}</mark>` : piece)),
    );
  }
}

define('lc-found-message', LcFoundMessage);

declare global {
  interface HTMLElementTagNameMap {
    'lc-found-message': LcFoundMessage;
  }
}

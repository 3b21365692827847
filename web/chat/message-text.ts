import { html, type TemplateResult } from 'lit';
import { linkify } from '../core/linkify.js';

/** A message as text nodes, with its addresses as links. */
export function messageText(text: string): TemplateResult {
  return html`${linkify(text).map(part =>
    part.href === undefined
      ? part.text
      : html`<a href=${part.href} target="_blank" rel="noopener noreferrer nofollow ugc">${part.text}</a>`,
  )}`;
}

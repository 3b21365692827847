import { html, type TemplateResult } from 'lit';
import { linkify } from '../core/linkify.js';

/**
 * A message as text nodes, with its addresses as links.
 * @param draw draws a piece of it
 */
export function messageText(text: string, draw: (piece: string) => unknown = piece => piece): TemplateResult {
  return html`${linkify(text).map(part =>
    part.href === undefined
      ? draw(part.text)
      : html`<a href=${part.href} target="_blank" rel="noopener noreferrer nofollow ugc">${draw(part.text)}</a>`,
  )}`;
}

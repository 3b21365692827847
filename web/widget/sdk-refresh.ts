import { LitElement } from 'lit';

/** Draws everything below a root anew, e.g. in another language; what was typed stays. */
export function refreshAll(root: ShadowRoot): void {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof LitElement) {
      element.requestUpdate();
    }
    if (element.shadowRoot) {
      refreshAll(element.shadowRoot);
    }
  }
}

/** Tells everybody around an element, out through all shadow roots, what happened in it. */
export function fire(element: HTMLElement, type: string, detail?: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

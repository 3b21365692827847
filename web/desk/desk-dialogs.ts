import type { LitElement } from 'lit';

/** A dialog of the desk: its element has an `lc-dialog` and shows it when told to. */
interface DeskDialog extends LitElement {
  show(): void | Promise<void>;
}

/** What is loaded when it is first asked for. */
const parts = {
  messages: ['lc-messages-dialog', () => import('./lc-messages-dialog.js')],
  help: ['lc-shortcuts', () => import('./lc-shortcuts.js')],
  palette: ['lc-palette', () => import('./lc-palette.js')],
  settings: ['lc-desk-settings', () => import('./lc-desk-settings.js')],
  leave: ['lc-sign-out', () => import('./lc-sign-out.js')],
} as const;

export type DeskDialogName = keyof typeof parts;

/** Shows a dialog of the desk. */
export async function showDialog(root: ParentNode, name: DeskDialogName): Promise<void> {
  const [tag, load] = parts[name];
  await load();
  await root.querySelector<DeskDialog>(tag)?.show();
}

/** Whether a dialog is open anywhere at the desk: shortcuts rest meanwhile. */
export function isAsking(root: ParentNode): boolean {
  return [...root.querySelectorAll('*')].some(element => !!element.shadowRoot?.querySelector('lc-dialog[open]'));
}

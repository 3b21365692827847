import type { LitElement } from 'lit';
import { loadPart } from '../core/load-part.js';
import { useDialogTexts } from './dialog-texts.js';

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
  if (await loadPart(() => Promise.all([useDialogTexts(), load()]))) {
    const dialog = root.querySelector<DeskDialog>(tag);
    // It may have been drawn before its words were there.
    dialog?.requestUpdate();
    await dialog?.show();
  }
}

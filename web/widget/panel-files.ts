import { OutgoingFiles } from '../chat/outgoing-files.js';
import type { FileSource } from '../core/file-source.js';
import type { AttachmentDto } from '../protocol/contract.gen.js';
import type { CustomerChat } from './customer-chat.js';
import type { PanelSetup } from './panel-setup.js';

/** The files the customer is about to send, in the panel. */
export class PanelFiles extends OutgoingFiles {
  constructor(setup: PanelSetup, source: FileSource, say: (words: string) => void) {
    super(document, async () => (await import('./panel-uploads.js')).panelUploads(setup, source, say));
  }

  /** The panel was drawn: files can be sent from there, once their part is loaded. */
  async follow(chat: CustomerChat | undefined, root: ParentNode): Promise<void> {
    this.update(chat ? [chat] : []);
    const all = chat?.header.attachments ? await this.ready() : this.all;
    const [composer, area] = [root.querySelector('lc-composer'), root.querySelector<HTMLElement>('.panel')];
    if (all && chat && composer && area) {
      all.serve(chat, { composer, area, needsButton: true });
    }
  }

  /** What goes with the message that is sent now. */
  take(chat: CustomerChat | undefined): readonly AttachmentDto[] {
    return (chat && this.all?.take(chat.header.id)) ?? [];
  }
}

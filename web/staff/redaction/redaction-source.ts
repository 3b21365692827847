import type { Redact, RedactionReceiptDto, Reply } from '../../protocol/contract.gen.js';
import type { Looks } from '../looking.js';

/** What takes things out of chats for good, and shows beforehand what is in them. */
export interface RedactionSource extends Looks {
  redact(request: Redact): Promise<Reply<RedactionReceiptDto>>;
}

import type { AttachmentLimitsDto } from '../protocol/contract.gen.js';

/** Why a file need not be uploaded, because the server would refuse it; nothing when it may be. The server asks the same again. */
export function refuseFile(
  file: { readonly name: string; readonly size: number },
  limits: AttachmentLimitsDto,
): string | undefined {
  const name = file.name.toLowerCase();
  if (!limits.extensions.some(extension => name.endsWith(extension))) {
    return 'extension_not_allowed';
  }
  if (file.size === 0) {
    return 'empty';
  }
  return file.size > limits.maxBytes ? 'too_large' : undefined;
}

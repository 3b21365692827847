/** What the page says about itself in its data block. */
export interface PageConfig {
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
  /** Where the host signs people out; nothing when it did not say. */
  readonly signOutUrl?: string;
}

/**
 * Reads the data block `livechat-config`. Without one, or with a damaged one, LiveChat is where the script came from.
 * @param script the address of the script that asks
 */
export function readPageConfig(page: Document = document, script = ''): PageConfig {
  const fallback: PageConfig = { basePath: basePathOf(script) ?? '/livechat' };
  const text = page.getElementById('livechat-config')?.textContent;
  if (!text) {
    return fallback;
  }
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('basePath' in value) || typeof value.basePath !== 'string') {
      return fallback;
    }
    const signOutUrl = 'signOutUrl' in value && typeof value.signOutUrl === 'string' ? value.signOutUrl : undefined;
    const basePath = value.basePath.replace(/\/+$/, '');
    return signOutUrl === undefined ? { basePath } : { basePath, signOutUrl };
  } catch {
    return fallback;
  }
}

/** Assets are served below the base path, in a folder named by their hash. */
function basePathOf(script: string): string | undefined {
  return /^[a-z]+:\/\/[^/]*(.*)\/a\/[^/]+\/desk\/[^/]+$/.exec(script)?.[1];
}

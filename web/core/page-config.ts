/** What the page says about itself in its data block. */
export interface PageConfig {
  /** Where LiveChat is mapped, without a slash at the end. */
  readonly basePath: string;
}

/** Reads the data block `livechat-config`. Without one, or with a damaged one, LiveChat is taken to be at `/livechat`. */
export function readPageConfig(page: Document = document): PageConfig {
  const fallback: PageConfig = { basePath: '/livechat' };
  const text = page.getElementById('livechat-config')?.textContent;
  if (!text) {
    return fallback;
  }
  try {
    const value: unknown = JSON.parse(text);
    const known =
      typeof value === 'object' && value !== null && 'basePath' in value && typeof value.basePath === 'string';
    return known ? { basePath: String(value.basePath).replace(/\/+$/, '') } : fallback;
  } catch {
    return fallback;
  }
}

/** What has to be written where, so that a page has the chat. */
export interface Install {
  /** The element of the page. */
  readonly tag: string;
  /** What the page's content security policy has to allow, if it has one. */
  readonly policy: string;
}

/**
 * @param basePath where LiveChat is mapped, without a slash at the end
 * @param own the origin it is reached at
 */
export function installOf(siteKey: string, basePath: string, own: string): Install {
  return {
    tag: `<script async src="${own}${basePath}/w/${siteKey}.js"></script>`,
    policy: `script-src ${own};\nframe-src ${own};`,
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A site key nobody has yet: 24 letters and digits. */
export function newSiteKey(
  random: (bytes: Uint8Array<ArrayBuffer>) => void = bytes => crypto.getRandomValues(bytes),
): string {
  const bytes = new Uint8Array(24);
  random(bytes);
  return [...bytes].map(byte => letters[byte % letters.length]).join('');
}

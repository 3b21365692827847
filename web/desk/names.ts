/** The part of an address that tells pages of one site apart; of its first page the name of the site. */
export function pagePath(url: string): string {
  try {
    const { host, pathname, search } = new URL(url);
    const path = pathname + search;
    return path === '/' ? host : path;
  } catch {
    return url;
  }
}

/** The address if it is safe to link to: http or https, nothing that runs. */
export function safeLink(url: string): string | undefined {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a page of this origin may have the panel: an exact origin, or `https://*.example.com` for everything below a domain. */
export function isHostOrigin(origin: string, allowed: readonly string[]): boolean {
  return allowed.some(pattern => {
    const star = pattern.indexOf('*.');
    if (star < 0) {
      return pattern === origin;
    }
    const scheme = pattern.slice(0, star);
    const rest = pattern.slice(star + 1);
    return (
      scheme.endsWith('://') &&
      origin.startsWith(scheme) &&
      origin.endsWith(rest) &&
      origin.length > scheme.length + rest.length &&
      !origin.slice(scheme.length, origin.length - rest.length).includes('/')
    );
  });
}

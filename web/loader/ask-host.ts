/** Asks the server whether pages of this origin may have the panel. Fails where it cannot be reached. */
export function askHost(url: string): Promise<{ readonly isAllowed: boolean }> {
  return import(url);
}

/** Fetches the part of the loader that comes with the panel. */
export function importPanel(url: string): Promise<typeof import('./panel-side.js')> {
  return import(url);
}

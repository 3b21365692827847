import type { WidgetConfigDto } from '../protocol/contract.gen.js';

/** The settings in the page's data block. */
export function readConfig(): WidgetConfigDto {
  const text = document.getElementById('livechat-config')?.textContent;
  if (!text) {
    throw new Error('The page has no data block with the id livechat-config.');
  }
  return JSON.parse(text) as WidgetConfigDto; // written into the page by the server, from the same record
}

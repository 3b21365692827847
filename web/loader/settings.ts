import type { LauncherConfigDto } from '../protocol/contract.gen.js';

export interface LauncherSettings extends LauncherConfigDto {
  /** The address of the panel's page, absolute or relative to the address of this script. */
  readonly frameUrl: string;
  /** The address of the part of the loader that comes with the panel. */
  readonly panelUrl: string;
}

/** The server replaces the string by the settings. */
export const settings = '__LIVECHAT_LAUNCHER__' as unknown as LauncherSettings;

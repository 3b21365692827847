import type { SettingsDocument } from './settings-source.js';

/** What the API answers of settings there is one document of. */
type Answered<TSettings> = Omit<SettingsDocument<TSettings>, 'name' | 'origin'>;

/** Settings there is one document of, whether or not somebody has set them. */
export function onlyDocument<TSettings>(
  name: string,
  { version, etag, changedAt, changedBy, problems, settings }: Answered<TSettings>,
): SettingsDocument<TSettings> {
  return {
    name,
    origin: 'console',
    version,
    settings,
    ...(etag === undefined ? {} : { etag }),
    ...(problems === undefined ? {} : { problems }),
    ...(changedAt === undefined ? {} : { changedAt }),
    ...(changedBy === undefined ? {} : { changedBy }),
  };
}

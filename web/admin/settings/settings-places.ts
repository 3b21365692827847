import { html, type TemplateResult } from 'lit';
import type { IconName } from '../../kit/icons.js';
import type { AdminOverviewDto } from '../../protocol/contract.gen.js';

/** What a place of the settings is drawn from. */
export interface PlaceInput {
  readonly basePath: string;
  /** What the address says behind the place, e.g. the name of a queue. */
  readonly name: string;
  /** How it goes now; nothing before it is known. */
  readonly overview: AdminOverviewDto | undefined;
}

/** One place of the settings: `#settings/{id}`. Its name is the text `admin.nav.settings.{id}`. */
export interface SettingsPlaceEntry {
  readonly id: string;
  readonly icon: IconName;
  /** Loads the element; it is asked for once the place is gone to. */
  readonly load: () => Promise<unknown>;
  readonly draw: (input: PlaceInput) => TemplateResult;
}

/** The places of the settings, in the order of the rail. */
export const settingsPlaces: readonly SettingsPlaceEntry[] = [
  {
    id: 'widgets',
    icon: 'widget',
    load: () => import('../widgets/lc-widgets-place.js'),
    draw: ({ basePath, name }) => html`<lc-widgets-place .basePath=${basePath} .name=${name}></lc-widgets-place>`,
  },
  {
    id: 'queues',
    icon: 'queue',
    load: () => import('./lc-queues-place.js'),
    draw: ({ basePath, name, overview }) =>
      html`<lc-queues-place .basePath=${basePath} .name=${name} .overview=${overview}></lc-queues-place>`,
  },
  {
    id: 'teams',
    icon: 'users',
    load: () => import('./lc-teams-place.js'),
    draw: ({ basePath, name }) => html`<lc-teams-place .basePath=${basePath} .name=${name}></lc-teams-place>`,
  },
  {
    id: 'macros',
    icon: 'slash',
    load: () => import('./lc-macros-place.js'),
    draw: ({ basePath, name }) => html`<lc-macros-place .basePath=${basePath} .name=${name}></lc-macros-place>`,
  },
  {
    id: 'agents',
    icon: 'user',
    load: () => import('./lc-agents-place.js'),
    draw: ({ basePath, name }) => html`<lc-agents-place .basePath=${basePath} .name=${name}></lc-agents-place>`,
  },
  {
    id: 'transcripts',
    icon: 'mail',
    load: () => import('./lc-transcripts-place.js'),
    draw: ({ basePath }) => html`<lc-transcripts-place .basePath=${basePath}></lc-transcripts-place>`,
  },
  {
    id: 'rules',
    icon: 'shield',
    load: () => import('./lc-rules-place.js'),
    draw: ({ basePath }) => html`<lc-rules-place .basePath=${basePath}></lc-rules-place>`,
  },
];

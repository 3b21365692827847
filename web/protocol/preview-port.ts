import type { AutoMessageDto, BehaviourSettingsDto, ColorSchemeDto, WidgetConfigDto } from './contract.gen.js';

/**
 * What the admin console and the panel it shows beside a widget's settings say to each other. The panel's page asks the page around it,
 * of the same origin, with `previewQuestion`, and gets `previewAnswer` with one end of a channel; then it draws every `Previewed` that
 * comes through. Nothing comes back.
 */
export const previewQuestion = 'livechat:preview?';
export const previewAnswer = 'livechat:preview';

/** Where a customer is. */
export const previewScenes = ['form', 'queue', 'active', 'ended', 'offline'] as const;
export type PreviewScene = (typeof previewScenes)[number];

/** What the preview shows. */
export interface Previewed {
  readonly scene: PreviewScene;
  readonly config: WidgetConfigDto;
  /** The language, a BCP 47 tag. */
  readonly locale: string;
  /** Whether lines run from right to left, whatever the language says. */
  readonly rightToLeft: boolean;
  readonly scheme: ColorSchemeDto;
  /** Whether the panel has the whole screen, as on a phone. */
  readonly full: boolean;
  /** What is said by itself; nothing when that is off. */
  readonly autoMessages: readonly AutoMessageDto[] | undefined;
  readonly showFormSummary: boolean;
  readonly behaviour: BehaviourSettingsDto;
}

import type { LauncherSettings } from './settings.js';

/** When the panel takes the whole screen. */
export const fullScreen = '(max-width:480px),(max-height:500px)';

/** The style of the panel's box, over that of the launcher: nothing of it is seen before there is a panel. */
export function panelSheet({ look, offsetX, offsetY, position }: LauncherSettings): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
.p{position:absolute;inset-block-end:68px;inset-inline-${position === 'bottomStart' ? 'start' : 'end'}:0;width:384px;max-width:calc(100vw - ${offsetX + 20}px);height:min(680px,100dvh - ${offsetY + 84}px);border-radius:${look.radius}px;background:var(--s);overflow:hidden;box-shadow:var(--f),0 28px 64px -12px #0005;animation:a .2s}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:inherit}
@media (forced-colors:active){.p{border:1px solid ButtonText}}
@media ${fullScreen}{.p{position:fixed;inset:0;width:100%;max-width:none;height:100dvh;border-radius:0}:host([data-open]) .l{visibility:hidden}}`);
  return sheet;
}

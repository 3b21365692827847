import type { LauncherSettings } from './settings.js';

/** When the panel takes the whole screen. */
export const fullScreen = '(max-width:480px),(max-height:500px)';

const minWidth = 320;
const minHeight = 400;
/** What stays free of the window above the panel and beside it. */
const margin = { above: 16, beside: 20 };
const aboveLauncher = 68;

/**
 * The style of the panel's box, over that of the launcher: nothing of it is seen before there is a panel. Where the launcher leaves too
 * little room, the panel lies over it.
 */
export function panelSheet({ look, offsetX, offsetY, position }: LauncherSettings): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const side = position === 'bottomStart' ? 'start' : 'end';
  const beside = offsetX + margin.beside;
  const above = offsetY + margin.above;
  sheet.replaceSync(`
.b{position:absolute;inset-block-start:-3px;inset-inline-end:-3px;min-width:22px;padding:0 5px;border-radius:11px;background:#c22f35;color:#fff;box-shadow:0 0 0 2px var(--s);font-size:12px;line-height:22px;font-weight:600;text-align:center}
b{display:block;font-size:13px;font-weight:600}
.p{position:absolute;z-index:1;inset-block-end:min(${aboveLauncher}px,100dvh - ${above + minHeight}px);inset-inline-${side}:min(0px,100vw - ${beside + minWidth}px);width:384px;max-width:max(${minWidth}px,100vw - ${beside}px);height:clamp(${minHeight}px,100dvh - ${above + aboveLauncher}px,680px);border-radius:${look.radius}px;background:var(--s);overflow:hidden;box-shadow:var(--f),0 28px 64px -12px #0005;animation:a .2s}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:inherit}
.s{position:absolute;inset:0;padding:72px 20px;background:var(--s)}
i{display:block;height:44px;margin-block-end:16px;border-radius:8px;background:#8882;animation:a .15s step-end}
.r{display:block;width:100%;padding:12px 16px;border:1px solid #8888;border-radius:8px;font-weight:500}
@media (forced-colors:active){.p{border:1px solid ButtonText}}
@media ${fullScreen}{.p{position:fixed;inset:0;width:100%;max-width:none;height:100dvh;border-radius:0}.l[aria-expanded=true]{visibility:hidden}}`);
  return sheet;
}

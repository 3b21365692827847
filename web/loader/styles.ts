import type { LauncherSettings } from './settings.js';

/**
 * The style of everything on the company's page. Rules of the page cannot reach into the shadow root, and on the host element an
 * important rule from inside wins over any from outside.
 */
export function styleSheet(settings: LauncherSettings, scheme: string): CSSStyleSheet {
  const { look, offsetX, offsetY, zIndex } = settings;
  const side = settings.position === 'bottomStart' ? 'start' : 'end';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
:host{all:initial!important;display:block!important;position:fixed!important;inset-block-end:${offsetY}px!important;inset-inline-${side}:${offsetX}px!important;z-index:${zIndex}!important;color-scheme:${scheme === 'auto' ? 'light dark' : scheme}!important;color:light-dark(#1d1b17,#f2f0eb)!important;font:14px/20px system-ui,sans-serif!important;
--a:var(--livechat-accent,${look.accent});--o:var(--livechat-on-accent,${settings.onAccent});--s:light-dark(#fff,#242220);--f:0 0 0 1px light-dark(#1c191214,#fff8ec1c),0 2px 6px #0001,0 12px 28px -6px #0004}
:host([data-hidden]),[hidden]{display:none!important}
*{box-sizing:border-box}
button{font:inherit;color:inherit;border:0;background:0;padding:0;margin:0;cursor:pointer}
:focus-visible{outline:2px solid light-dark(#1d4ed8,#a5bbff);outline-offset:2px}
svg{display:block;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.l{position:relative;display:flex;align-items:center;justify-content:center;padding:0 14px;border:1px solid #0000;height:56px;border-radius:28px;background:var(--a);color:var(--o);box-shadow:var(--f);font-size:15px;font-weight:500;white-space:nowrap}
.w:not(:empty){margin-inline:10px 7px}
img{display:block;width:26px;height:26px;object-fit:contain}
.l:hover{filter:brightness(.9)}
.t{position:absolute;inset-block-end:68px;inset-inline-${side}:0;width:284px;max-width:calc(100vw - ${offsetX + 20}px);border:1px solid #0000;border-radius:${look.radius}px;background:var(--s);box-shadow:var(--f);animation:a .2s}
.t>:first-child{display:block;width:100%;padding:14px 16px;padding-inline-end:40px;border-radius:inherit;text-align:start;overflow-wrap:anywhere}
.x{position:absolute;inset-block-start:0;inset-inline-end:0;padding:14px;border-radius:22px}
.x:hover{background:#8883}
.v{position:absolute;clip-path:inset(50%)}
@keyframes a{from{opacity:0;transform:translateY(8px)}}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}`);
  return sheet;
}

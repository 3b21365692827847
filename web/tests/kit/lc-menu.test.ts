import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LcMenu } from '../../kit/lc-menu.js';
import '../../kit/lc-menu-item.js';

let menu: LcMenu;
let top: number;
let frames: Map<number, () => void>;
let seen: (isIntersecting: boolean) => void;
let observed: Element | undefined;

const part = (name: string) => menu.renderRoot.querySelector<HTMLElement>(`.${name}`);
const turn = (panel: HTMLElement | null, newState: 'open' | 'closed') => {
  for (const type of ['beforetoggle', 'toggle']) {
    panel?.dispatchEvent(Object.assign(new Event(type), { newState }));
  }
};
const frame = () => {
  const due = [...frames.values()];
  frames.clear();
  for (const draw of due) {
    draw();
  }
};

beforeEach(async () => {
  frames = new Map();
  observed = undefined;
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    frames.set(++last, draw);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(say: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        seen = isIntersecting => observed && say([{ isIntersecting }]);
      }
      observe(element: Element) {
        observed = element;
      }
      disconnect() {
        observed = undefined;
      }
    },
  );
  menu = new LcMenu();
  menu.innerHTML = '<span slot="trigger">More</span><lc-menu-item>One</lc-menu-item>';
  document.body.append(menu);
  await menu.updateComplete;
  top = 100;
  Object.assign(part('trigger') ?? {}, {
    getBoundingClientRect: () => ({ top, bottom: top + 32, left: 10, right: 90 }),
  });
  const panel = part('panel');
  Object.assign(panel ?? {}, {
    showPopover: () => turn(panel, 'open'),
    hidePopover: () => turn(panel, 'closed'),
  });
});

afterEach(() => {
  menu.remove();
  vi.unstubAllGlobals();
});

describe('a menu', () => {
  it('stays at its button, whatever moves that', () => {
    menu.show();
    expect(part('panel')?.style.top).toBe('136px');
    top = 60;
    frame();
    expect(part('panel')?.style.top).toBe('96px');
    top = 20;
    frame();
    expect(part('panel')?.style.top).toBe('56px');
    menu.hide();
    expect(frames.size).toBe(0);
  });

  it('closes when its button is out of sight', () => {
    menu.show();
    expect(observed).toBe(part('trigger'));
    seen(true);
    expect(menu.open).toBe(true);
    seen(false);
    expect(menu.open).toBe(false);
    expect(observed).toBeUndefined();
  });

  it('is closed, and follows nothing any more, when it is taken out of the page', () => {
    menu.show();
    menu.remove();
    expect(menu.open).toBe(false);
    expect(frames.size).toBe(0);
    expect(observed).toBeUndefined();
  });
});

import { words } from './words.js';

let timer = 0;
let original: string | undefined;

/** While nobody looks at the page, its title tells how many messages wait; it stands still for those who want less motion. */
export function flashTitle(unread: number): void {
  clearInterval(timer);
  document.title = original ?? document.title;
  original = undefined;
  if (unread && document.hidden) {
    const before = document.title;
    const waiting = `(${unread}) ${words.newMessage}`;
    original = before;
    document.title = waiting;
    if (!matchMedia('(prefers-reduced-motion:reduce)').matches) {
      timer = window.setInterval(() => {
        document.title = document.title === waiting ? before : waiting;
      }, 1200);
    }
  }
}

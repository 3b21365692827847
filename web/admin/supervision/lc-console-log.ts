import { define } from '../../kit/define.js';
import type { LcLogChat } from '../../log/lc-log-chat.js';
import { LcLogScreen } from '../../log/lc-log-screen.js';
import type { ConsoleSession } from './console-session.js';
import './lc-live-chat.js';

/** The activity log in the console, where chats are read as an administrator reads them. */
export class LcConsoleLog extends LcLogScreen {
  session: ConsoleSession | undefined;

  protected override newChat(): LcLogChat {
    const chat = document.createElement('lc-live-chat');
    chat.session = this.session;
    return chat;
  }
}

define('lc-console-log', LcConsoleLog);

declare global {
  interface HTMLElementTagNameMap {
    'lc-console-log': LcConsoleLog;
  }
}

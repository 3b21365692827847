// What else a chat needs: its menu, the queue, leaving, the end, sounds. Loaded together with the conversation.
import '../kit/chat-icons.js';
import '../kit/lc-presence.js';
import '../kit/lc-skeleton.js';
import './chat-look.js';
import './lc-ended.js';
import './lc-leave-dialog.js';
import './lc-queue-place.js';

export { LostConnection } from '../core/lost-connection.js';
export { chatMenu } from './chat-menu.js';
export { chatScreen } from './chat-screen.js';
export { HostLink } from './host-link.js';
export { PanelSounds } from './panel-sounds.js';
export { popOut } from './pop-out.js';
export { SpokenPlace } from './spoken-place.js';
export { TitleFlash } from './title-flash.js';
export { hearOver } from './visitor-over.js';

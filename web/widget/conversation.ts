// What is needed once there is a chat. Loaded after the form stands, or at once when there may be a chat to show.
import '../chat/lc-composer.js';
import '../chat/lc-log.js';
import './lc-leave-dialog.js';

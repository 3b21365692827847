// The log and the box to write in. Loaded after the form stands, or at once when there may be a chat to show.
import '../chat/lc-composer.js';
import '../chat/lc-log.js';

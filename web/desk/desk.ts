// What a page loads that shows the desk: our own, or one of the host's with a <livechat-desk> in it.
import './livechat-desk.js';

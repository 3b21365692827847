import '../staff/lc-transfer-dialog.js';

// The desk is there before this. Said to the bundler, what both need stays in one file.
import './livechat-desk.js';

import './livechat-ringer.js';

// A page that only brings the script gets the element as well.
if (!document.querySelector('livechat-ringer, livechat-desk')) {
  document.body.append(document.createElement('livechat-ringer'));
}

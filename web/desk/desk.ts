import './livechat-desk.js';

// A page that only brings the script gets the desk as well.
if (!document.querySelector('livechat-desk')) {
  document.body.append(document.createElement('livechat-desk'));
}

import './livechat-admin.js';

// A page that only brings the script gets the console as well.
if (!document.querySelector('livechat-admin')) {
  document.body.append(document.createElement('livechat-admin'));
}

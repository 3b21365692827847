import { chatTokens } from '../kit/chat-tokens.js';

// For the whole page: the panel, which was drawn without them, inherits them from it.
if (chatTokens.styleSheet) {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, chatTokens.styleSheet];
}

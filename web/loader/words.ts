/** Everything the launcher says. */
export const words = {
  open: 'Open chat',
  close: 'Close chat',
  unread: ' unread',
  dismiss: 'Dismiss',
  newMessage: 'New message',
  refused: 'LiveChat: no panel. Is this origin allowed?',
} as const;

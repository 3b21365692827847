/** Everything the launcher says. */
export const words = {
  open: 'Open chat',
  close: 'Close chat',
  unread: ' unread',
  dismiss: 'Dismiss',
  newMessage: 'New message',
  refused: 'LiveChat: the panel did not load. Is this origin allowed?',
} as const;

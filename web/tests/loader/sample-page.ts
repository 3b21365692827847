// A page's script as docs/sdk.md shows it: it has to compile with nothing but livechat.d.ts and the browser's own types.
export {};

LiveChat.on('chat:started', ({ chatId }) => console.log('A chat has begun:', chatId));
document.querySelector('#help')?.addEventListener('click', () => LiveChat.open());

window.addEventListener('livechat:message:received', event => console.log(event.detail.text));

LiveChat.startChat({ name: 'Dana Ray', topic: 'order' }).then(
  ({ chatId }) => console.log(chatId),
  (error: LiveChatError) => console.log(error.code, error.fields),
);

void LiveChat.identify({ name: 'Dana Ray', email: 'dana@example.com', custom: { plan: 'gold' } });
void LiveChat.update({ custom: { cart: '3 items' }, page: '/cart' });

async function tellWhoItIs(): Promise<void> {
  const response = await fetch('/chat-token', { method: 'POST' });
  const { token } = (await response.json()) as { token: string };
  void LiveChat.identify({ token });
}

async function freshToken(): Promise<string> {
  const response = await fetch('/chat-token', { method: 'POST' });
  return ((await response.json()) as { token: string }).token;
}
void LiveChat.identify({ token: freshToken });

async function signOut(): Promise<void> {
  await LiveChat.shutdown({ forget: true });
  location.assign('/signed-out');
}

LiveChat.open({ message: 'Hello', queue: 'sales' });
LiveChat.close();
LiveChat.toggle();
LiveChat.show();
LiveChat.hide();
void LiveChat.setLocale('de');
void LiveChat.setTheme('dark');
void LiveChat.setTheme({ accent: '#0f766e', radiusL: 8 });
void LiveChat.endChat();
LiveChat('open');
const end: () => void = LiveChat.once('unread', count => console.log(count + 1));
LiveChat.off('error', ({ code }) => console.log(code));
const state: 'idle' | 'form' | 'queued' | 'active' | 'ended' = window.LiveChat.state;
console.log(tellWhoItIs, signOut, end, state, LiveChat.isOpen, LiveChat.unread.toFixed(), LiveChat.version);

// @ts-expect-error There is no such event.
LiveChat.on('chat:exploded', () => {});
// @ts-expect-error The state is read only.
LiveChat.unread = 0;
// @ts-expect-error A token is a text.
void LiveChat.identify({ token: 5 });
// @ts-expect-error There is no such token of the look.
void LiveChat.setTheme({ shadow: 'none' });

// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { RingerSession } from '../../desk/ringer-session.js';
import type { AgentClient, AgentHub, RingEndedEvent } from '../../protocol/contract.gen.js';
import { refusal } from '../../protocol/errors.js';
import { FakeClock, settle } from '../fake-clock.js';
import { ScriptedHub } from '../scripted-hub.js';
import { chat, ring, serverState } from './samples.js';

let hub: ScriptedHub<AgentHub, AgentClient>;
let clock: FakeClock;
let over: RingEndedEvent[];
let accepted: string[];

async function online(state = serverState({ rings: [ring('a')], chats: [chat('x')] })): Promise<RingerSession> {
  hub.answer('GetState', () => ({ ok: true, value: { ...state, serverTime: clock.now() } }));
  hub.answer('Heartbeat', () => ({ ok: true, value: { serverTime: clock.now() } }));
  const session = new RingerSession({
    transport: hub,
    clock,
    onChange: () => {},
    onConnection: () => {},
    onAccepted: chatId => accepted.push(chatId),
    onRingOver: ended => over.push(ended),
    idleForMs: () => 7_000,
  });
  session.start();
  hub.go('online');
  await settle();
  return session;
}

const phases = (session: RingerSession) => session.state.rings.map(({ ring, phase }) => [ring.offerId, phase]);

beforeEach(() => {
  hub = new ScriptedHub();
  clock = new FakeClock(1_000);
  over = [];
  accepted = [];
});

describe('a page on which chats only ring', () => {
  it('knows what rings, and keeps no conversations', async () => {
    const session = await online();
    hub.emit('Ring', ring('b'));
    expect(phases(session)).toEqual([
      ['offer-a', 'ringing'],
      ['offer-b', 'ringing'],
    ]);
    expect(session.state.chats).toEqual([]);
    expect(hub.asked('ReadEntries')).toEqual([]);
  });

  it('hands an accepted chat over and tells the other pages', async () => {
    const session = await online();
    hub.answer('AcceptRing', () => ({ ok: true, value: { chat: chat('chat-a'), entries: [], through: 0 } }));
    await session.answers.accept('offer-a');
    expect(accepted).toEqual(['chat-a']);
    expect(over).toEqual([{ chatId: 'chat-a', offerId: 'offer-a', outcome: 'accepted' }]);
    expect(session.state.rings).toEqual([]);
  });

  it('shows what is left of the words of a ring when something of its chat is gone', async () => {
    const session = await online(serverState({ rings: [{ ...ring('a'), preview: 'half a secret' }] }));
    const left = serverState({ rings: [{ ...ring('a'), preview: '▒▒▒' }] });
    hub.answer('GetState', () => ({ ok: true, value: left }));
    hub.emit('Redacted', { chatId: ring('a').chatId });
    await clock.advance(10_000);
    await settle();
    expect(session.state.rings.map(({ ring: { preview } }) => preview)).toEqual(['▒▒▒']);
  });

  it('says why a ring was lost', async () => {
    const session = await online();
    hub.answer('AcceptRing', () => ({ ok: false, error: { code: 'already_taken', by: 'Ben' } }));
    await session.answers.accept('offer-a');
    expect(session.state.rings[0]).toMatchObject({ phase: 'over', outcome: 'taken', by: 'Ben' });
    expect(accepted).toEqual([]);
  });

  it('lets a ring be answered again when the answer did not get through', async () => {
    const session = await online();
    hub.answer('DeclineRing', () => refusal('try_again'));
    await session.answers.decline('offer-a');
    expect(session.state.rings[0]).toMatchObject({ phase: 'ringing', problem: 'try_again' });
  });

  it('shows a ring that is over no more, though the server names it once more', async () => {
    const session = await online();
    session.ringEnded({ chatId: 'chat-a', offerId: 'offer-a', outcome: 'declined' });
    hub.emit('Ring', ring('a'));
    hub.go('reconnecting');
    hub.go('online');
    await settle();
    expect(session.state.rings).toEqual([]);
  });

  it('gives signs of life as a desk does', async () => {
    await online();
    await clock.advance(60_000);
    expect(hub.asked('Heartbeat')).toContainEqual({ idleForMs: 7_000 });
  });
});

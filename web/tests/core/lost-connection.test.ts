import { beforeEach, expect, it } from 'vitest';
import { Announcer } from '../../core/announce.js';
import { useTexts } from '../../core/i18n.js';
import { deskTexts } from '../../core/locales/desk-en.js';
import { LostConnection } from '../../core/lost-connection.js';
import { FakeClock } from '../fake-clock.js';

let clock: FakeClock;
let lost: LostConnection;
const said = () => document.querySelector('[role=alert]')?.textContent;

beforeEach(() => {
  useTexts('en', deskTexts);
  document.body.replaceChildren();
  clock = new FakeClock();
  lost = new LostConnection(new Announcer(document.body, clock), clock);
});

it('a connection that is back within ten seconds is not worth a word', async () => {
  lost.update(true);
  lost.update(false);
  await clock.advance(9_000);
  lost.update(true);
  await clock.advance(20_000);
  expect(said()).toBe('');
});

it('a connection that is lost for longer is said to be, once', async () => {
  lost.update(true);
  lost.update(false);
  lost.update(false);
  await clock.advance(10_000);
  expect(said()).toBe('Connection lost.');
  await clock.advance(5_000);
  lost.update(false);
  await clock.advance(20_000);
  expect(said()).toBe('');
});

it('a connection that never was is not lost', async () => {
  lost.update(false);
  await clock.advance(20_000);
  expect(said()).toBe('');
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachingChats } from '../../chat/attaching-chats.js';
import { LcComposer } from '../../chat/lc-composer.js';
import type { LcDropZone } from '../../chat/lc-drop-zone.js';
import type { LcUpload } from '../../chat/lc-upload.js';
import type { ChatHeader, ChatState } from '../../core/chat-state.js';
import { openChat } from '../../core/chat-store.js';
import { linksOf } from '../../core/file-links.js';
import type { FileSource } from '../../core/file-source.js';
import { useTexts } from '../../core/i18n.js';
import { chatTexts } from '../../core/locales/en.js';
import { uploadTexts } from '../../core/locales/upload-en.js';
import type { KeyValueStorage } from '../../core/storage.js';
import { refusal } from '../../protocol/errors.js';
import { header } from '../core/chats.js';
import { file, limits, UploadServer } from '../core/upload-server.js';
import { FakeClock, settle } from '../fake-clock.js';
import { memoryStorage } from '../memory-storage.js';

let server: UploadServer;
let clock: FakeClock;
let storage: KeyValueStorage;
let source: FileSource;
let all: AttachingChats;
let composer: LcComposer;
let area: HTMLElement;
let said: string[];
let sent: [string, string[]][];

const chat = (more: Partial<ChatHeader> = {}): ChatState<ChatHeader> => openChat(header(0, more), [], 0, 0);
const on = () => chat({ attachments: limits });

async function rest(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await settle();
    await composer.updateComplete;
  }
}

const uploads = () => {
  const found = composer.querySelector('lc-uploads');
  if (!found) {
    throw new Error('Nothing is served.');
  }
  return found;
};
const tiles = () => [...uploads().renderRoot.querySelectorAll('lc-upload')];
const wordsOf = (tile: LcUpload) =>
  [...tile.renderRoot.querySelectorAll('.name, .meta')].map(line => line.textContent?.trim()).join(': ');
const words = () => tiles().map(wordsOf);
const button = (tile: LcUpload | undefined, name: string) =>
  [...(tile?.renderRoot.querySelectorAll('button') ?? [])].find(one => one.getAttribute('aria-label') === name);
const holds = () => uploads().renderRoot.querySelector('[data-holds]') !== null;
const field = () => composer.renderRoot.querySelector('textarea') as HTMLTextAreaElement; // it always has one
const zone = () => area.querySelector('lc-drop-zone') as LcDropZone; // once served

async function choose(...files: File[]): Promise<void> {
  uploads().dispatchEvent(new CustomEvent('lc-upload-files', { detail: files }));
  await rest();
}

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await composer.updateComplete;
}

async function enter(): Promise<void> {
  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await rest();
}

function serving(keepsAtOnce = false): AttachingChats {
  let ids = 0;
  return new AttachingChats({
    calls: server,
    request: server.request,
    clock,
    newId: () => `id-${++ids}`,
    storage,
    keepsAtOnce,
    source: () => source,
    say: text => said.push(text),
  });
}

function drag(type: string, files: File[], target: EventTarget = composer): Event {
  const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
  Object.assign(event, {
    dataTransfer: { types: files.length > 0 ? ['Files'] : ['text/plain'], files, dropEffect: '' },
  });
  target.dispatchEvent(event);
  return event;
}

beforeEach(async () => {
  useTexts('en-GB', chatTexts, uploadTexts);
  server = new UploadServer();
  clock = new FakeClock();
  storage = memoryStorage();
  source = { basePath: '/livechat', now: () => 0, open: async () => refusal('try_again') };
  said = [];
  sent = [];
  all = serving();
  area = document.createElement('div');
  composer = new LcComposer();
  composer.addEventListener('lc-send', event => {
    const text = (event as CustomEvent<string>).detail; // by its name
    sent.push([text, all.take('chat').map(({ name }) => name)]);
  });
  area.append(composer);
  document.body.append(area);
  await composer.updateComplete;
  all.serve(on(), { composer, area, needsButton: true });
  await rest();
});

afterEach(() => {
  all.update([]);
  area.remove();
});

describe('where files can be sent', () => {
  it('says what may be sent where there are no tooltips, until files were chosen', async () => {
    const invites = () => uploads().renderRoot.querySelector('.limits')?.textContent;
    expect(invites()).toBe('JPEG, PNG or GIF, up to 1 kB');
    all.update([chat()]);
    await rest();
    expect(invites()).toBeUndefined();
    all.update([on()]);
    await rest();
    expect(invites()).toBeDefined();
    await choose(file('a.png'));
    expect(invites()).toBeUndefined();
    button(tiles()[0], 'Remove a.png')?.click();
    await rest();
    expect(invites()).toBeUndefined();
  });

  it('there is a button that says what, and how much', () => {
    const clip = composer.querySelector('lc-clip')?.renderRoot.querySelector('button');
    expect(clip?.getAttribute('aria-label')).toBe('Attach files: JPEG, PNG or GIF, up to 1 kB');
    expect(clip?.title).toBe('Attach files: JPEG, PNG or GIF, up to 1 kB');
  });

  it('it opens the picker for those', () => {
    const input = uploads().renderRoot.querySelector('input');
    let clicks = 0;
    input?.addEventListener('click', () => clicks++);
    composer.querySelector('lc-clip')?.click();
    expect(clicks).toBe(1);
    expect([input?.accept, input?.multiple]).toEqual(['.jpg,.jpeg,.png,.gif', true]);
  });

  it('there is neither once they cannot be sent any more', async () => {
    all.update([chat()]);
    await rest();
    expect(composer.querySelector('lc-clip')?.hidden).toBe(true);
    drag('dragenter', [file('a.png')]);
    expect(zone().open).toBe(false);
  });

  it('all of it comes along to the elements that take the place of the first', async () => {
    await choose(file('a.png'));
    const [before, other] = [composer, new LcComposer()];
    area.append(other);
    expect(all.serve(on(), { composer: other, area, needsButton: true })).toBe(true);
    expect(before.querySelector('lc-uploads')).toBeNull();
    composer = other;
    await rest();
    expect(words()).toEqual(['a.png: Uploaded · 1 kB']);
    expect(other.filled).toBe(true);
  });
});

describe('a file', () => {
  it('shows how far it is, and is ready', async () => {
    server.hold('put a.png 2');
    await choose(file('a.png', 250));
    expect(words()).toEqual(['a.png: 60% of 1 kB']);
    const bar = tiles()[0]?.renderRoot.querySelector('[role=progressbar]');
    expect(
      ['aria-label', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax'].map(name => bar?.getAttribute(name)),
    ).toEqual(['Uploading a.png', '60', '0', '100']);
    server.letGo('put a.png 2');
    await rest();
    expect(tiles()[0]?.renderRoot.querySelector('[role=progressbar]')).toBeNull();
    expect(said).toEqual(['1 file is being uploaded', 'a.png is uploaded']);
  });

  it('says why it was refused, for eyes and ears', async () => {
    server.say('finish b.png', refusal('type_not_allowed'));
    server.say('finish c.png', { ok: false, error: { code: 'attachment_refused', reason: 'no_cats' } });
    await choose(file('a.pdf'), file('b.png'), file('c.png'), file('d.png', 1_001));
    expect(words()).toEqual([
      'a.pdf: Only JPEG, PNG or GIF can be sent',
      'b.png: The content is not JPEG, PNG or GIF',
      'c.png: This file is not accepted here',
      'd.png: Over 1 kB. Choose a smaller file',
    ]);
    expect(said).toContain('b.png is not uploaded: The content is not JPEG, PNG or GIF');
    const names = ['a.pdf', 'b.png', 'c.png', 'd.png'];
    expect(tiles().map((tile, i) => button(tile, `Retry: ${names[i]}`) !== undefined)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is refused in the words of the host where it has some', async () => {
    useTexts('en', chatTexts, uploadTexts, { 'reason.no_cats': 'No cats, please' });
    server.say('begin a.png', { ok: false, error: { code: 'attachment_refused', reason: 'no_cats' } });
    await choose(file('a.png'));
    expect(words()).toEqual(['a.png: No cats, please']);
  });

  it('can be tried again where that may help', async () => {
    server.say('put a.png 1', refusal('abandoned'));
    await choose(file('a.png'));
    expect(words()).toEqual(['a.png: The upload took too long']);
    button(tiles()[0], 'Retry: a.png')?.click();
    await rest();
    expect(words()).toEqual(['a.png: Uploaded · 1 kB']);
  });

  it('can be cancelled, and the focus goes to the next one', async () => {
    server.hold('put a.png 1');
    await choose(file('a.png'), file('b.png'));
    button(tiles()[0], 'Cancel the upload of a.png')?.click();
    await rest();
    expect(words()).toEqual(['b.png: Uploaded · 1 kB']);
    expect(uploads().shadowRoot?.activeElement).toBe(tiles()[0]);
    expect(server.asked).toContain('cancel a.png');
  });

  it('is left out, in words, where a message cannot have as many', async () => {
    await choose(...['a', 'b', 'c', 'd', 'e', 'f'].map(name => file(`${name}.png`)));
    expect(tiles()).toHaveLength(4);
    expect(uploads().renderRoot.querySelector('p')?.textContent).toBe(
      'A message can have 4 files. 2 files were left out.',
    );
  });

  it('says so when files are switched off', async () => {
    server.hold('put a.png 1');
    await choose(file('a.png'));
    all.update([chat()]);
    await rest();
    expect(words()).toEqual(['a.png: The agent has turned off attachments']);
    expect(said.at(-1)).toBe('a.png is not uploaded: The agent has turned off attachments');
  });
});

describe('files come in', () => {
  it('dropped, below a sheet that says what may be', async () => {
    expect(drag('dragenter', []).defaultPrevented).toBe(false);
    expect(zone().open).toBe(false);
    expect(drag('dragenter', [file('a.png')]).defaultPrevented).toBe(true);
    expect(zone().open).toBe(true);
    await rest();
    expect(zone().renderRoot.textContent).toContain('JPEG, PNG or GIF, up to 1 kB');
    drag('dragleave', [file('a.png')]);
    expect(zone().open).toBe(true);
    drag('dragleave', [file('a.png')], zone());
    expect(zone().open).toBe(false);
    drag('dragover', [file('a.png')]);
    expect(drag('drop', [file('a.png')], zone()).defaultPrevented).toBe(true);
    await rest();
    expect([zone().open, words()]).toEqual([false, ['a.png: Uploaded · 1 kB']]);
  });

  it('pasted, and text stays text', async () => {
    const paste = (types: string[], files: File[]) => {
      const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
      field().dispatchEvent(Object.assign(event, { clipboardData: { types, files } }));
      return event.defaultPrevented;
    };
    const picture = new File(['x'], 'image.png', { type: 'image/png' });
    expect(paste(['text/plain'], [])).toBe(false);
    expect(paste(['Files'], [picture])).toBe(true);
    await rest();
    expect(words()[0]).toMatch(/^pasted-image-[\d-]{17}\.png: Uploaded/);
  });
});

describe('a message', () => {
  it('takes the files along', async () => {
    await choose(file('a.png'), file('b.png'));
    await type('Look');
    await enter();
    expect(sent).toEqual([['Look', ['a.png', 'b.png']]]);
    expect(tiles()).toEqual([]);
    expect(linksOf(source).own('up-id-3')).toMatch(/^blob:/);
  });

  it('needs no text with them, and goes without what was refused', async () => {
    await choose(file('a.pdf'));
    await enter();
    expect(sent).toEqual([]);
    await choose(file('b.png'));
    await enter();
    expect(sent).toEqual([['', ['b.png']]]);
    expect(tiles()).toEqual([]);
  });

  it('that is sent too early waits for its files, and goes by itself', async () => {
    server.hold('put a.png 1');
    await choose(file('a.png'));
    await type('Look');
    await enter();
    expect([sent, holds(), composer.value]).toEqual([[], true, 'Look']);
    await type('Look at this');
    server.letGo('put a.png 1');
    await rest();
    expect(sent).toEqual([['Look at this', ['a.png']]]);
    expect([holds(), composer.value]).toEqual([false, '']);
  });

  it('that waits can be kept back', async () => {
    server.hold('put a.png 1');
    await choose(file('a.png'));
    await type('Look');
    await enter();
    uploads().renderRoot.querySelector<HTMLElement>('[data-holds] button')?.click();
    await rest();
    server.letGo('put a.png 1');
    await rest();
    expect([sent, composer.value, words()]).toEqual([[], 'Look', ['a.png: Uploaded · 1 kB']]);
  });

  it('that waits does not go without a file that was refused after all', async () => {
    server.hold('finish a.png');
    await choose(file('a.png'), file('b.png'));
    await type('Both');
    await enter();
    server.say('finish a.png', refusal('corrupt'));
    server.letGo('finish a.png');
    await rest();
    expect([sent, holds(), composer.value]).toEqual([[], false, 'Both']);
    await enter();
    expect(sent).toEqual([['Both', ['b.png']]]);
  });

  it('that waits stays, with its text, when files are switched off', async () => {
    server.hold('put a.png 1');
    await choose(file('a.png'));
    await type('Look');
    await enter();
    all.update([chat()]);
    await rest();
    expect([sent, holds(), composer.value]).toEqual([[], false, 'Look']);
    await enter();
    expect(sent).toEqual([['Look', []]]);
  });
});

describe('the end', () => {
  it('of a chat ends its uploads', async () => {
    server.hold('put a.png 1');
    await choose(file('a.png'));
    all.update([chat({ status: 'ended' })]);
    await rest();
    expect(server.asked.at(-1)).toBe('cancel a.png');
    expect(composer.querySelector('lc-uploads')).toBeNull();
  });

  it.each([
    ['when it goes', false],
    ['all the time', true],
  ])('of a page keeps what is uploaded for the next one, which gives up the rest: %s', async (_, atOnce) => {
    all.update([]);
    all = serving(atOnce);
    all.serve(on(), { composer, area, needsButton: true });
    server.hold('put b.png 1');
    await choose(file('a.png'), file('b.png'));
    expect(storage.get('uploads:chat') !== undefined).toBe(atOnce);
    if (!atOnce) {
      window.dispatchEvent(new Event('pagehide'));
    }
    const next = serving(atOnce);
    const before = composer;
    composer = new LcComposer();
    before.replaceWith(composer);
    next.serve(on(), { composer, area, needsButton: true });
    await rest();
    expect(words()).toEqual(['a.png: Uploaded · 1 kB']);
    expect(server.asked.at(-1)).toBe('cancel b.png');
    expect(said).toEqual(['2 files are being uploaded', 'a.png is uploaded']);
    next.update([]);
    expect(storage.get('uploads:chat')).toBeUndefined();
  });
});

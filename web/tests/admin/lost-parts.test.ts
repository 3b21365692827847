import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../admin/lc-part-bar.js';
import '../../admin/livechat-admin.js';
import '../../admin/settings/lc-settings-part.js';
import { ConsoleSession } from '../../admin/supervision/console-session.js';
import '../../admin/supervision/lc-live-chat.js';
import { useTexts } from '../../core/i18n.js';
import { loadPart } from '../../core/load-part.js';
import { activityTexts } from '../../core/locales/activity-en.js';
import { adminTexts } from '../../core/locales/admin-en.js';
import { supervisionTexts } from '../../core/locales/admin-supervision-en.js';
import { chatTexts } from '../../core/locales/en.js';
import { staffTexts } from '../../core/locales/staff-en.js';
import type { AgentChatDto, AgentClient, AgentHub } from '../../protocol/contract.gen.js';
import { ScriptedHub } from '../scripted-hub.js';

const failing = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

/** What the server says of this build; without a status there is no connection. */
function build(status?: number): void {
  vi.stubGlobal('fetch', async () => {
    if (status === undefined) {
      throw new TypeError('Failed to fetch');
    }
    return new Response(null, { status });
  });
}

const barOf = (element: Element) =>
  element.shadowRoot?.querySelector('lc-part-bar')?.renderRoot.querySelector('lc-bar');

function add<K extends keyof HTMLElementTagNameMap>(tag: K, with_: Partial<HTMLElementTagNameMap[K]> = {}) {
  const element = Object.assign(document.createElement(tag), with_);
  document.body.append(element);
  return element;
}

beforeEach(() => useTexts('en', adminTexts, chatTexts, staffTexts, activityTexts, supervisionTexts));

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  location.hash = '';
});

// What is gone is gone for the page: without a connection comes first.
describe('a part of the console', () => {
  it('that did not come for want of a connection is said until there is one', async () => {
    build();
    const bar = add('lc-part-bar');
    const said = () => bar.renderRoot.textContent?.trim();
    await loadPart(failing);
    await bar.updateComplete;
    expect(said()).toContain('Check your connection and try again.');
    window.dispatchEvent(new Event('online'));
    await bar.updateComplete;
    expect(said()).toBe('');
    await loadPart(failing);
    bar.renderRoot.querySelector('lc-button')?.click();
    await bar.updateComplete;
    expect(said()).toBe('');
  });

  it('of the settings is tried again while it may come', async () => {
    build();
    let load: () => Promise<unknown> = failing;
    const entry = { id: 'queues', icon: 'queue', load: () => load(), draw: () => 'The queues' } as const;
    const part = add('lc-settings-part', { entry: entry as never }); // what it draws is a word here
    await vi.waitFor(() => expect(part.renderRoot.textContent).toContain("This page of the settings couldn't load."));
    load = async () => true;
    part.renderRoot.querySelector<HTMLElement>('[data-action=retry]')?.click();
    await vi.waitFor(() => expect(part.renderRoot.textContent).toContain('The queues'));
  });

  it('of a build that is gone asks for a reload, at once and where it should stand', async () => {
    build(404);
    vi.doMock('../../admin/reports/lc-reports.js', () => {
      throw new TypeError('Failed to fetch');
    });
    // Told of the address once: a part that is missing here comes when it is asked for again.
    const gone = new Promise(tell => window.addEventListener('hashchange', tell, { once: true }));
    location.hash = '#reports';
    await gone;
    const admin = add('livechat-admin');
    await vi.waitFor(() => expect(barOf(admin)?.textContent).toContain('The console was updated. Reload it to go on.'));
    await vi.waitFor(() =>
      expect(admin.renderRoot.querySelector('main [role=alert] lc-button')?.textContent).toBe('Reload'),
    );
  });

  it.each([
    ['transfer', '../../staff/lc-transfer-dialog.js'],
    ['redact', '../../staff/redaction/ask-redaction.js'],
    ['erase', '../../admin/supervision/lc-erase-dialog.js'],
  ])('that is to %s and is gone is missed in the chat', async (action, path) => {
    build(404);
    vi.doMock(path, () => {
      throw new TypeError('Failed to fetch');
    });
    const hub = new ScriptedHub<AgentHub, AgentClient>();
    const header: AgentChatDto = {
      id: 'c1',
      status: 'active',
      fence: 3,
      lastSequence: 0,
      segment: 1,
      queue: 'Support',
      contact: { id: 'k1', name: 'Dana Ray', verified: false },
      form: [],
      startedAt: 0,
      seen: { customerDelivered: 0, customerRead: 0, agentDelivered: 0, agentRead: 0 },
    };
    const read = { ok: true, value: { chat: header, entries: [], through: 0 } } as const;
    hub.answer('WatchChat', () => read);
    hub.answer('ReadEntries', () => read);
    hub.answer('ReadNotes', () => ({ ok: true, value: { entries: [], tags: [], last: 0, through: 0 } }));
    hub.answer('GetState', () => ({
      ok: true,
      value: {
        serverTime: 0,
        agent: { id: 'mia', name: 'Mia', availability: 'away' as const, capacity: 3 },
        chats: [],
        rings: [],
        queues: [],
        messages: 0,
        canRedact: true,
      },
    }));
    const session = new ConsoleSession({ hub, basePath: '', whyTexts: failing });
    session.start();
    const chat = add('lc-live-chat', { session, source: session.log, follows: true });
    chat.row = {
      id: 'c1',
      type: 'chat',
      status: 'active',
      contact: header.contact,
      queueId: '',
      queue: '',
      startedAt: 0,
      tags: [],
    };
    hub.go('online');
    await chat.show();
    await vi.waitFor(() => expect(chat.renderRoot.querySelector(`[data-action=${action}]`)).not.toBeNull());
    chat.renderRoot.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
    await vi.waitFor(() => expect(barOf(chat)?.textContent).toContain('The console was updated.'));
    chat.renderRoot.querySelector<HTMLElement>('[data-action=why]')?.click();
    await vi.waitFor(() => expect(chat.renderRoot.querySelector('.why [role=alert]')).not.toBeNull());
  });
});

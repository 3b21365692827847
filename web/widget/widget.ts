import { browserStorage, entrustedStorage, storageIsBlocked } from '../core/storage.js';
import { framePortVersion, type Hello } from '../protocol/frame-port.js';
import { customerTransport } from '../protocol/hubs.js';
import { readConfig } from './config.js';
import { plainEntry } from './entry.js';
import { awaitHost, type HostPort } from './host-port.js';
import { chooseLocale, Speech } from './languages.js';
import { chooseScheme, Theme } from './theme.js';
import './livechat-panel.js';

const config = readConfig();

async function begin(hello: Hello, host: HostPort): Promise<void> {
  const locale = chooseLocale(config, hello.locale, hello.lang);
  const entry = plainEntry(hello.visitor);
  const speech = new Speech(config, locale);
  const [look] = await Promise.all([
    // Without it the panel only looks as usual.
    config.pageFont || config.compact ? import('./own-look.js').catch(() => undefined) : undefined,
    speech.begin(),
  ]);
  const transport = customerTransport({
    basePath: config.basePath,
    siteKey: config.siteKey,
    visitor: () => entry.visitor || undefined,
    keepVisitor(secret) {
      entry.visitor = secret;
      host.send(['visitor', secret]);
    },
    connect: (...request) => entry.connect(...request),
  });
  // On a page of another origin the browser may forbid the frame to keep anything: then the page keeps it.
  const storage = storageIsBlocked('sessionStorage')
    ? entrustedStorage(hello.kept ?? '', text => host.send(['keep', text]))
    : browserStorage('sessionStorage', `livechat:${config.siteKey}:`);
  if (hello.tab !== undefined && hello.tab !== (storage.get('tab') ?? '')) {
    storage.clear();
    storage.set('tab', hello.tab);
  }
  const panel = document.querySelector('livechat-panel');
  panel?.begin({
    config,
    transport,
    host,
    storage,
    entry,
    calls: hello.calls ?? [],
    surroundings: hello,
    open: hello.open,
    mayHaveChat: entry.visitor !== '',
    speech,
    handOver: window.parent === window ? undefined : () => ({ ...hello, visitor: entry.visitor, calls: entry.told }),
    theme: new Theme(config.look, chooseScheme(config.look.scheme, hello.scheme), look?.ownLook(config, hello.font)),
  });
  await panel?.updateComplete;
  host.send(['ready', framePortVersion]);
}

/** A panel that cannot begin, because a part of it did not come, is loaded anew as one of another version is. */
function tryToBegin(hello: Hello, host: HostPort): void {
  begin(hello, host).catch(() => host.send(['ready', 0]));
}

if (location.search === '?preview=1') {
  // The server gives this page to administrators only, and nobody else's page may embed it.
  void import('./preview/preview.js').then(({ preview }) => preview());
} else if (window.parent === window) {
  void import('./standalone.js').then(async ({ standAlone }) => tryToBegin(...(await standAlone(config.siteKey))));
} else {
  awaitHost(config.hostOrigins, tryToBegin);
}

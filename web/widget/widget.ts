import { directionOf } from '../core/i18n.js';
import { browserStorage, entrustedStorage, storageIsBlocked } from '../core/storage.js';
import type { Hello } from '../protocol/frame-port.js';
import { customerTransport } from '../protocol/hubs.js';
import { readConfig } from './config.js';
import { awaitHost, type HostPort } from './host-port.js';
import { chooseLocale, Speech } from './languages.js';
import { chooseScheme, themeSheet } from './theme.js';
import './livechat-panel.js';

const config = readConfig();

async function begin(hello: Hello, host: HostPort): Promise<void> {
  const locale = chooseLocale(config, hello.locale, hello.lang);
  let visitor = hello.visitor;
  const speech = new Speech(config, locale);
  await speech.begin();
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  const transport = customerTransport({
    basePath: config.basePath,
    siteKey: config.siteKey,
    visitor: () => visitor || undefined,
    keepVisitor(secret) {
      visitor = secret;
      host.send(['visitor', secret]);
    },
  });
  document.querySelector('livechat-panel')?.begin({
    config,
    transport,
    host,
    // On a page of another origin the browser may forbid the frame to keep anything: then the page keeps it.
    storage: storageIsBlocked('sessionStorage')
      ? entrustedStorage(hello.kept ?? '', text => host.send(['keep', text]))
      : browserStorage('sessionStorage'),
    surroundings: hello,
    open: hello.open,
    mayHaveChat: visitor !== '',
    speech,
    handOver: window.parent === window ? undefined : () => ({ ...hello, visitor, open: true, full: true, focus: true }),
    theme: themeSheet(config.look, chooseScheme(config.look.scheme, hello.scheme)),
  });
}

if (window.parent === window) {
  void import('./standalone.js').then(async ({ standAlone }) => begin(...(await standAlone(config.siteKey))));
} else {
  awaitHost(config.hostOrigins, (hello, host) => void begin(hello, host));
}

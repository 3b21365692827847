import { directionOf, useTexts } from '../core/i18n.js';
import { chatTexts } from '../core/locales/en.js';
import { widgetTexts } from '../core/locales/widget-en.js';
import { browserStorage, entrustedStorage, storageIsBlocked } from '../core/storage.js';
import type { Hello } from '../protocol/frame-port.js';
import { customerTransport } from '../protocol/hubs.js';
import { readConfig } from './config.js';
import { awaitHost, type HostPort } from './host-port.js';
import { standaloneHello, standaloneHost } from './standalone.js';
import { chooseScheme, themeSheet } from './theme.js';
import './livechat-panel.js';

const config = readConfig();

function begin(hello: Hello, host: HostPort): void {
  const locale = hello.locale ?? config.locale;
  let visitor = hello.visitor;
  useTexts(locale, chatTexts, widgetTexts, config.texts);
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
    locale,
    theme: themeSheet(config.look, chooseScheme(config.look.scheme, hello.scheme)),
  });
}

if (window.parent === window) {
  const storage = browserStorage('localStorage', `livechat:${config.siteKey}:`);
  begin(standaloneHello(storage.get('visitor') ?? ''), standaloneHost(storage));
} else {
  awaitHost(config.hostOrigins, begin);
}

import { svg } from 'lit';
import { addDrawings, type WidgetIcon } from '../../kit/icons.js';

/** The icons of the widget settings. */
addDrawings({
  desktop: svg`<rect x="2.75" y="3.75" width="14.5" height="9.5" rx="1.75"/><path d="M10 13.25v3M6.75 16.5h6.5"/>`,
  phone: svg`<rect x="5.75" y="2.75" width="8.5" height="14.5" rx="2"/><path d="M9 14.75h2"/>`,
  sun: svg`<circle cx="10" cy="10" r="3.25"/><path d="M10 2.75v1.5M10 15.75v1.5M2.75 10h1.5M15.75 10h1.5M4.9 4.9l1.05 1.05M14.05 14.05l1.05 1.05M15.1 4.9l-1.05 1.05M5.95 14.05L4.9 15.1"/>`,
  moon: svg`<path d="M16.5 11.9A7 7 0 0 1 8.1 3.5a7 7 0 1 0 8.4 8.4z"/>`,
  'right-to-left': svg`<path d="M12.25 3.5v9.25M8.75 3.5v9.25M14.5 3.5H8a2.6 2.6 0 0 0 0 5.25h.75M4 16h12M6 14l-2 2 2 2"/>`,
  up: svg`<path d="M10 16V4.5M5.25 9.25L10 4.5l4.75 4.75"/>`,
  down: svg`<path d="M10 4v11.5M5.25 10.75L10 15.5l4.75-4.75"/>`,
  remove: svg`<path d="M3.75 5.75h12.5M8 5.75V4a1 1 0 0 1 1-1h2a1 1 0 0 1 1 1v1.75M5.25 5.75l.7 9.6a1.6 1.6 0 0 0 1.6 1.4h4.9a1.6 1.6 0 0 0 1.6-1.4l.7-9.6"/>`,
  grip: svg`<path d="M7.5 5v.01M7.5 10v.01M7.5 15v.01M12.5 5v.01M12.5 10v.01M12.5 15v.01"/>`,
} satisfies Record<WidgetIcon, ReturnType<typeof svg>>);

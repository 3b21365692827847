import { type SVGTemplateResult, svg } from 'lit';
import { addDrawings, type FileIcon } from '../kit/icons.js';

/** The icons of files. */
addDrawings({
  picture: svg`<rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2"/><circle cx="7" cy="7.75" r="1.4"/><path d="M3.25 14.5l3.9-3.6 2.6 2.35 3.5-3.5 3.6 3.5"/>`,
} satisfies Record<FileIcon, SVGTemplateResult>);

import { type SVGTemplateResult, svg } from 'lit';
import { addDrawings, type UploadIcon } from '../kit/icons.js';

/** The icon of sending files. */
addDrawings({
  clip: svg`<path d="M16 9.5l-5.9 5.9a3.7 3.7 0 0 1-5.2-5.2l6.4-6.4a2.45 2.45 0 0 1 3.5 3.5l-6.4 6.35a1.2 1.2 0 0 1-1.75-1.7l5.6-5.6"/>`,
} satisfies Record<UploadIcon, SVGTemplateResult>);

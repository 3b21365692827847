import { type SVGTemplateResult, svg } from 'lit';
import { addDrawings, type RatingIcon } from '../kit/icons.js';

/** The icons of a rating. */
addDrawings({
  star: svg`<path d="M10 2.9l2.2 4.5 4.9.7-3.55 3.45.85 4.9L10 14.1l-4.4 2.35.85-4.9L2.9 8.1l4.9-.7z"/>`,
} satisfies Record<RatingIcon, SVGTemplateResult>);

/** Makes an element with attributes and content; text is always a text node. */
export function element(tag: string, attributes: Record<string, string>, ...content: (Node | string)[]): HTMLElement {
  return fill(document.createElement(tag), attributes, content);
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** A drawing on the 20 px grid made of one line. */
export function drawing(size: number, line: string): SVGElement {
  const box = fill(
    document.createElementNS(svgNamespace, 'svg'),
    { viewBox: '0 0 20 20', width: `${size}`, height: `${size}`, 'aria-hidden': 'true' },
    [],
  );
  box.append(fill(document.createElementNS(svgNamespace, 'path'), { d: line }, []));
  return box;
}

function fill<E extends Element>(target: E, attributes: Record<string, string>, content: (Node | string)[]): E {
  for (const name in attributes) {
    target.setAttribute(name, attributes[name] ?? '');
  }
  target.append(...content);
  return target;
}

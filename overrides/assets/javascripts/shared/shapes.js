/** SVG as plain data: the twin of scripts/wiki/explorables/kit/shapes.py. */

/** @typedef {[tag: string, attributes: Record<string, unknown>, inner: string | Shape[]]} Shape */

/** @type {(tag: string, attributes: Shape[1], inner?: Shape[2]) => Shape} */
export const shape = (tag, attributes, inner = []) => [tag, attributes, inner];

/** @type {(svg: SVGElement, shapes: Shape[]) => void} */
export const paint = (svg, shapes) => svg.replaceChildren(...shapes.map(draw));

/** @type {(shape: Shape) => SVGElement} */
export function draw([tag, attributes, inner]) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(...(typeof inner === "string" ? [inner] : inner.map(draw)));
  return element;
}

/**
 * Lets a program that writes `<style>` elements run under a policy that refuses them: their rules become constructed
 * sheets, which no policy needs an exception for. Faces from other hosts are left out on the way (trust M5).
 */

const foreignFace = /@font-face\s*\{[^}]*https?:[^}]*\}/g;

/** Call before the program starts. The elements themselves stand where it puts them, without their text. */
export function adoptStyles(): void {
  const sheets = new WeakMap<HTMLStyleElement, CSSStyleSheet>();

  const adopt = (element: HTMLStyleElement, document: Document) => {
    const text = element.textContent ?? '';
    if (!text) return;
    const sheet = sheets.get(element) ?? new CSSStyleSheet();
    sheet.replaceSync(text.replace(foreignFace, ''));
    element.textContent = '';
    if (!sheets.has(element)) document.adoptedStyleSheets.push(sheet);
    sheets.set(element, sheet);
  };
  const prepare = (parent: Node, node: unknown) => {
    const page = parent.ownerDocument;
    if (!(node instanceof Node) || page !== document || !parent.isConnected) return;
    if (node instanceof HTMLStyleElement) adopt(node, page);
    else if (node instanceof Element || node instanceof DocumentFragment)
      for (const style of node.querySelectorAll('style')) adopt(style, page);
  };

  const { appendChild, insertBefore, removeChild } = Node.prototype;
  const { append, before } = Element.prototype;
  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    prepare(this, node);
    return appendChild.call(this, node) as T;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, child: Node | null): T {
    prepare(this, node);
    return insertBefore.call(this, node, child) as T;
  };
  Element.prototype.append = function (...nodes) {
    for (const node of nodes) prepare(this, node);
    append.apply(this, nodes);
  };
  Element.prototype.before = function (...nodes) {
    for (const node of nodes) prepare(this, node);
    before.apply(this, nodes);
  };
  Node.prototype.removeChild = function <T extends Node>(this: Node, node: T): T {
    const sheet = node instanceof HTMLStyleElement && sheets.get(node);
    if (sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    return removeChild.call(this, node) as T;
  };

  // The one style its own markup has; the page's sheet says it once for all.
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
  const { get, set } = markup ?? {};
  if (get && set)
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...markup,
      get,
      set(this: Element, html: unknown) {
        const text = this instanceof HTMLTemplateElement ? String(html) : html;
        set.call(this, typeof text === 'string' ? text.replaceAll(' style="display: contents"', '') : text);
      },
    });

  // Set by name, a style goes through the CSSOM, which the policy lets pass.
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style' && this instanceof HTMLElement) this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}

/** Declines what the page's policy would block, such as a forge's status page, before the browser must complain of it. */

/** Call before the program starts. The policy itself stays the guard; a page without one is left as it is. */
export function keepToPolicy(): void {
  const policy = document.querySelector<HTMLMetaElement>(
    'meta[http-equiv="Content-Security-Policy"]',
  )?.content;
  const allowed = /(?:^|; )connect-src ([^;]+)/.exec(policy ?? '')?.[1]?.split(' ');
  if (!allowed) return;
  const ask = window.fetch;
  window.fetch = (input, init) => {
    const { origin, protocol } = new URL(input instanceof Request ? input.url : input, location.href);
    const isAllowed = origin === location.origin || allowed.includes(origin) || allowed.includes(protocol);
    return isAllowed ? ask(input, init) : Promise.reject(new TypeError(`Not asked by this site: ${origin}`));
  };
}

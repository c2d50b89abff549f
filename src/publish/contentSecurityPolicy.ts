/** What a page may load and run: the site's own files and nothing else (trust M5, R4). Header files of hosts repeat it. */
const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  // The search compiles its own WebAssembly; eval stays shut.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  // blob: and data: are pictures that the reader's own browser draws, such as a map saved as PNG.
  'img-src': ["'self'", 'blob:', 'data:'],
  // Recordings of the edition's own.
  'media-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
};

/** What a page in another site's frame may: be read, and nothing else. */
const frameDirectives: typeof directives = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'img-src': ["'self'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
};

const write = (policy: typeof directives) =>
  Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

export const contentSecurityPolicy = write(directives);
export const framePolicy = write(frameDirectives);

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

export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, values]) => `${name} ${values.join(' ')}`)
  .join('; ');

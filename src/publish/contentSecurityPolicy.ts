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

/** The hosts of a forge that the editor asks, and where it keeps the faces of its people. */
const forges = {
  github: { ask: ['https://api.github.com'], see: ['https://avatars.githubusercontent.com'] },
  gitlab: { ask: ['https://gitlab.com'], see: ['https://gitlab.com'] },
} as const;
export type Forge = keyof typeof forges;

/** What the editor at /admin/ may: run the site's own files, and talk to the forge that holds the repository. */
const editorDirectives = (forge: Forge): typeof directives => ({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  // The hash is that of nothing: the editor's program leaves elements for styles behind, whose rules went elsewhere.
  'style-src': ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
  'img-src': ["'self'", 'blob:', 'data:', ...forges[forge].see],
  'media-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'", 'blob:', 'data:', ...forges[forge].ask],
  'worker-src': ["'self'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
});

const write = (policy: typeof directives) =>
  Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

export const contentSecurityPolicy = write(directives);
export const framePolicy = write(frameDirectives);

/** Every policy of a site; that of the editor only where there is one. */
export const policiesOf = (editor: { backend: Forge } | null | undefined) => ({
  page: contentSecurityPolicy,
  frame: framePolicy,
  ...(editor ? { editor: write(editorDirectives(editor.backend)) } : {}),
});

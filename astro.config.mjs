import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { kindred } from '#integrations/kindred';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  integrations: [kindred(), mdx()],
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets/build' },
  compressHTML: true,
  // A script or style that is written into the page would need an exception in the content security policy.
  // The one large chunk is MapLibre, which no page fetches before a reader asks for a living map.
  vite: { build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1_100 } },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true, contentIntellisense: true },
});

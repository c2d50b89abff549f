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
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true, contentIntellisense: true },
});

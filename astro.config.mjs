import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  integrations: [mdx()],
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets/build' },
  compressHTML: true,
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
});

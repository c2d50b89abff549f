/** The site's own reader of front matter: what passes the check must be read alike there. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

type Reader = (
  code: string,
  options: { frontmatter: 'empty-with-spaces' },
) => { frontmatter: unknown; content: string };

// It belongs to the package that compiles stories, and is asked for where that package would.
const mdx = createRequire(fileURLToPath(import.meta.resolve('@astrojs/mdx')));
const helpers = pathToFileURL(mdx.resolve('@astrojs/internal-helpers/frontmatter')).href;
export const { parseFrontmatter } = (await import(helpers)) as { parseFrontmatter: Reader };

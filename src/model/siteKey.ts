/** A short name of an edition for keys and file names, made from its address. */

/** Lower-case letters, digits and hyphens, from any address of the edition: `https://atlas.example.org/x/` is `atlas-example`. */
export const siteKey = (url: string): string =>
  (/^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1] ?? '')
    .toLowerCase()
    .replace(/\.[^.]*$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'edition';

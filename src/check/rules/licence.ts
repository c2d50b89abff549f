/** Which licences let a page pass on what it takes (trust P6). Knows names of licences, reads none. */

/** Free to pass on, changed or not, by anybody, with credit where it is asked for. */
const open = [
  /^CC0( 1\.0)?$/,
  /^CC BY(-SA)? [1-4]\.\d( IGO)?$/,
  /^(MIT|Apache-2\.0|ISC|BSD-[23]-Clause|OFL-1\.1)$/,
  /^(ODbL 1\.0|ODC-By 1\.0|PDDL 1\.0|OGL 3\.0)$/,
  /^public domain$/i,
];
/** Known, and too narrow: not for everybody, not to be changed, or not at all. */
const closed = [/^CC BY-(NC|ND)/, /^all rights reserved$/i, /^©/];

/** `unknown`: a name the edition has no reading of, perhaps only spelt otherwise. */
export function openness(licence: string): 'open' | 'closed' | 'unknown' {
  if (open.some((form) => form.test(licence))) return 'open';
  return closed.some((form) => form.test(licence)) ? 'closed' : 'unknown';
}

/** Where the licences that records name can be read. */
export const licenceLinks: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC BY-SA 4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  MIT: 'https://opensource.org/license/mit',
  'BSD 3-Clause': 'https://opensource.org/license/bsd-3-clause',
  'BSD-3-Clause': 'https://opensource.org/license/bsd-3-clause',
  ISC: 'https://opensource.org/license/isc-license-txt',
  'OFL-1.1': 'https://openfontlicense.org/',
};

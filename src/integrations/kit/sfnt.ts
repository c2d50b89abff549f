/** Reads and renames TrueType files: which letters one has, and under which family it is found. Draws nothing. */

function tableOf(font: Uint8Array, tag: string): { at: number; entry: number; length: number } {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    if (String.fromCharCode(...font.subarray(entry, entry + 4)) === tag)
      return { at: view.getUint32(entry + 8), entry, length: view.getUint32(entry + 12) };
  }
  throw new Error(`The font has no ${tag} table.`);
}

/** Code points the font has a glyph for, in order. Reads formats 4 and 12. */
export function listCharacters(font: Uint8Array): number[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const { at: cmap } = tableOf(font, 'cmap');
  const found = new Set<number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * i);
    const format = view.getUint16(at);
    if (format === 4) {
      const segments = view.getUint16(at + 6) / 2;
      for (let s = 0; s < segments; s++) {
        const end = view.getUint16(at + 14 + 2 * s);
        const start = view.getUint16(at + 16 + 2 * segments + 2 * s);
        const delta = view.getUint16(at + 16 + 4 * segments + 2 * s);
        const slot = at + 16 + 6 * segments + 2 * s;
        const offset = view.getUint16(slot);
        for (let point = start; point <= end && point < 0xffff; point++) {
          const glyph = offset === 0 ? point + delta : view.getUint16(slot + offset + 2 * (point - start));
          if ((glyph & 0xffff) !== 0) found.add(point);
        }
      }
    } else if (format === 12) {
      for (let g = 0; g < view.getUint32(at + 12); g++) {
        const group = at + 16 + 12 * g;
        for (let point = view.getUint32(group); point <= view.getUint32(group + 4); point++) found.add(point);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** A copy found as `family`: each file of a typeface gets a name of its own, so that no letter is taken from a stranger. */
export function renameFont(font: Uint8Array, family: string): Uint8Array {
  const names = [1, 4, 6].map((id) => ({ id, text: id === 6 ? family.replaceAll(' ', '-') : family }));
  const strings = names.map(({ text }) => utf16(text));
  const start = 6 + 12 * names.length;
  const table = new Uint8Array(start + strings.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(table.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, start);
  let offset = 0;
  for (const [i, { id }] of names.entries()) {
    const bytes = strings[i] as Uint8Array;
    // Windows, Unicode, American English: the one record every reader looks for.
    for (const [slot, value] of [3, 1, 0x409, id, bytes.length, offset].entries())
      view.setUint16(6 + 12 * i + 2 * slot, value);
    table.set(bytes, start + offset);
    offset += bytes.length;
  }
  const { entry } = tableOf(font, 'name');
  const whole = new Uint8Array(Math.ceil(font.length / 4) * 4 + table.length);
  whole.set(font);
  const at = whole.length - table.length;
  whole.set(table, at);
  const out = new DataView(whole.buffer);
  out.setUint32(entry + 8, at);
  out.setUint32(entry + 12, table.length);
  return whole;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]),
  );
}

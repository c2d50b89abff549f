/** Numbers and names within bytes, read with a check of the end. Throws RangeError past it; knows no format. */

/** A cursorless reader: every call names its offset. */
export type Bytes = {
  length: number;
  u8: (at: number) => number;
  u16: (at: number, little?: boolean) => number;
  u24: (at: number, little?: boolean) => number;
  u32: (at: number, little?: boolean) => number;
  /** `length` bytes as text, one character each. */
  text: (at: number, length: number) => string;
};

export function readBytes(bytes: Uint8Array): Bytes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u8 = (at: number) => view.getUint8(at);
  return {
    length: bytes.length,
    u8,
    u16: (at, little = false) => view.getUint16(at, little),
    u24: (at, little = false) =>
      little
        ? u8(at) | (u8(at + 1) << 8) | (u8(at + 2) << 16)
        : (u8(at) << 16) | (u8(at + 1) << 8) | u8(at + 2),
    u32: (at, little = false) => view.getUint32(at, little),
    text: (at, length) => {
      if (at < 0 || at + length > bytes.length) throw new RangeError('past the end');
      return String.fromCharCode(...bytes.subarray(at, at + length));
    },
  };
}

// ZIP archives (APPNOTE.TXT 6.3), their parts stored as they are.

/**
 * The CRC-32 of bytes, as ZIP has it.
 * @param {Uint8Array} bytes
 */
function checksum(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/**
 * A ZIP archive whose parts are stored as they are, dated 1 January 1980, so that equal parts give equal bytes.
 * @param {[string, string | Uint8Array][]} parts
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(parts) {
  const encoder = new TextEncoder();
  const pieces = /** @type {Uint8Array[]} */ ([]);
  const listed = /** @type {Uint8Array[]} */ ([]);
  let at = 0;
  const numbers = (/** @type {[number, 2 | 4][]} */ values) => {
    const made = new DataView(new ArrayBuffer(values.reduce((sum, [, size]) => sum + size, 0)));
    let place = 0;
    for (const [value, size] of values) {
      if (size === 2) made.setUint16(place, value, true);
      else made.setUint32(place, value, true);
      place += size;
    }
    return new Uint8Array(made.buffer);
  };
  for (const [name, content] of parts) {
    const bytes = typeof content === "string" ? encoder.encode(content) : content;
    const title = encoder.encode(name);
    /** @type {[number, 2 | 4][]} */
    const common = [
      [20, 2],
      [0x0800, 2],
      [0, 2],
      [0, 2],
      [33, 2],
      [checksum(bytes), 4],
      [bytes.length, 4],
      [bytes.length, 4],
      [title.length, 2],
      [0, 2],
    ];
    listed.push(
      numbers([[0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]),
      title,
    );
    const own = [numbers([[0x04034b50, 4], ...common]), title, bytes];
    pieces.push(...own);
    at += own.reduce((sum, piece) => sum + piece.length, 0);
  }
  const length = listed.reduce((sum, piece) => sum + piece.length, 0);
  const end = numbers([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [parts.length, 2],
    [parts.length, 2],
    [length, 4],
    [at, 4],
    [0, 2],
  ]);
  const whole = new Uint8Array(at + length + end.length);
  let place = 0;
  for (const piece of [...pieces, ...listed, end]) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}

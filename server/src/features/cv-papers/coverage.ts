/** Every character that a TrueType face has a shape for, as its table `cmap` says (OpenType, formats 4 and 12). */
export const coverageOf = (face: Buffer): ReadonlySet<number> => {
  const found = new Set<number>();
  const tables = face.readUInt16BE(4);
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (face.toString('latin1', at, at + 4) === 'cmap') readCmap(face.subarray(face.readUInt32BE(at + 8)), found);
  return found;
};

const readCmap = (cmap: Buffer, found: Set<number>): void => {
  const count = cmap.readUInt16BE(2);
  for (let at = 4; at < 4 + count * 8; at += 8) {
    const table = cmap.subarray(cmap.readUInt32BE(at + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, found);
    if (format === 12) readGroups(table, found);
  }
};

const readSegments = (table: Buffer, found: Set<number>): void => {
  const twice = table.readUInt16BE(6);
  for (let at = 0; at < twice; at += 2) {
    const last = table.readUInt16BE(14 + at);
    const first = table.readUInt16BE(16 + twice + at);
    const delta = table.readUInt16BE(16 + twice * 2 + at);
    const offsetAt = 16 + twice * 3 + at;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : table.readUInt16BE(offsetAt + offset + (code - first) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(code);
    }
  }
};

const readGroups = (table: Buffer, found: Set<number>): void => {
  const count = table.readUInt32BE(12);
  for (let at = 16; at < 16 + count * 12; at += 12)
    for (let code = table.readUInt32BE(at); code <= table.readUInt32BE(at + 4); code += 1) found.add(code);
};

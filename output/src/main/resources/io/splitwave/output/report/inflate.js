// Gzip (RFC 1952) and deflate (RFC 1951), unpacked at once. The browser's own DecompressionStream answers only later: a
// page that is printed as soon as it is loaded would be blank.

const LENGTH_FROM = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_FROM = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const CODE_LENGTHS_AT = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const MOST_BITS = 15;

const damaged = (how) => new Error("its data are damaged (" + how + ")");

// What the next bits mean: symbol * 16 + bits used, by as many bits as the longest code has; 0 where there is no code.
const codeTable = (lengths) => {
  const counts = new Array(MOST_BITS + 1).fill(0);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  let longest = 1;
  const next = [0];
  for (let bits = 1; bits <= MOST_BITS; bits++) {
    next[bits] = (next[bits - 1] + counts[bits - 1]) << 1;
    if (counts[bits] > 0) longest = bits;
  }
  const table = new Uint16Array(1 << longest);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const code = next[length]++;
    let turned = 0;
    for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit);
    for (let i = turned; i < table.length; i += 1 << length) table[i] = symbol * 16 + length;
  });
  return table;
};

const fixedLengths = () => Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8));

const inflate = (data, size) => {
  const out = new Uint8Array(size);
  let [at, hold, held, end] = [0, 0, 0, 0];
  const need = (bits) => {
    while (held < bits) {
      if (at > data.length + 2) throw damaged("they end too early");
      hold |= (data[at++] ?? 0) << held;
      held += 8;
    }
  };
  const take = (bits) => {
    need(bits);
    const value = hold & ((1 << bits) - 1);
    hold >>>= bits;
    held -= bits;
    return value;
  };
  const decode = (table) => {
    need(MOST_BITS);
    const found = table[hold & (table.length - 1)];
    const bits = found & 15;
    if (bits === 0) throw damaged("a code is unknown");
    hold >>>= bits;
    held -= bits;
    return found >> 4;
  };
  const stored = () => {
    const rest = held % 8;
    hold >>>= rest;
    held -= rest;
    const length = take(16);
    if ((length ^ take(16)) !== 0xffff) throw damaged("a length is wrong");
    at -= held / 8;
    hold = held = 0;
    if (at + length > data.length || end + length > size) throw damaged("they end too early");
    out.set(data.subarray(at, at + length), end);
    at += length;
    end += length;
  };
  const described = () => {
    const [literals, distances, lengths] = [take(5) + 257, take(5) + 1, take(4) + 4];
    const own = new Array(19).fill(0);
    for (let i = 0; i < lengths; i++) own[CODE_LENGTHS_AT[i]] = take(3);
    const table = codeTable(own);
    const found = [];
    while (found.length < literals + distances) {
      const symbol = decode(table);
      if (symbol < 16) found.push(symbol);
      else {
        const [value, times] = symbol === 16 ? [found[found.length - 1], 3 + take(2)] : [0, symbol === 17 ? 3 + take(3) : 11 + take(7)];
        for (let i = 0; i < times; i++) found.push(value);
      }
    }
    return [codeTable(found.slice(0, literals)), codeTable(found.slice(literals, literals + distances))];
  };
  const block = (literals, distances) => {
    for (let symbol = decode(literals); symbol !== 256; symbol = decode(literals)) {
      if (symbol < 256) {
        out[end++] = symbol;
        continue;
      }
      const length = LENGTH_FROM[symbol - 257] + take(LENGTH_BITS[symbol - 257]);
      const code = decode(distances);
      const from = end - DISTANCE_FROM[code] - take(DISTANCE_BITS[code]);
      if (!(from >= 0) || !(end + length <= size)) throw damaged("a reference leads outside");
      for (let i = 0; i < length; i++) out[end + i] = out[from + i];
      end += length;
    }
  };
  for (let last = false; !last; ) {
    last = take(1) === 1;
    const form = take(2);
    if (form === 0) stored();
    else if (form === 1) block(codeTable(fixedLengths()), codeTable(new Array(30).fill(5)));
    else if (form === 2) block(...described());
    else throw damaged("a block is unknown");
    if (end > size) throw damaged("there is more than was announced");
  }
  if (end !== size) throw damaged(`${end} bytes where ${size} were announced`);
  return out;
};

const crc32 = (bytes) => {
  const table = Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

// Of one member without name and extra fields, as Java writes it.
const gunzip = (packed) => {
  if (packed.length < 18 || packed[0] !== 0x1f || packed[1] !== 0x8b || packed[2] !== 8 || packed[3] !== 0) throw damaged("no gzip");
  const end = new DataView(packed.buffer, packed.byteOffset + packed.length - 8, 8);
  const bytes = inflate(packed.subarray(10, packed.length - 8), end.getUint32(4, true));
  if (crc32(bytes) !== end.getUint32(0, true)) throw damaged("the checksum differs");
  return bytes;
};

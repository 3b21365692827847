// usage: node eng/shrink-pictures.mjs FILE.png…
// Gives pictures of more than 150 KB a palette of 256 colours: of a screen nobody sees the difference, and it is a third of the size.
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const large = 150 * 1024;
const shifts = [16, 8, 0];
const channel = (color, shift) => (color >> shift) & 255;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

for (const file of process.argv.slice(2)) {
  const before = readFileSync(file);
  if (before.length > large) {
    const after = encode(decode(before));
    writeFileSync(file, after);
    console.log(`${file}: ${before.length} bytes, now ${after.length}`);
  }
}

/** Pixels as one number each, of a picture with eight bits per channel as Chromium writes it. */
function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[png[25]];
  if (png[24] !== 8 || channels === undefined || png[28] !== 0) {
    throw new Error('Only pictures with 8 bits per channel that are not interlaced can be shrunk.');
  }
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    const line = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : line[x - channels];
      const corner = x < channels ? 0 : above[x - channels];
      line[x] += [0, left, above[x], (left + above[x]) >> 1, paeth(left, above[x], corner)][filter];
    }
    for (let x = 0; x < width; x++) {
      const at = x * channels;
      pixels[y * width + x] = (line[at] << 16) | (line[at + 1] << 8) | line[at + 2];
    }
    above = line;
  }
  return { width, height, pixels };
}

function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map(value => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function encode({ width, height, pixels }) {
  const counts = new Map();
  for (const color of pixels) {
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const boxes = medianCut([...counts]);
  const index = new Map(boxes.flatMap((box, number) => box.map(([color]) => [color, number])));
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((color, at) => {
    lines[at + Math.floor(at / width) + 1] = index.get(color);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(boxes.flatMap(average));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Cuts the box in two whose colours differ most, until there are 256. */
function medianCut(colors) {
  const boxes = [measure(colors)];
  while (boxes.length < 256) {
    boxes.sort((a, b) => b.spread - a.spread);
    const { box, shift, spread } = boxes[0];
    if (spread === 0) {
      break;
    }
    box.sort(([a], [b]) => channel(a, shift) - channel(b, shift));
    const middle = (channel(box[0][0], shift) + channel(box.at(-1)[0], shift)) / 2;
    const cut = box.findIndex(([color]) => channel(color, shift) > middle);
    boxes.splice(0, 1, measure(box.slice(0, cut)), measure(box.slice(cut)));
  }
  return boxes.map(({ box }) => box);
}

function measure(box) {
  const spreads = shifts.map(shift => {
    const values = box.map(([color]) => channel(color, shift));
    const [low, high] = values.reduce(([min, max], value) => [Math.min(min, value), Math.max(max, value)], [255, 0]);
    return high - low;
  });
  const widest = Math.max(...spreads);
  const many = Math.log2(1 + box.reduce((sum, [, count]) => sum + count, 0));
  return { box, shift: shifts[spreads.indexOf(widest)], spread: widest * many };
}

/** The colour that most pixels of a box have counts most. */
function average(box) {
  const all = box.reduce((sum, [, count]) => sum + count, 0);
  return shifts.map(shift => Math.round(box.reduce((sum, [color, count]) => sum + channel(color, shift) * count, 0) / all));
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

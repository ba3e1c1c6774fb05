/** Enough of a file to tell how it is written. */
export const SAMPLE_BYTES = 65_536;

const BOMS = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/**
 * How a file is encoded, as a label for `TextDecoder`: its byte order mark, else the zero bytes that UTF-16 leaves beside
 * every Latin letter, else UTF-8 if the sample is valid UTF-8. What remains is taken for Windows-1252: it decodes every
 * byte, so no row is lost, and the names that are looked for survive in it. Other code pages must be named.
 * @param sample the first bytes of the file, at most `SAMPLE_BYTES` are looked at
 */
export function sniffEncoding(sample: Uint8Array): string {
  const bom = BOMS.find(({ bytes }) => bytes.every((byte, at) => sample[at] === byte));
  if (bom) return bom.label;
  const head = sample.subarray(0, SAMPLE_BYTES);
  return utf16WithoutMark(head) ?? (isUtf8(head) ? 'utf-8' : 'windows-1252');
}

function utf16WithoutMark(sample: Uint8Array): string | undefined {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const pairs = Math.floor(sample.length / 2);
  // A third of the pairs: text in other scripts has Latin digits and separators only here and there.
  if (odd > pairs / 3 && even < odd / 10) return 'utf-16le';
  if (even > pairs / 3 && odd < even / 10) return 'utf-16be';
  return undefined;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    // `stream`: the sample may end in the middle of a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

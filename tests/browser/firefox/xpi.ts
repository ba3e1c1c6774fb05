import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Packs a folder into an add-on file: a zip without compression, which is all that Firefox asks for. */
export function packXpi(folder: string, file: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const path = Buffer.from(name.replaceAll('\\', '/'));
    const content = readFileSync(join(folder, name));
    const common = commonHeader(path, content);
    const local = Buffer.concat([signature(0x04034b50), common, path, content]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), uint16(20), common, where, path);
    parts.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.concat([signature(0x06054b50), Buffer.alloc(4), uint16(names.length), uint16(names.length)]);
  const tail = Buffer.alloc(10);
  tail.writeUInt32LE(index.length, 0);
  tail.writeUInt32LE(offset, 4);
  writeFileSync(file, Buffer.concat([...parts, index, end, tail]));
}

/** What the two headers of an entry share: version, flags, method, time, date, checksum, sizes, length of the name. */
function commonHeader(path: Buffer, content: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  // Names are UTF-8.
  header.writeUInt16LE(0x0800, 2);
  // The first day that the format knows.
  header.writeUInt16LE(0x0021, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(path.length, 22);
  return header;
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function uint16(number: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(number);
  return bytes;
}

import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that nobody trusts but the browser that is told its fingerprint. */
export interface SelfMade {
  key: string;
  cert: string;
  /** Digest of the public key, as Chromium's --ignore-certificate-errors-spki-list takes it. */
  fingerprint: string;
}

/** Makes a certificate for this machine: the parts of X.509 that a browser needs to begin a conversation. */
export function selfMadeCertificate(): SelfMade {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('localhost')))));
  const validity = sequence(time('200101000000Z'), time('491231235959Z'));
  const version3 = der(0xa0, integer(2));
  const contents = sequence(version3, integer(1), ECDSA_WITH_SHA256, name, validity, name, spki);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', contents, privateKey));
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: pem(sequence(contents, ECDSA_WITH_SHA256, signature)),
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  };
}

const COMMON_NAME = der(0x06, Buffer.from('550403', 'hex'));
const ECDSA_WITH_SHA256 = sequence(der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));

/** Tag, length and contents, as the Distinguished Encoding Rules write them. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const value = Buffer.concat(contents);
  const long = value.length > 255 ? [0x82, value.length >> 8, value.length & 0xff] : [0x81, value.length];
  return Buffer.concat([Buffer.from([tag, ...(value.length < 128 ? [value.length] : long)]), value]);
}

function sequence(...contents: Buffer[]): Buffer {
  return der(0x30, ...contents);
}

function integer(value: number): Buffer {
  return der(0x02, Buffer.from([value]));
}

function time(text: string): Buffer {
  return der(0x17, Buffer.from(text));
}

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

import yauzl from 'yauzl';

/**
 * What a text in the world belongs to. `U1` own unit, `U2` other unit, `U3` attached, `U4` retired, `UF` fresh units; people `PA`
 * administrators, `PS` staff, `P1`/`P2` of the units, `PX` with a seat of either kind; invited people `NA`, `NS`, `N1`, `N2`. Of the rounds: `G0` what the office steers with (programmes, rules), `Q1` what the own
 * unit was asked and answered, `Q2` what another unit was, `QN` what several were asked together, `C0` the office's channels. Of the sets: `T0` indicator templates, `D0` what is
 * not issued yet, `S1` what the own unit scored and has not handed in, `S2` the same of another unit; what was issued, filed and handed in is `Q1` or `Q2`.
 * `J0` is what the office judged, checked or was told by other authorities: no unit meets it; `X0` what leaders and supervisors alone may know: what was sealed, and visits restricted to others.
 */
const KINDS = ['U1', 'U2', 'U3', 'U4', 'UF', 'PA', 'PS', 'P1', 'P2', 'PX', 'NA', 'NS', 'N1', 'N2', 'G0', 'Q1', 'Q2', 'QN', 'C0', 'T0', 'D0', 'S1', 'S2', 'J0', 'X0'] as const;
export type CanaryKind = (typeof KINDS)[number];

/** A text that stands in one office only and says which. */
export interface Canary {
  readonly tag: string;
  readonly letter: string;
  readonly kind: CanaryKind;
}

const TAG = /ZQ([A-F])([A-Z][A-Z0-9])(\d+)Q/gi;

let serial = 0;

/** A new mark, upper case, of letters and digits only: fits a name, a code and (in lower case) an account. */
export function newTag(letter: string, kind: CanaryKind): string {
  serial += 1;
  return `ZQ${letter}${kind}${serial}Q`;
}

/** The marks in a text, each once. Tokens and hashes are full of letters: what is of no known kind is none. */
export function canariesIn(text: string): Canary[] {
  const found = new Map<string, Canary>();
  for (const [tag, letter = '', written = ''] of text.matchAll(TAG)) {
    const kind = KINDS.find((each) => each === written.toUpperCase());
    if (kind !== undefined) found.set(tag.toUpperCase(), { tag: tag.toUpperCase(), letter: letter.toUpperCase(), kind });
  }
  return [...found.values()];
}

function unzipped(bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const parts: Buffer[] = [];
      zip.on('error', reject);
      zip.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (broken, stream) => {
          if (broken) return reject(broken);
          stream.on('data', (chunk: Buffer) => parts.push(chunk));
          stream.on('error', reject);
          stream.on('end', () => zip.readEntry());
        });
      });
      zip.readEntry();
    });
  });
}

/** All a reader can get out of a value: its JSON, and the insides of every workbook in it. */
export async function readableText(value: unknown): Promise<string> {
  const files: string[] = [];
  const json = JSON.stringify(value, (key, each: unknown) => {
    if (key === 'base64' && typeof each === 'string') files.push(each);
    return key === 'qrSvg' ? undefined : each;
  });
  const inside = await Promise.all(files.map((file) => unzipped(Buffer.from(file, 'base64')).catch(() => '')));
  return [json ?? '', ...inside].join('\n');
}

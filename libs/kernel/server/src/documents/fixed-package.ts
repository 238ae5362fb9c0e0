const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** MS-DOS date and time of an instant in UTC; two seconds is the finest. */
function dosStamp(instant: Date): { time: number; date: number } {
  const year = Math.min(2_107, Math.max(1_980, instant.getUTCFullYear()));
  return {
    time: (instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5) | (instant.getUTCSeconds() >> 1),
    date: ((year - 1_980) << 9) | ((instant.getUTCMonth() + 1) << 5) | instant.getUTCDate(),
  };
}

/** Sets the time of every member of a ZIP file, in its directory and in front of the member, so that the file does not tell when it was packed. */
export function stampZip(file: Buffer, instant: Date): Buffer {
  const stamped = Buffer.from(file);
  const { time, date } = dosStamp(instant);
  const set = (at: number): void => {
    stamped.writeUInt16LE(time, at);
    stamped.writeUInt16LE(date, at + 2);
  };
  let end = stamped.length - 22;
  while (end >= 0 && stamped.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  let at = stamped.readUInt32LE(end + 16);
  while (stamped.readUInt32LE(at) === DIRECTORY_ENTRY) {
    set(at + 12);
    set(stamped.readUInt32LE(at + 42) + 10);
    at += 46 + stamped.readUInt16LE(at + 28) + stamped.readUInt16LE(at + 30) + stamped.readUInt16LE(at + 32);
  }
  return stamped;
}

/** Text inside an XML element or attribute. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `docProps/core.xml` with the given instant instead of the machine's. */
export function coreProperties({ title, author, createdAt }: { readonly title: string; readonly author: string; readonly createdAt: Date }): string {
  const instant = `${createdAt.toISOString().slice(0, 19)}Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`
  );
}

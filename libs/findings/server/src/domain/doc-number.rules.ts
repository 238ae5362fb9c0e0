const NUMBER = /^(\p{Script=Han}[\p{Script=Han}A-Za-z]{1,19})〔(\d{4})〕(\d{1,5})号$/u;

/** A 文号 in its one spelling, with the year in it; null when it is none. Other brackets around the year become 〔〕 (GB/T 9704). */
export function docNumberOf(text: string): { readonly text: string; readonly year: string } | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/gu, '').replace(/[[(【{〔](\d{4})[\])】}〕]/u, '〔$1〕');
  const match = NUMBER.exec(plain);
  if (!match) return null;
  const [, mark = '', year = '', serial = ''] = match;
  return { text: `${mark}〔${year}〕${Number(serial)}号`, year };
}

/** Codes of leaves as people list them in one cell; 、，；and white space divide. */
const CODE = /^[A-Z]{1,2}\d{1,2}(?:\.\d{1,2}){1,3}$/;
export const MOST_LEAVES = 20;

export function leafCodesIn(text: string): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const parts = text.normalize('NFKC').split(/[、,;/\s]+/).map((part) => part.trim().toUpperCase()).filter((part) => part !== '');
  const codes = [...new Set(parts)];
  return { codes: codes.filter((code) => CODE.test(code)), unknown: codes.filter((code) => !CODE.test(code)) };
}

const MARKS = /绝\s*密|机\s*密|秘\s*密/u;
/** Compounds in which the characters are no classification mark. */
const HARMLESS = /(?:非|不|未|无)(?:涉\s*)?(?:秘\s*密|机\s*密|绝\s*密)|保守(?:国家|工作)?秘密|商业秘密/gu;

/**
 * The classification that a name, title or caption carries: 绝密, 机密 or 秘密 (保守国家秘密法 art. 14), null when it carries none. Spaces
 * between the two characters do not hide it.
 */
export function markedSecret(text: string): '绝密' | '机密' | '秘密' | null {
  const found = MARKS.exec(text.normalize('NFKC').replace(HARMLESS, ''))?.[0]?.replace(/\s/gu, '');
  return found === '绝密' || found === '机密' || found === '秘密' ? found : null;
}

import type { DocumentStyle } from './document-style.js';
import { xmlText } from './fixed-package.js';

/** A family of typefaces and what stands in for it, nearest first; the names of Windows, WPS, macOS and Linux. */
interface FontFamily {
  readonly names: readonly string[];
  readonly fallbacks: readonly string[];
  readonly serif: boolean;
}

/** Fonts are licensed: names are shipped, never files. */
const FAMILIES: readonly FontFamily[] = [
  { names: ['方正小标宋简体', '方正小标宋_GBK'], fallbacks: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '华文中宋', 'STZhongsong', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'], serif: true },
  { names: ['仿宋_GB2312'], fallbacks: ['FangSong_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'FandolFang', 'Noto Serif CJK SC', 'Source Han Serif SC'], serif: true },
  { names: ['楷体_GB2312'], fallbacks: ['KaiTi_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Kaiti SC', 'AR PL UKai CN', 'Noto Serif CJK SC', 'Source Han Serif SC'], serif: true },
  { names: ['黑体'], fallbacks: ['SimHei', '华文黑体', 'STHeiti', 'Heiti SC', 'WenQuanYi Zen Hei', 'Noto Sans CJK SC', 'Source Han Sans SC'], serif: false },
  { names: ['宋体'], fallbacks: ['SimSun', '华文宋体', 'STSong', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'], serif: true },
];

/** What may stand in for a font, nearest first; empty for one that is not known here. */
export function fontFallbacks(name: string): readonly string[] {
  return FAMILIES.find(({ names }) => names.includes(name))?.fallbacks ?? [];
}

/** The fonts that a document in this style names. */
export function namedFonts(style: DocumentStyle): readonly string[] {
  const all = [style.titleFont, style.bodyFont, style.level1Font, style.level2Font, style.level3Font, style.level4Font, style.tableFont, style.tableHeadingFont, style.pageNumberFont];
  return [...new Set(all)];
}

/** `word/fontTable.xml`: the named fonts, each with the first name to look for where it is not installed. */
export function fontTable(style: DocumentStyle): string {
  const fonts = namedFonts(style).map((name) => {
    const family = FAMILIES.find(({ names }) => names.includes(name));
    const other = family?.fallbacks[0];
    return (
      `<w:font w:name="${xmlText(name)}">${other === undefined ? '' : `<w:altName w:val="${xmlText(other)}"/>`}` +
      `<w:charset w:val="86"/><w:family w:val="${family?.serif === false ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`
    );
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

/**
 * Settings for fontconfig that put the stand-ins where a named font is not installed: LibreOffice takes any font with the character otherwise,
 * and mixes.
 */
export function fontSettings(): string {
  const aliases = FAMILIES.flatMap(({ names, fallbacks }) =>
    names.map((name) => `<alias binding="same"><family>${name}</family><accept>${fallbacks.map((other) => `<family>${other}</family>`).join('')}</accept></alias>`),
  );
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>\n`;
}

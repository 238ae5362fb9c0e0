import { createHash } from 'node:crypto';

/** A piece of HTML that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);

type Piece = Html | string | number | null | readonly Html[];
const isList = (piece: Piece): piece is readonly Html[] => Array.isArray(piece);
const put = (piece: Piece): string => (piece === null ? '' : isList(piece) ? piece.map(({ html: part }) => part).join('') : typeof piece === 'object' ? piece.html : escaped(String(piece)));

/** HTML with everything escaped that is put into it, but for pieces of HTML. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({ html: parts.reduce((all, part, index) => `${all}${put(pieces[index - 1] ?? null)}${part}`) });

const STYLE = `:root{color-scheme:light;--ink:#1f1f1f;--soft:#595959;--line:#8c8c8c;--accent:#0b5cad;--fault:#b42318}
*{box-sizing:border-box}
body{margin:0;background:#f5f6f8;color:var(--ink);font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main{max-width:760px;margin:0 auto;padding:20px 16px 48px}
header{border-bottom:3px solid var(--accent);margin-bottom:16px;padding-bottom:8px}
h1{font-size:22px;line-height:1.4;margin:0}
p{margin:8px 0}
.soft{color:var(--soft);font-size:15px}
form,.card{background:#fff;border:1px solid #d9d9d9;border-radius:8px;padding:16px}
fieldset{border:0;margin:0 0 20px;padding:0;min-width:0}
legend,.name{display:block;font-weight:600;margin-bottom:6px;padding:0}
.field{margin-bottom:20px}
input[type=text],textarea{width:100%;min-height:44px;padding:8px 12px;font:inherit;color:inherit;background:#fff;border:1px solid var(--line);border-radius:6px}
textarea{min-height:112px}
.levels{display:grid;grid-template-columns:1fr;gap:8px}
.levels label{display:flex;align-items:center;gap:10px;min-height:44px;padding:4px 12px;border:1px solid var(--line);border-radius:6px;cursor:pointer}
.levels label:has(:checked){border-color:var(--accent);background:#eaf2fb;font-weight:600}
input[type=radio]{width:20px;height:20px;accent-color:var(--accent);margin:0;flex:none}
:focus-visible{outline:3px solid #f0a500;outline-offset:2px}
button{min-height:48px;width:100%;padding:8px 24px;font:inherit;font-weight:600;color:#fff;background:var(--accent);border:0;border-radius:6px;cursor:pointer}
.fault{border:2px solid var(--fault);border-radius:6px;background:#fff;padding:8px 12px;margin-bottom:16px;color:var(--fault)}
.fault a{color:inherit}
.wrong input[type=text],.wrong textarea{border:2px solid var(--fault)}
h2{font-size:17px;margin:24px 0 8px;color:var(--soft)}
@media (min-width:760px){main{max-width:880px;padding:40px 24px 64px}h1{font-size:26px}form,.card{padding:28px 32px}.levels{grid-template-columns:repeat(5,1fr)}.levels.six{grid-template-columns:repeat(6,1fr)}.levels label{padding:4px 6px;gap:6px;font-size:15px}button{width:auto;min-width:200px}}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Headers of the pages: nothing runs, nothing is fetched, nothing is kept, nobody is told where the visitor came from. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
};

/** A whole page. */
export const page = (title: string, content: Html): string =>
  `<!doctype html>${
    html`<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${{ html: `<style>${STYLE}</style>` }}</head><body><main>${content}</main></body></html>`.html
  }`;

/** A page that only says something. */
export const notice = (title: string, text: string): string => page(title, html`<header><h1>${title}</h1></header><div class="card" role="status"><p>${text}</p></div>`);

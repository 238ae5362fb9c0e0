import { getDocumentProxy } from 'unpdf';
/** Pieces of a line need not stand at the same hundredth of a point. */ const SAME_LINE = 2;
/** Reads the pages of a PDF: the text with its places. */ export async function printedPages(pdf) {
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const pages = [];
    for(let number = 1; number <= document.numPages; number += 1){
        const page = await document.getPage(number);
        const { items } = await page.getTextContent();
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
        const lines = [];
        for (const { str, transform } of items.filter((item)=>'str' in item && item.str.trim() !== '')){
            const [, , , , left = 0, bottom = 0] = transform;
            const line = lines.find((each)=>Math.abs(each.bottom - bottom) < SAME_LINE);
            if (line) line.text += str;
            else lines.push({
                text: str,
                left,
                bottom
            });
        }
        pages.push({
            width: x1 - x0,
            height: y1 - y0,
            lines
        });
    }
    await document.destroy();
    return pages;
}
/** What a page of nothing but text holds: the commonest length of its lines, and how many lines of that length it has. */ export function countPage(page) {
    const lengths = page.lines.filter(({ text })=>!/^\s*—/u.test(text)).map(({ text })=>Array.from(text.replaceAll(' ', '')).length);
    const counts = new Map();
    for (const length of lengths)counts.set(length, (counts.get(length) ?? 0) + 1);
    const [characters = 0, lines = 0] = [
        ...counts
    ].sort((left, right)=>right[1] - left[1])[0] ?? [];
    return {
        characters,
        lines
    };
}

//# sourceMappingURL=rendered-page.js.map
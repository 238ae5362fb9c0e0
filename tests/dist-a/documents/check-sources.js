import { all, first, readXml, val, wordsOf } from './package-parts.js';
/** Dates, numbers of documents and of indicators, and what numbers a heading: no figures of the unit. */ const NO_FIGURE = /\d{4}-\d{2}-\d{2}|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|〔\d{4}〕\d+号|[A-Z]\d+(?:\.\d+)*|^（?\d{1,2}[.）]/gu;
/** Numbers in the report's text that no line of 数据来源表 names. */ export function untracedFaults(file, { parts }) {
    const body = first(readXml(parts.get('word/document.xml') ?? '<w:document/>'), 'w:body');
    const content = body?.children ?? [];
    const firstAttachment = content.findIndex((node)=>val(node, 'w:pPr', 'w:pStyle') === 'GongwenAttachment');
    const text = content.slice(0, firstAttachment).filter((node)=>val(node, 'w:pPr', 'w:pStyle') === 'GongwenBody').map(wordsOf);
    const sources = content.filter(({ name })=>name === 'w:tbl').at(-1);
    const rows = sources === undefined ? [] : all(sources, 'w:tr').slice(1).map((row)=>row.children.filter(({ name })=>name === 'w:tc').map(wordsOf));
    const known = new Set(rows.flatMap((cells)=>cells[2]?.match(/\d+(?:\.\d+)*/gu) ?? []));
    const numbers = text.flatMap((line)=>line.replace(NO_FIGURE, ' ').match(/\d+(?:\.\d+)*/gu) ?? []);
    return [
        ...numbers.filter((number)=>!known.has(number)).map((number)=>({
                file,
                rule: 'traced',
                detail: `${number} has no source`
            })),
        ...rows.filter((cells)=>(cells[3] ?? '') === '').map((cells)=>({
                file,
                rule: 'traced',
                detail: `“${cells[2] ?? ''}” names no source`
            }))
    ];
}

//# sourceMappingURL=check-sources.js.map
import { all, first, readXml, val, wordsOf } from './package-parts.js';
import { Faults } from './document-fault.js';
/** GB/T 9704-2012 in twips: the sheet, 天头 37, 订口 28, and what a block of 156 × 225 mm leaves; 579 is 22 lines in 225 mm. */ const UPRIGHT = {
    width: '11906',
    height: '16838',
    top: '2098',
    right: '1474',
    bottom: '1984',
    left: '1588'
};
/** The same sheet turned to the left with its block. */ const TURNED = {
    width: '16838',
    height: '11906',
    top: '1588',
    right: '2098',
    bottom: '1474',
    left: '1984'
};
const PITCH = '579';
const BLOCK = {
    upright: 8_844,
    turned: 12_756
};
/** From so many columns on a table does not fit an upright sheet; own rule. */ const WIDE = 9;
const HEADINGS = [
    {
        id: 'Heading1',
        font: '黑体',
        number: /^[一二三四五六七八九十]{1,3}、/u
    },
    {
        id: 'Heading2',
        font: '楷体_GB2312',
        number: /^（[一二三四五六七八九十]{1,3}）/u
    },
    {
        id: 'Heading3',
        font: '仿宋_GB2312',
        number: /^\d{1,2}\./u
    },
    {
        id: 'Heading4',
        font: '仿宋_GB2312',
        number: /^（\d{1,2}）/u
    }
];
function sectionsOf(body) {
    const sections = [];
    let content = [];
    for (const child of body.children){
        content.push(child);
        const properties = child.name === 'w:sectPr' ? child : first(child, 'w:pPr', 'w:sectPr');
        if (properties === undefined) continue;
        sections.push({
            properties,
            content
        });
        content = [];
    }
    return sections;
}
function isTurned({ properties }) {
    return first(properties, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
}
function checkPages(sections, faults) {
    sections.forEach((section, index)=>{
        const size = first(section.properties, 'w:pgSz')?.attributes ?? {};
        const margin = first(section.properties, 'w:pgMar')?.attributes ?? {};
        const grid = first(section.properties, 'w:docGrid')?.attributes ?? {};
        const wanted = isTurned(section) ? TURNED : UPRIGHT;
        const seen = {
            width: size['w:w'],
            height: size['w:h'],
            top: margin['w:top'],
            right: margin['w:right'],
            bottom: margin['w:bottom'],
            left: margin['w:left']
        };
        faults.expect(JSON.stringify(seen) === JSON.stringify(wanted), 'page', `section ${index + 1}: ${JSON.stringify(seen)}`);
        faults.expect(grid['w:type'] === 'lines' && grid['w:linePitch'] === PITCH && grid['w:charSpace'] === undefined, 'grid', `section ${index + 1}: ${JSON.stringify(grid)}`);
    });
}
function checkStyles(styles, faults) {
    const defaults = first(styles, 'w:docDefaults');
    const run = first(defaults, 'w:rPrDefault', 'w:rPr');
    const paragraph = first(defaults, 'w:pPrDefault', 'w:pPr');
    const spacing = first(paragraph, 'w:spacing')?.attributes ?? {};
    faults.expect(first(run, 'w:rFonts')?.attributes['w:eastAsia'] === '仿宋_GB2312' && val(run, 'w:sz') === '32' && val(run, 'w:spacing') === '-5', 'body-style', 'body is not 仿宋_GB2312, 16 pt, −5');
    faults.expect(spacing['w:line'] === PITCH && spacing['w:lineRule'] === 'exact', 'line', `default line is ${JSON.stringify(spacing)}`);
    faults.expect(val(paragraph, 'w:widowControl') === '0', 'line', 'widows are kept, a page may have 21 lines');
    const byId = new Map(all(styles, 'w:style').map((style)=>[
            style.attributes['w:styleId'],
            style
        ]));
    const title = byId.get('Title');
    faults.expect(first(title, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia'] === '方正小标宋简体' && val(title, 'w:rPr', 'w:sz') === '44' && val(title, 'w:pPr', 'w:jc') === 'center', 'heading-style', 'title is not 方正小标宋简体, 22 pt, centred');
    HEADINGS.forEach(({ id, font }, level)=>{
        const style = byId.get(id);
        const fits = first(style, 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia'] === font && val(style, 'w:pPr', 'w:outlineLvl') === String(level) && val(style, 'w:name') === `heading ${level + 1}`;
        faults.expect(fits, 'heading-style', `${id} is no real heading of level ${level + 1} in ${font}`);
    });
}
/** Headings carry the number of their level, none is skipped, and none is painted text. */ function checkHeadings(paragraphs, faults) {
    let last = 0;
    for (const paragraph of paragraphs){
        const style = val(paragraph, 'w:pPr', 'w:pStyle') ?? '';
        const words = wordsOf(paragraph);
        if (style === 'GongwenAttachment') last = 0;
        const level = HEADINGS.findIndex(({ id })=>id === style);
        if (level >= 0) {
            faults.expect(HEADINGS[level]?.number.test(words) === true, 'heading-order', `“${words}” has no number of level ${level + 1}`);
            faults.expect(level <= last, 'heading-order', `“${words}” skips a level`);
            last = level + 1;
        }
        const painted = style !== 'GongwenIssuer' && all(paragraph, 'w:rPr').some((run)=>first(run, 'w:rFonts')?.attributes['w:eastAsia'] !== undefined || first(run, 'w:sz') !== undefined || first(run, 'w:b') !== undefined);
        faults.expect(!painted, 'direct-format', `“${words.slice(0, 20)}” is formatted by hand`);
        const line = first(paragraph, 'w:pPr', 'w:spacing')?.attributes['w:line'];
        faults.expect(line === undefined || style === 'GongwenIssuer', 'line', `“${words.slice(0, 20)}” has a line of its own`);
    }
}
function checkTables(sections, faults) {
    let count = 0;
    for (const section of sections){
        for (const table of section.content.filter(({ name })=>name === 'w:tbl')){
            count += 1;
            const rows = table.children.filter(({ name })=>name === 'w:tr');
            const name = `table ${count} (${rows[0] === undefined ? '' : wordsOf(rows[0]).slice(0, 12)})`;
            const isOn = (row, property)=>{
                const found = first(row, 'w:trPr', property);
                return found !== undefined && ![
                    '0',
                    'false',
                    'off'
                ].includes(found.attributes['w:val'] ?? '1');
            };
            faults.expect(isOn(rows[0], 'w:tblHeader') && !rows.slice(1).some((row)=>isOn(row, 'w:tblHeader')), 'table-heading', `${name}: not exactly the first row repeats`);
            faults.expect(rows.every((row)=>isOn(row, 'w:cantSplit')), 'table-row', `${name}: a row may be split`);
            const widths = all(table, 'w:gridCol').map(({ attributes })=>Number(attributes['w:w']));
            const whole = isTurned(section) ? BLOCK.turned : BLOCK.upright;
            faults.expect(widths.reduce((sum, width)=>sum + width, 0) === whole, 'table-width', `${name}: ${widths.join('+')} is not ${whole}`);
            faults.expect(widths.length < WIDE || isTurned(section), 'wide-table', `${name}: ${widths.length} columns on an upright sheet`);
        }
    }
    return count;
}
/** Odd pages at the right, even pages at the left, a dash on each side of the field; on a turned sheet in a turned cell of its own. */ function checkPageNumbers({ parts }, sections, faults) {
    const targets = new Map(all(readXml(parts.get('word/_rels/document.xml.rels') ?? '<r/>'), 'Relationship').map(({ attributes })=>[
            attributes['Id'],
            attributes['Target']
        ]));
    faults.expect(/<w:evenAndOddHeaders(?:\/>| w:val="(?:true|1|on)")/.test(parts.get('word/settings.xml') ?? ''), 'page-number', 'odd and even pages do not differ');
    sections.forEach((section, index)=>{
        for (const [type, align] of [
            [
                'default',
                'right'
            ],
            [
                'even',
                'left'
            ]
        ]){
            const reference = section.properties.children.find(({ name, attributes })=>name === 'w:footerReference' && attributes['w:type'] === type);
            const xml = parts.get(`word/${targets.get(reference?.attributes['r:id']) ?? ''}`);
            if (xml === undefined) {
                faults.expect(false, 'page-number', `section ${index + 1} has no ${type} footer`);
                continue;
            }
            const footer = readXml(xml);
            const paragraph = all(footer, 'w:p').find((each)=>all(each, 'w:instrText').some(({ text })=>text.includes('PAGE')));
            const fits = paragraph !== undefined && wordsOf(paragraph).replaceAll(' ', '') === '——' && val(paragraph, 'w:pPr', 'w:jc') === align && val(paragraph, 'w:pPr', 'w:pStyle') === 'GongwenPageNumber';
            faults.expect(fits, 'page-number', `section ${index + 1}: ${type} page number is not at the ${align} between dashes`);
            faults.expect(all(footer, 'w:textDirection').length > 0 === isTurned(section), 'page-number', `section ${index + 1}: the number does not keep its place on the paper`);
        }
    });
}
/** What stands in the words of a document: number, date, attachments. */ function checkWords(paragraphs, faults) {
    const styled = (id)=>paragraphs.filter((paragraph)=>val(paragraph, 'w:pPr', 'w:pStyle') === id).map(wordsOf).filter((words)=>words !== '');
    for (const number of styled('GongwenNumber'))faults.expect(/^\p{Script=Han}[\p{Script=Han}A-Za-z]*〔\d{4}〕[1-9]\d*号$/u.test(number), 'document-number', `“${number}”`);
    const signed = paragraphs.filter((paragraph)=>val(paragraph, 'w:pPr', 'w:jc') === 'right').map(wordsOf);
    for (const line of signed.filter((words)=>/年.+月.+日$/u.test(words)))faults.expect(/^[1-9]\d{3}年[1-9]\d?月[1-9]\d?日$/u.test(line), 'date', `“${line}”`);
    const noted = paragraphs.map(wordsOf).filter((words)=>/^附件：/u.test(words)).length;
    const attached = styled('GongwenAttachment');
    faults.expect(noted === 0 === (attached.length === 0), 'attachment', `${noted} notes, ${attached.length} attachments`);
    attached.forEach((mark, index)=>faults.expect(mark === (attached.length === 1 ? '附件' : `附件${index + 1}`), 'attachment', `“${mark}” is attachment ${index + 1}`));
}
/** Where the product names a stand-in; other fonts are an office's own. */ function checkFonts({ parts }, faults) {
    const table = all(readXml(parts.get('word/fontTable.xml') ?? '<w:fonts/>'), 'w:font');
    const named = new Set([
        ...(parts.get('word/styles.xml') ?? '').matchAll(/w:eastAsia="([^"]+)"/g)
    ].map((match)=>match[1] ?? '').filter((name)=>name !== 'zh-CN'));
    for (const name of named){
        const font = table.find(({ attributes })=>attributes['w:name'] === name);
        faults.expect(val(font, 'w:altName') !== undefined, 'fonts', `${name} has no stand-in`);
    }
}
/** Opens a DOCX as a reader would and holds it against GB/T 9704-2012. */ export function checkDocx(file, opened) {
    const faults = new Faults(file);
    try {
        for (const [path, xml] of opened.parts)if (/\.(?:xml|rels)$/.test(path)) readXml(xml);
    } catch (error) {
        faults.expect(false, 'well-formed', error.message);
        return {
            faults: faults.list,
            tables: 0,
            sections: 0
        };
    }
    const body = first(readXml(opened.parts.get('word/document.xml') ?? '<w:document/>'), 'w:body');
    if (body === undefined) {
        faults.expect(false, 'well-formed', 'there is no text');
        return {
            faults: faults.list,
            tables: 0,
            sections: 0
        };
    }
    const sections = sectionsOf(body);
    const paragraphs = all(body, 'w:p');
    checkPages(sections, faults);
    checkStyles(readXml(opened.parts.get('word/styles.xml') ?? '<w:styles/>'), faults);
    checkHeadings(paragraphs, faults);
    const tables = checkTables(sections, faults);
    checkPageNumbers(opened, sections, faults);
    checkWords(paragraphs, faults);
    checkFonts(opened, faults);
    const drawn = [
        ...opened.parts
    ].filter(([path, xml])=>/^word\/(?:document|header|footer)/.test(path) && /<(?:w:drawing|w:pict|v:shape|mc:AlternateContent)\b/.test(xml));
    faults.expect(drawn.length === 0 && ![
        ...opened.parts.keys()
    ].some((path)=>path.startsWith('word/media/')), 'drawn-seal', `drawn: ${drawn.map(([path])=>path).join(', ')}`);
    faults.expect(opened.stamps.size === 1, 'same-bytes', `${opened.stamps.size} packing times in one file`);
    return {
        faults: faults.list,
        tables,
        sections: sections.length
    };
}

//# sourceMappingURL=check-docx.js.map
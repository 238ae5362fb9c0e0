import { all, first, readXml } from './package-parts.js';
import { Faults } from './document-fault.js';
/** Formats of the file format that show a date; own formats are looked up. */ const DATE_FORMAT = /^(?=.*y)(?=.*m)(?=.*d)/i;
/** The words of a cell in the shared texts. */ function shared(parts) {
    const xml = parts.get('xl/sharedStrings.xml');
    return xml === undefined ? [] : all(readXml(xml), 'si').map((item)=>all(item, 't').map(({ text })=>text).join(''));
}
/** Codes of the number formats by the style's number. */ function formats(parts) {
    const styles = readXml(parts.get('xl/styles.xml') ?? '<styleSheet/>');
    const own = new Map(all(styles, 'numFmt').map(({ attributes })=>[
            attributes['numFmtId'],
            attributes['formatCode'] ?? ''
        ]));
    return (first(styles, 'cellXfs')?.children ?? []).map(({ attributes })=>own.get(attributes['numFmtId'] ?? '') ?? (attributes['numFmtId'] === '14' ? 'yyyy-mm-dd' : ''));
}
/** The type that a reader sees in a cell; undefined for an empty one. */ function typeOf(cell, codes) {
    if (first(cell, 'is') !== undefined || [
        's',
        'inlineStr',
        'str'
    ].includes(cell.attributes['t'] ?? '')) return 'text';
    if (first(cell, 'v') === undefined) return undefined;
    if (![
        'n',
        undefined
    ].includes(cell.attributes['t'])) return 'other';
    return DATE_FORMAT.test(codes[Number(cell.attributes['s'] ?? '0')] ?? '') ? 'date' : 'number';
}
function letterOf(cell) {
    return (cell.attributes['r'] ?? '').replace(/\d+$/, '');
}
/** Opens a workbook as a reader would: every cell a typed value, never a formula; laid out to be printed. */ export function checkXlsx(file, { parts }, types) {
    const faults = new Faults(file);
    const texts = shared(parts);
    const codes = formats(parts);
    const sheets = [
        ...parts.keys()
    ].filter((path)=>/^xl\/worksheets\/[^/]+\.xml$/.test(path));
    let cells = 0;
    for (const path of sheets){
        const sheet = readXml(parts.get(path) ?? '<worksheet/>');
        faults.expect(all(sheet, 'f').length === 0, 'formula', `${path} has ${all(sheet, 'f').length} formulas`);
        const rows = all(sheet, 'row');
        const headings = new Map((rows[0]?.children ?? []).map((cell)=>[
                letterOf(cell),
                texts[Number(first(cell, 'v')?.text)] ?? ''
            ]));
        const seen = [
            ...headings.values()
        ].filter((heading)=>heading !== '');
        faults.expect(JSON.stringify(seen) === JSON.stringify(Object.keys(types)), 'typed-cell', `${path}: columns are ${seen.join('、')}`);
        for (const row of rows.slice(1)){
            for (const cell of row.children){
                const type = typeOf(cell, codes);
                if (type === undefined) continue;
                cells += 1;
                const heading = headings.get(letterOf(cell)) ?? '';
                faults.expect(type === types[heading], 'typed-cell', `${path} ${cell.attributes['r']} under ${heading} is ${type}, not ${types[heading]}`);
            }
        }
        const page = first(sheet, 'pageSetup')?.attributes ?? {};
        faults.expect(page['paperSize'] === '9' && page['orientation'] === 'landscape', 'print', `${path} is not printed on A4 lying on its side`);
    }
    faults.expect(!parts.has('xl/calcChain.xml'), 'formula', 'there is a chain of calculations');
    faults.expect(/_xlnm\.Print_Titles/.test(parts.get('xl/workbook.xml') ?? ''), 'print', 'the headings do not repeat');
    faults.expect(cells > 0, 'typed-cell', 'there is no cell');
    return {
        faults: faults.list,
        cells
    };
}

//# sourceMappingURL=check-xlsx.js.map
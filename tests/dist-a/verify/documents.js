import 'reflect-metadata';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { charactersPerLine, documentStyle, linesPerPage, toPdf } from '@wudan/kernel-server';
import { checkDocx } from '../documents/check-docx.js';
import { checkXlsx } from '../documents/check-xlsx.js';
import { ensureOffice } from '../documents/ensure-office.js';
import { openPackage } from '../documents/package-parts.js';
import { planted, PLANTS, STYLE_PLANTS } from '../documents/plants.js';
import { countPage, printedPages } from '../documents/rendered-page.js';
import { CHARACTERS, DOCUMENTS, fullPage, LINES, SHEETS } from '../documents/samples.js';
import { untracedFaults } from '../documents/check-sources.js';
const say = (line)=>console.log(line);
/** Reports in which every number names its source. */ const TRACED = new Set([
    '自评报告',
    '评估报告',
    '评估报告（征求意见稿）'
]);
/** A page of text counted on paper, or from its widths and heights where there is no LibreOffice. */ async function countOf(style, rendered) {
    const whole = documentStyle(style);
    if (!rendered) return {
        characters: charactersPerLine(whole),
        lines: linesPerPage(whole)
    };
    const middle = (await printedPages(await toPdf(await fullPage(style))))[1];
    return middle === undefined ? {
        characters: 0,
        lines: 0
    } : countPage(middle);
}
function countFaults({ characters, lines }) {
    const file = '满页';
    return [
        ...characters === CHARACTERS ? [] : [
            {
                file,
                rule: 'characters',
                detail: `${characters} characters a line, not ${CHARACTERS}`
            }
        ],
        ...lines === LINES ? [] : [
            {
                file,
                rule: 'lines',
                detail: `${lines} lines a page, not ${LINES}`
            }
        ]
    ];
}
/** Every document printed: pages upright or turned as they are meant, numbered, nothing outside the block. */ async function printAll(into) {
    const faults = [];
    let pages = 0;
    for (const { name, make } of DOCUMENTS){
        const pdf = await toPdf(await make());
        if (into !== undefined) await writeFile(join(into, `${name}.pdf`), pdf);
        const printed = await printedPages(pdf);
        pages += printed.length;
        printed.forEach(({ lines, width, height }, index)=>{
            const words = lines.map(({ text })=>text).join('').replaceAll(' ', '');
            if (!words.includes(`—${index + 1}—`)) faults.push({
                file: name,
                rule: 'page-number',
                detail: `page ${index + 1} does not print its number`
            });
            const outside = lines.filter(({ left, bottom })=>left < 60 || left > width - 40 || bottom < 60 || bottom > height - 70);
            if (outside.length > 0) faults.push({
                file: name,
                rule: 'page',
                detail: `page ${index + 1}: “${outside[0]?.text.slice(0, 12)}” is outside the block`
            });
        });
        say(`${name}: ${printed.length} pages printed`);
    }
    return {
        pages,
        faults
    };
}
async function checkAll(into) {
    const faults = [];
    let tables = 0;
    let sections = 0;
    let cells = 0;
    for (const { name, make } of DOCUMENTS){
        const [once, again] = [
            await make(),
            await make()
        ];
        if (into !== undefined) await writeFile(join(into, `${name}.docx`), once);
        if (!once.equals(again)) faults.push({
            file: name,
            rule: 'same-bytes',
            detail: 'made twice, two files'
        });
        const opened = await openPackage(once);
        const report = checkDocx(name, opened);
        faults.push(...report.faults, ...TRACED.has(name) ? untracedFaults(name, opened) : []);
        tables += report.tables;
        sections += report.sections;
    }
    for (const { name, make, columns } of SHEETS){
        const file = await make();
        if (into !== undefined) await writeFile(join(into, `${name}.xlsx`), file);
        const report = checkXlsx(name, await openPackage(file), columns);
        faults.push(...report.faults);
        cells += report.cells;
    }
    return {
        faults,
        tables,
        sections,
        cells
    };
}
async function once(rendered, into) {
    if (into !== undefined) await mkdir(into, {
        recursive: true
    });
    const files = await checkAll(into);
    const count = await countOf({}, rendered);
    const printed = rendered ? await printAll(into) : {
        pages: 0,
        faults: []
    };
    const faults = [
        ...files.faults,
        ...countFaults(count),
        ...printed.faults
    ];
    for (const { file, rule, detail } of faults)say(`FAULT ${rule}: ${file}: ${detail}`);
    say(`${DOCUMENTS.length} documents, ${SHEETS.length} workbooks; ${files.sections} sections, ${files.tables} tables, ${files.cells} typed cells`);
    const ok = faults.length === 0;
    console.log(JSON.stringify({
        verify: 'documents',
        documents: DOCUMENTS.length,
        sheets: SHEETS.length,
        sections: files.sections,
        tables: files.tables,
        cells: files.cells,
        characters: count.characters,
        lines: count.lines,
        counted: rendered ? 'rendered' : 'computed',
        pages: printed.pages,
        faults: faults.length,
        ok
    }));
    return ok;
}
/** Every planted fault in turn: the sound file passes, the faulty one is named for what it is. */ async function red(rendered) {
    const [document] = DOCUMENTS;
    const [sheet] = SHEETS;
    if (!document || !sheet) return false;
    const sound = {
        docx: await openPackage(await document.make()),
        xlsx: await openPackage(await sheet.make())
    };
    const look = (into, opened)=>(into === 'docx' ? checkDocx(document.name, opened) : checkXlsx(sheet.name, opened, sheet.columns)).faults;
    const control = look('docx', sound.docx).length === 0 && look('xlsx', sound.xlsx).length === 0 && countFaults(await countOf({}, rendered)).length === 0;
    let caught = 0;
    const tell = (name, seen, faults)=>{
        if (seen) caught += 1;
        say(`${seen ? 'caught' : 'NOT CAUGHT'}: ${name} (${[
            ...new Set(faults.map(({ rule })=>rule))
        ].join(', ')})`);
    };
    for (const [name, plant] of PLANTS){
        const faults = look(plant.into, planted(sound[plant.into], plant));
        tell(name, faults.some(({ rule })=>rule === plant.rule), faults);
    }
    for (const [name, { rule, style }] of STYLE_PLANTS){
        const faults = countFaults(await countOf(style, rendered));
        tell(name, faults.some((fault)=>fault.rule === rule), faults);
    }
    const total = PLANTS.size + STYLE_PLANTS.size;
    const ok = control && caught === total;
    console.log(JSON.stringify({
        verify: 'documents',
        planted: total,
        caught,
        control,
        counted: rendered ? 'rendered' : 'computed',
        ok
    }));
    return ok;
}
/**
 * `node tests/dist/verify/documents.js [--out folder | --red | --faults]`: opens what the product prints as a reader would. Ends with one JSON
 * line; exit code 0 only when it says ok.
 */ async function main() {
    const { values } = parseArgs({
        options: {
            out: {
                type: 'string'
            },
            red: {
                type: 'boolean'
            },
            faults: {
                type: 'boolean'
            }
        }
    });
    if (values.faults) {
        for (const name of [
            ...PLANTS.keys(),
            ...STYLE_PLANTS.keys()
        ])say(name);
        console.log(JSON.stringify({
            verify: 'documents',
            faults: PLANTS.size + STYLE_PLANTS.size,
            ok: true
        }));
        return true;
    }
    const rendered = ensureOffice(say);
    return values.red ? red(rendered) : once(rendered, values.out);
}
process.exitCode = await main() ? 0 : 1;

//# sourceMappingURL=documents.js.map
import ExcelJS from '@protobi/exceljs';
import { itemOf, ledgerOf, REPORT } from '../e2e/rectification-pilot.js';
import { check } from './check.js';
import { editInOffice } from './edit-in-office.js';
const FILE = 'query ($id: ID!) { rectLedgerFile(programmeId: $id) { base64 } }';
const PREVIEW = 'mutation ($input: LedgerImportInput!) { previewLedger(input: $input) { importId changed conflicts errors unchanged rows { itemNo kind field before after now } } }';
const COMMIT = 'mutation ($id: ID!) { commitLedger(importId: $id) { programmeId } }';
async function byExceljs(xlsx, edits) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(xlsx);
    workbook.worksheets[0]?.eachRow((row)=>row.eachCell((cell)=>{
            const edit = edits.find(([from])=>cell.value === from);
            if (edit) cell.value = edit[1];
        }));
    return Buffer.from(await workbook.xlsx.writeBuffer());
}
/** The ledger out as XLSX, edited in LibreOffice, back in: exactly the edits; what became newer is a conflict and stays as it stands. */ export async function checkFile({ city, programmeId }, serial) {
    const seat = city.assessor;
    const base64 = (await seat.client.ask(FILE, {
        id: programmeId
    })).rectLedgerFile.base64;
    const preview = async (file)=>(await seat.client.send(PREVIEW, {
            input: {
                programmeId,
                file: {
                    name: '台账.xlsx',
                    base64: file
                }
            }
        })).data?.previewLedger ?? null;
    const untouched = await preview(base64);
    const { rows } = await ledgerOf(seat, programmeId, {
        level: 'city'
    });
    const [first, second] = rows.filter(({ state, track })=>state === 'planned' && track === 'time_limited').slice(-2);
    // Texts of their own, so that each stands once in the file.
    const marks = [
        first,
        second
    ].map(({ no })=>({
            leader: `责任领导${no}之${serial}`,
            goal: `整改目标${no}之${serial}`
        }));
    const marked = await markRows(base64, [
        first.no,
        second.no
    ], marks);
    const set = await preview(marked);
    await seat.client.send(COMMIT, {
        id: set?.importId
    });
    const fresh = (await seat.client.ask(FILE, {
        id: programmeId
    })).rectLedgerFile.base64;
    const texts = [
        [
            marks[0]?.leader ?? '',
            `新任领导之${serial}`
        ],
        [
            marks[1]?.goal ?? '',
            `新的目标之${serial}`
        ]
    ];
    const source = Buffer.from(fresh, 'base64');
    const office = editInOffice(source, texts);
    const edited = (office ?? await byExceljs(source, texts)).toString('base64');
    const seen = await preview(edited);
    const said = seen?.rows.map(({ itemNo, kind, field, before, after })=>`${itemNo} ${kind} ${field}: ${before} → ${after}`) ?? [];
    const expected = [
        `${first.no} changed 责任领导: ${marks[0]?.leader} → 新任领导之${serial}`,
        `${second.no} changed 整改目标: ${marks[1]?.goal} → 新的目标之${serial}`
    ];
    await city.contact.client.send(REPORT, {
        input: {
            id: first.id,
            status: 'on_track',
            text: `单位又报进展${serial}`
        }
    });
    const stale = await seat.client.codeOf(COMMIT, {
        id: seen?.importId
    });
    const again = await preview(edited);
    const conflict = again?.rows.find(({ kind })=>kind === 'conflict');
    await seat.client.send(COMMIT, {
        id: again?.importId
    });
    const [kept, written] = [
        await itemOf(seat, first.id),
        await itemOf(seat, second.id)
    ];
    return [
        check('file', 'an untouched file changes nothing', untouched?.rows.length === 0 && untouched.unchanged === 32, untouched ? {
            rows: untouched.rows.slice(0, 3),
            unchanged: untouched.unchanged
        } : 'refused'),
        check('file', 'edited and read back, exactly the edits', JSON.stringify(said) === JSON.stringify(expected) && seen?.unchanged === 30, `${office === null ? 'exceljs' : 'LibreOffice'}: ${said.join('; ')}`),
        check('file', 'a row that became newer after the preview stops the commit', stale === 'LEDGER_STALE', stale),
        check('file', 'an edit of a newer row is a conflict', conflict?.itemNo === first.no && conflict.now === marks[0]?.leader && again?.conflicts === 1, conflict ?? 'none'),
        check('file', 'what is newer is never overwritten, the rest is written', kept.responsibleLeader === marks[0]?.leader && written.goal === `新的目标之${serial}`, [
            kept.responsibleLeader,
            written.goal
        ])
    ];
}
async function markRows(base64, nos, marks) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(base64, 'base64'));
    const sheet = workbook.worksheets[0];
    const headings = (sheet?.getRow(1).values).map((value)=>String(value ?? '').replace('*', ''));
    sheet?.eachRow((row)=>{
        const mark = marks[nos.indexOf(String(row.getCell(1).value))];
        if (!mark) return;
        row.getCell(headings.indexOf('责任领导')).value = mark.leader;
        row.getCell(headings.indexOf('整改目标')).value = mark.goal;
    });
    return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
}

//# sourceMappingURL=check-file.js.map
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officeProgram } from '@wudan/kernel-server';
const LIMIT_MS = 120_000;
/** Opens a workbook in LibreOffice, replaces texts in what it read, and has it write a workbook again. Null where there is no LibreOffice with a spreadsheet. */ export function editInOffice(xlsx, edits) {
    const program = officeProgram();
    if (program === undefined) return null;
    const folder = mkdtempSync(join(tmpdir(), 'wudan-ledger-'));
    const convert = (to, file)=>{
        const args = [
            '--headless',
            '--norestore',
            '--nolockcheck',
            `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
            '--convert-to',
            to,
            '--outdir',
            folder,
            join(folder, file)
        ];
        spawnSync(program.file, args, {
            env: {
                ...program.env,
                HOME: folder
            },
            stdio: 'ignore',
            timeout: LIMIT_MS
        });
    };
    try {
        writeFileSync(join(folder, 'ledger.xlsx'), xlsx);
        convert('fods', 'ledger.xlsx');
        let text = readFileSync(join(folder, 'ledger.fods'), 'utf8');
        for (const [from, to] of edits){
            if (text.split(from).length !== 2) throw new Error(`“${from}” stands ${text.split(from).length - 1} times in the sheet`);
            text = text.replace(from, to);
        }
        writeFileSync(join(folder, 'edited.fods'), text);
        convert('xlsx', 'edited.fods');
        return readFileSync(join(folder, 'edited.xlsx'));
    } catch (error) {
        if (error.code === 'ENOENT') return null;
        throw error;
    } finally{
        rmSync(folder, {
            recursive: true,
            force: true
        });
    }
}

//# sourceMappingURL=edit-in-office.js.map
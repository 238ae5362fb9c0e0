import { LintItem } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { UNITS } from './labelled-papers.js';
import { makeDocx, makeOfd, makePdf, makeXlsx } from './make-paper.js';
import { sendFile } from './send-file.js';
const NAMES = {
    wrong_year: '年度不符',
    wrong_unit: '单位不符',
    no_document_number: '缺少文号',
    too_thin: '内容单薄',
    copied_year: '与其他年度雷同',
    copied_unit: '与其他单位雷同'
};
export function bytesOf({ format, lines }) {
    if (format === 'xlsx') return makeXlsx(lines.map((line)=>line.split('\t')));
    return format === 'pdf' ? makePdf(lines) : format === 'ofd' ? makeOfd(lines) : makeDocx(lines);
}
/** Sends every file by the API as its unit does. */ export async function sendPapers(house, office, files) {
    const seats = [];
    for (const name of UNITS)seats.push(await house.seat(office, 'unit_contact', {
        unitId: await house.unit(office, {
            name
        })
    }));
    const sent = [];
    for (const file of files){
        const { client, unitId } = seats[file.unit];
        const { id, reply } = await sendFile(client, unitId ?? '', file.name, bytesOf(file));
        if (reply.status !== 204) throw new Error(`${file.name}: ${reply.status} ${reply.body.message ?? ''}`);
        const { rows } = await house.app.get(UnitOfWork).read(house.system(office), (tx)=>tx.query('SELECT file_id FROM wudan.upload WHERE office_id = $1 AND id = $2', [
                office,
                id
            ]));
        sent.push({
            file,
            fileId: rows[0]?.file_id ?? '',
            unitId: unitId ?? ''
        });
    }
    return sent;
}
/** Has every file judged beside those that came before it. */ export async function judgePapers(house, office, sent) {
    const cited = [];
    const judged = [];
    for (const { file, fileId, unitId } of sent){
        const years = [
            String(file.year)
        ];
        const piece = {
            fileId,
            unitId,
            title: file.title,
            docNumber: null,
            material: file.material,
            pages: null,
            periodFrom: `${file.year}-01-01`,
            periodTo: `${file.year}-12-31`,
            years,
            others: cited,
            isOwn: file.isOwn
        };
        const verdicts = await house.app.get(UnitOfWork).read(house.system(office), (tx)=>house.app.get(LintItem).verdicts(tx, piece));
        cited.push({
            fileId,
            unitId,
            years
        });
        judged.push({
            file,
            found: [
                ...new Set(verdicts.map(({ rule })=>rule))
            ],
            texts: verdicts.map(({ text })=>text)
        });
    }
    return judged;
}
/** Counts by file and rule. A verdict is named when its text begins with the rule's Chinese name. */ export function scoreOf(judged) {
    let [hits, falseAlarms, missed, sameFileMissed, unnamed] = [
        0,
        0,
        0,
        0,
        0
    ];
    for (const { file, found, texts } of judged){
        hits += found.filter((rule)=>file.labels.some((label)=>label === rule)).length;
        falseAlarms += found.filter((rule)=>!file.labels.some((label)=>label === rule)).length;
        missed += file.labels.filter((label)=>!found.includes(label)).length;
        if (file.sameAs !== undefined && !found.some((rule)=>rule.startsWith('copied_'))) sameFileMissed += 1;
        unnamed += texts.filter((text)=>!found.some((rule)=>text.startsWith(`${NAMES[rule]}：`))).length;
    }
    return {
        files: judged.length,
        hits,
        falseAlarms,
        missed,
        precision: hits / Math.max(1, hits + falseAlarms),
        recall: hits / Math.max(1, hits + missed),
        sameFileMissed,
        unnamed
    };
}

//# sourceMappingURL=judge-papers.js.map
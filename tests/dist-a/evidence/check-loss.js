import { countsByLeaf } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { cellOf, gridOf } from '../e2e/evidence-pilot.js';
import { check } from './check.js';
import { fileInto } from './check-grid.js';
import { makePdf } from './make-paper.js';
import { sendFile } from './send-file.js';
const LOSE = 'mutation ($input: DeclareLossInput!) { declareLoss(input: $input) { pilotId } }';
const SIGN = 'mutation ($cellId: ID!, $accept: Boolean!, $note: String!) { countersignLoss(cellId: $cellId, accept: $accept, note: $note) { pilotId } }';
const LADDER = 'query ($id: ID!) { lossLadder(cellId: $id) { steps { rank substitute ceilingPct } } }';
const HISTORY = 'query ($id: ID!) { evidenceHistory(cellId: $id) { action } }';
/** M2: a loss counts for nothing until another person signs, then up to its ceiling; the original restores the points and the history stays. */ export async function checkLoss(house, pilot) {
    const { contact, assessor } = pilot;
    const cellNow = async ()=>cellOf(await gridOf(contact, pilot.pilotId), 'D2.1', '考勤', '2021');
    const leaf = ()=>house.app.get(UnitOfWork).read(house.system(pilot.office), async (tx)=>(await countsByLeaf(tx, pilot.pilotId)).get('D2.1'));
    const target = await cellNow();
    const blank = await leaf();
    const { lossLadder } = await contact.client.ask(LADDER, {
        id: target.id
    });
    const ceilings = lossLadder.steps.map((step)=>Number(step.ceilingPct));
    const checks = [
        check('M2', 'the ladder falls from step to step and ends at nothing', ceilings.length >= 5 && ceilings.every((ceiling, at)=>at === 0 || ceiling < (ceilings[at - 1] ?? 0)) && ceilings.at(-1) === 0, ceilings)
    ];
    const { id } = await sendFile(contact.client, pilot.unit, '2021年工资发放表.pdf', makePdf([
        '2021年工资发放表',
        ...Array.from({
            length: 20
        }, (_, at)=>`第${at + 1}人全年发放记录齐全，由财政统发。`)
    ]));
    const loss = {
        cellId: target.id,
        reason: '搬迁时考勤表遗失',
        substitute: 'payroll',
        uploadId: id,
        title: '2021年工资发放表',
        periodFrom: '2021-01-01',
        periodTo: '2021-12-31'
    };
    await contact.client.send(LOSE, {
        input: loss
    });
    const [declared, unsigned] = [
        await cellNow(),
        await leaf()
    ];
    checks.push(check('M2', 'not countersigned is not scored', declared.state === 'substituted' && declared.lossState === 'declared' && declared.ceilingPct === null && unsigned?.pending === 1 && unsigned.filled === blank?.filled, {
        cell: declared.lossState,
        unsigned
    }));
    const own = await contact.client.codeOf(SIGN, {
        cellId: target.id,
        accept: true,
        note: '属实无误'
    });
    checks.push(check('M2', 'nobody signs for himself', own === 'FORBIDDEN', own));
    // What is refused shows in the states that follow.
    await assessor.client.send(SIGN, {
        cellId: target.id,
        accept: true,
        note: '与财政发放记录一致'
    });
    const [signed, capped] = [
        await cellNow(),
        await leaf()
    ];
    const payroll = lossLadder.steps.find((step)=>step.substitute === 'payroll')?.ceilingPct;
    checks.push(check('M2', 'the ceiling applies', signed.ceilingPct === payroll && capped?.pending === 0 && capped.ceilingPct !== null && Number(capped.ceilingPct) < 1 && Number(capped.ceilingPct) >= Number(payroll), {
        cell: signed.ceilingPct,
        leaf: capped?.ceilingPct,
        payroll
    }));
    await fileInto(pilot, target.id, '2021', [
        '2021年考勤表',
        ...Array.from({
            length: 20
        }, (_, at)=>`第${at + 1}周出勤登记完整，由办公室逐日核对。`),
        '2021年12月31日'
    ], {
        title: '2021年考勤表原件'
    });
    const [found, restored] = [
        await cellNow(),
        await leaf()
    ];
    checks.push(check('M2', 'the original restores the points', found.state === 'held' && found.ceilingPct === null && found.lossState === null && restored?.ceilingPct === null && restored.pending === 0, {
        cell: found.state,
        restored
    }));
    const { evidenceHistory } = await contact.client.ask(HISTORY, {
        id: target.id
    });
    const steps = evidenceHistory.map((step)=>step.action);
    checks.push(check('M2', 'the history stays', JSON.stringify(steps) === JSON.stringify([
        'substitute',
        'countersign',
        'file'
    ]), steps));
    return checks;
}

//# sourceMappingURL=check-loss.js.map
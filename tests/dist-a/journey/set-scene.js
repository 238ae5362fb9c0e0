import { bringPeople, foundOffices } from './bring-people.js';
import { setLibrary } from './set-library.js';
const ACKNOWLEDGEMENT = '已知悉：消息经境外服务器传送，正文不含个人信息、评分和问题。';
async function switchTelegramOn(stage) {
    for (const office of stage.season.offices){
        const administrator = stage.administrators.get(office.key);
        if (!administrator || !stage.season.people.some((person)=>person.office === office.key && person.on === 'telegram')) continue;
        await administrator.ask('mutation ($input: SetUpTelegramInput!) { setUpTelegram(input: $input) { state } }', {
            input: {
                token: stage.botToken(office.key),
                mode: 'polling',
                allowText: true
            }
        });
        await administrator.ask('mutation ($text: String) { switchChannel(channel: "telegram", on: true, acknowledgement: $text) { state } }', {
            text: ACKNOWLEDGEMENT
        });
    }
}
async function registerUnits(stage) {
    for (const unit of stage.season.units){
        const supervisor = stage.season.people.find((person)=>person.office === unit.office && person.role === 'supervisor');
        if (!supervisor) throw new Error(`办公室 ${unit.office} 没有督查人员（supervisor），无人能登记单位 ${unit.key}`);
        const { createUnit } = await stage.player(supervisor.key).ask('mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id } }', {
            input: {
                code: unit.code,
                name: unit.name,
                shortName: unit.shortName,
                kind: unit.kind.toUpperCase(),
                field: unit.field
            }
        });
        stage.unitIds.set(unit.key, createUnit.id);
    }
}
/** The order in which a unit's people stand in the file is the order in which they are asked. */ async function orderContacts(stage) {
    for (const unit of stage.season.units){
        const contacts = stage.season.people.filter((person)=>person.unit === unit.key && person.role === 'unit_contact' && person.later !== true);
        const supervisor = stage.season.people.find((person)=>person.office === unit.office && person.role === 'supervisor');
        if (contacts.length < 2 || !supervisor) continue;
        await setContactOrder(stage, supervisor.key, unit.key, contacts.map((person)=>person.key));
    }
}
export async function setContactOrder(stage, by, unit, people) {
    await stage.player(by).ask('mutation ($unitId: ID!, $seatIds: [ID!]!) { setContactOrder(unitId: $unitId, seatIds: $seatIds) { position } }', {
        unitId: stage.id('unit', unit),
        seatIds: people.map((key)=>stage.player(key).seatId)
    });
}
function programmeInput(stage, programme) {
    const { name, scope, startsOn, endsOn, evidenceFrom, evidenceTo, weekday, asksAt, cutoffAt, movePolicy, sections, taskForce, keyDates } = programme;
    return {
        ...{
            name,
            scope,
            startsOn,
            endsOn,
            evidenceFrom,
            evidenceTo,
            weekday,
            asksAt,
            cutoffAt,
            movePolicy,
            sections,
            taskForce,
            keyDates
        },
        units: programme.units.map(({ unit, field, reason, section })=>({
                unitId: stage.id('unit', unit),
                field,
                reason,
                sectionKey: section
            })),
        counties: programme.counties.map(({ office, reason })=>({
                countyOfficeId: stage.id('office', office),
                reason
            }))
    };
}
/** Lower offices first: their programmes must stand when the city asks them. */ async function startProgrammes(stage) {
    for (const programme of [
        ...stage.season.programmes
    ].reverse()){
        const by = stage.readerOf(programme.key);
        const { saveProgramme } = await by.ask('mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }', {
            input: programmeInput(stage, programme)
        });
        await by.ask('mutation ($id: ID!) { activateProgramme(id: $id) { state } }', {
            id: saveProgramme.id
        });
        stage.programmeIds.set(programme.key, saveProgramme.id);
        await stage.settle();
    }
}
/** The derivations of the file rest on its `rules`. @throws Error when the product has others in force */ async function compareRules(stage) {
    for (const programme of stage.season.programmes){
        const { dispatchPolicies } = await stage.readerOf(programme.key).ask('{ dispatchPolicies { acknowledgeMinutes dueWithinDays ladder { afterMinutes to } } }');
        const { ladder, acknowledgeMinutes, dueWithinDays } = dispatchPolicies[0] ?? {
            ladder: [],
            acknowledgeMinutes: 0,
            dueWithinDays: 0
        };
        const [told, kept] = [
            stage.season.rules,
            {
                ladder,
                acknowledgeMinutes,
                dueWithinDays
            }
        ].map((rules)=>JSON.stringify([
                rules.ladder.map((step)=>[
                        step.afterMinutes,
                        step.to
                    ]),
                rules.acknowledgeMinutes,
                rules.dueWithinDays
            ]));
        if (told !== kept) throw new Error(`rules 与产品现行规则不同，推算不再成立：文件 ${told ?? ''}，产品 ${kept ?? ''}`);
    }
}
/** Everything that stands before the first event. */ export async function setScene(stage) {
    await foundOffices(stage);
    await switchTelegramOn(stage);
    await bringPeople(stage, stage.season.people.filter((person)=>person.unit === undefined));
    await registerUnits(stage);
    await bringPeople(stage, stage.season.people.filter((person)=>person.unit !== undefined));
    await orderContacts(stage);
    await startProgrammes(stage);
    await compareRules(stage);
    await setLibrary(stage);
}

//# sourceMappingURL=set-scene.js.map
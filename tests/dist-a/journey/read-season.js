import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { seasonSchema } from './season.js';
/** A season's file that cannot be played; every fault names its path in the file. */ export class SeasonFault extends Error {
    constructor(file, faults){
        super(`旅程文件 ${basename(file)} 有误：\n${faults.map((fault)=>`  - ${fault}`).join('\n')}\n写法见 docs/journeys.md。`), this.faults = faults;
        this.name = 'SeasonFault';
    }
}
const pathOf = (path)=>path.map((part, index)=>typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`).join('') || '（全文）';
function named(raw, issue) {
    const [list, index] = issue.path;
    const row = typeof index === 'number' && typeof list === 'string' ? raw[list][index] : undefined;
    const name = row?.['id'] ?? row?.['key'] ?? row?.['round'];
    return `${pathOf(issue.path)}${typeof name === 'string' ? `（${name}）` : ''}：${issue.message}`;
}
let References = class References {
    constructor(season){
        this.season = season;
        this.faults = [];
    }
    fault(path, message) {
        this.faults.push(`${path}：${message}`);
    }
    unique(path, keys) {
        const seen = new Set();
        keys.forEach((key, index)=>{
            if (seen.has(key)) this.fault(`${path}[${index}]`, `“${key}”出现了两次`);
            seen.add(key);
        });
    }
    one(path, what, list, key) {
        if (key !== undefined && !list.some((each)=>each.key === key)) this.fault(path, `没有名为“${key}”的${what}`);
    }
    office(path, key) {
        this.one(path, '办公室（offices）', this.season.offices, key);
    }
    unit(path, key) {
        this.one(path, '单位（units）', this.season.units, key);
    }
    person(path, key) {
        this.one(path, '人员（people）', this.season.people, key);
    }
    programme(path, key) {
        this.one(path, '项目（programmes）', this.season.programmes, key);
    }
    pilot(path, key) {
        this.one(path, '试点（pilots）', this.season.pilots ?? [], key);
    }
    finding(path, key) {
        if (!this.season.events.some((event)=>event.do === 'find' && event.finding === key)) this.fault(path, `没有 find 事件说到问题“${key}”`);
    }
    round(path, key) {
        const [programme, day] = key.split('/');
        this.programme(path, programme);
        if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
        if (!this.season.events.some((event)=>event.id === day && event.do === 'ask_now')) this.fault(path, `“${day}”既不是日期，也不是 ask_now 事件的编号`);
    }
};
function checkPlaces(season, check) {
    check.unique('offices', season.offices.map((each)=>each.key));
    check.unique('units', season.units.map((each)=>each.key));
    check.unique('people', season.people.map((each)=>each.key));
    check.unique('programmes', season.programmes.map((each)=>each.key));
    check.unique('events', season.events.map((each)=>each.id));
    check.unique('expect.rounds', season.expect.rounds.map((each)=>each.round));
    season.offices.forEach((office, index)=>{
        if (office.above === undefined !== (index === 0)) check.fault(`offices[${index}].above`, '第一个办公室没有上级，其余的都须写明上级');
        else if (office.above !== undefined && !season.offices.slice(0, index).some((each)=>each.key === office.above)) check.fault(`offices[${index}].above`, `“${office.above}”须写在它之前`);
    });
    season.units.forEach((unit, index)=>check.office(`units[${index}].office`, unit.office));
    season.people.forEach((person, index)=>{
        const path = `people[${index}]（${person.key}）`;
        check.office(`${path}.office`, person.office);
        check.unit(`${path}.unit`, person.unit);
        const ofUnit = person.role === 'unit_head' || person.role === 'unit_contact';
        if (ofUnit !== (person.unit !== undefined)) check.fault(`${path}.unit`, ofUnit ? '单位人员须写明单位' : '编办人员不写单位');
        const home = season.units.find((unit)=>unit.key === person.unit)?.office;
        if (home !== undefined && home !== person.office) check.fault(`${path}.unit`, `该单位属于“${home}”`);
    });
}
function checkProgrammes(season, check) {
    season.programmes.forEach((programme, index)=>{
        const path = `programmes[${index}]（${programme.key}）`;
        check.office(`${path}.office`, programme.office);
        check.person(`${path}.by`, programme.by);
        programme.units.forEach((row, at)=>{
            check.unit(`${path}.units[${at}].unit`, row.unit);
            if (row.section !== undefined) check.one(`${path}.units[${at}].section`, '科室（sections）', programme.sections, row.section);
        });
        programme.counties.forEach((row, at)=>check.office(`${path}.counties[${at}].office`, row.office));
    });
}
function checkPilots(season, check) {
    (season.pilots ?? []).forEach((pilot, index)=>{
        const path = `pilots[${index}]（${pilot.key}）`;
        check.programme(`${path}.programme`, pilot.programme);
        check.unit(`${path}.unit`, pilot.unit);
    });
    [
        ...season.templates ?? [],
        ...season.flows ?? []
    ].forEach((row)=>check.person(`${row.key}.by`, row.by));
}
function checkEvent(season, check, event, path) {
    check.person(`${path}.who`, event.who);
    if ('person' in event) check.person(`${path}.person`, event.person);
    if ('cover' in event) check.person(`${path}.cover`, event.cover);
    if ('people' in event) event.people.forEach((key, at)=>check.person(`${path}.people[${at}]`, key));
    if ('unit' in event) check.unit(`${path}.unit`, event.unit);
    if ('units' in event) event.units.forEach((key, at)=>check.unit(`${path}.units[${at}]`, key));
    if ('programme' in event) check.programme(`${path}.programme`, event.programme);
    if ('pilot' in event) check.pilot(`${path}.pilot`, event.pilot);
    if ('pilots' in event) event.pilots.forEach((key, at)=>check.pilot(`${path}.pilots[${at}]`, key));
    for (const key of 'findings' in event ? event.findings : 'finding' in event && event.do !== 'find' ? [
        event.finding
    ] : [])check.finding(`${path}.finding`, key);
    if ('round' in event) check.round(`${path}.round`, event.round);
    for (const key of Object.keys(event.then?.lights ?? {}))check.unit(`${path}.then.lights`, key);
    for (const key of Object.keys(event.then?.offices ?? {}))check.office(`${path}.then.offices`, key);
    const who = season.people.find((each)=>each.key === event.who);
    if ((event.do === 'block' || event.do === 'unblock') && who?.on !== 'telegram') check.fault(`${path}.who`, '只有用 Telegram 的人能屏蔽机器人');
}
function checkEvents(season, check) {
    season.events.forEach((event, index)=>{
        const path = `events[${index}]（${event.id}）`;
        const before = season.events[index - 1];
        if (before && event.at < before.at) check.fault(`${path}.at`, `早于上一事件 ${before.id}（${before.at}）；事件须按时间先后书写`);
        if (event.at <= season.from || event.at > season.until) check.fault(`${path}.at`, `须晚于 ${season.from}，不晚于 ${season.until}`);
        checkEvent(season, check, event, path);
    });
}
function checkExpectations(season, check) {
    season.expect.rounds.forEach((row, index)=>{
        const path = `expect.rounds[${index}]`;
        check.round(`${path}.round`, row.round);
        for (const unit of Object.keys(row.lights ?? {}))check.unit(`${path}.lights`, unit);
    });
    for (const key of Object.keys(season.expect.pilots ?? {}))check.pilot('expect.pilots', key);
    for (const key of Object.keys(season.expect.findings ?? {}))check.programme('expect.findings', key);
    for (const key of Object.keys(season.expect.season))check.programme('expect.season', key);
}
/** What the file says, or all that is wrong with it. @throws SeasonFault */ export function seasonOf(file, content) {
    let raw;
    try {
        raw = JSON.parse(content);
    } catch (error) {
        throw new SeasonFault(file, [
            `不是有效的 JSON：${error instanceof Error ? error.message : String(error)}`
        ]);
    }
    const parsed = seasonSchema.safeParse(raw);
    if (!parsed.success) throw new SeasonFault(file, parsed.error.issues.map((issue)=>named(raw, issue)));
    const season = parsed.data;
    const check = new References(season);
    if (season.until <= season.from) check.fault('until', '须晚于 from');
    checkPlaces(season, check);
    checkProgrammes(season, check);
    checkPilots(season, check);
    checkEvents(season, check);
    checkExpectations(season, check);
    if (check.faults.length > 0) throw new SeasonFault(file, check.faults);
    return season;
}
/** @throws SeasonFault, also when there is no such file */ export async function readSeason(file) {
    const content = await readFile(file, 'utf8').catch(()=>{
        throw new SeasonFault(file, [
            '文件不存在或无法读取'
        ]);
    });
    return seasonOf(file, content);
}

//# sourceMappingURL=read-season.js.map
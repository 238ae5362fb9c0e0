import pg from 'pg';
import { issuePilot } from '../e2e/evidence-pilot.js';
import { approve, FINDING, handIn, openFinding, REPORT } from '../e2e/findings-pilot.js';
import { TestHouse } from '../house/test-house.js';
const DAY = '2022-05-09T02:00:00Z';
/** A house with two units of one office whose assessment the commission has decided on, and an office above it. */ export class LetterStand {
    constructor(house, admin, above, pilot, other, programmeId){
        this.house = house;
        this.admin = admin;
        this.above = above;
        this.pilot = pilot;
        this.other = other;
        this.programmeId = programmeId;
    }
    static async open() {
        const house = await TestHouse.open('verify_letter');
        house.clock.setTo(new Date(DAY));
        const admin = new pg.Client({
            connectionString: house.database.adminUrl
        });
        await admin.connect();
        const above = await house.rootOffice({
            level: 'province',
            regionCode: '520000'
        });
        const office = await house.officeBelow(above, {
            level: 'city',
            regionCode: '520500'
        });
        const pilots = [];
        for (const category of [
            'party_department',
            'service_support_institution'
        ]){
            const pilot = await issuePilot(house, office, category);
            await handIn(house, pilot);
            await approve(house, pilot);
            pilots.push(pilot);
        }
        const [pilot, other] = pilots;
        if (!pilot || !other) throw new Error('no pilots');
        const asked = await pilot.assessor.client.ask('query ($id: ID!) { pilot(id: $id) { programmeId } }', {
            id: pilot.pilotId
        });
        return new LetterStand(house, admin, above, pilot, other, asked.pilot.programmeId);
    }
    async close() {
        await this.admin.end();
        await this.house.close();
    }
    /** Forgets every finding, report and letter, and what followed from them; scores stay as they were decided. */ async reset() {
        await this.house.settle();
        const { rows } = await this.admin.query("SELECT format('wudan.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'wudan' AND (tablename LIKE 'rect\\_%' OR tablename IN ('finding', 'finding_number', 'finding_category', 'assessment_report', 'report_step', 'feedback_letter', 'lower_finding_count'))");
        await this.admin.query(`TRUNCATE ${rows.map(({ name })=>name).join(', ')} CASCADE`);
        await this.admin.query("DELETE FROM wudan.prompt WHERE subject_type = 'assessment_report_notice'");
        await this.admin.query('UPDATE wudan.office_assessment SET letter_at = NULL');
        await this.admin.query("UPDATE wudan.pilot SET stage = 'assess' WHERE id = ANY ($1)", [
            [
                this.pilot.pilotId,
                this.other.pilotId
            ]
        ]);
        for (const { contact, head, assessor, supervisor, leader } of [
            this.pilot,
            this.other
        ])for (const seat of [
            contact,
            head,
            assessor,
            supervisor,
            leader
        ])await this.signIn(seat);
    }
    signIn(seat) {
        return this.house.signIn(seat.client, seat.account, seat.seatId);
    }
    open(patch, pilot = this.pilot) {
        return openFinding(pilot, patch);
    }
    /** Runs a step of a report. @returns the code of the refusal, or null */ async step(seat, name, input, pilotId = this.pilot.pilotId) {
        const [argument, type, variables] = input === null ? [
            'pilotId: $v',
            'ID!',
            {
                v: pilotId
            }
        ] : [
            'input: $v',
            `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!`,
            {
                v: {
                    pilotId,
                    ...input
                }
            }
        ];
        return seat.client.codeOf(`mutation ($v: ${String(type)}) { ${name}(${String(argument)}) { state } }`, variables);
    }
    /** Says something about one item. @returns the code of the refusal, or null */ async say(seat, name, input) {
        return seat.client.codeOf(`mutation ($v: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) { ${name}(input: $v) { id } }`, {
            v: input
        });
    }
    async report(seat, pilotId = this.pilot.pilotId) {
        return (await seat.client.ask(`query ($id: ID!) { assessmentReport(pilotId: $id) { ${REPORT} } }`, {
            id: pilotId
        })).assessmentReport;
    }
    async findings(seat) {
        return (await seat.client.ask(`query ($id: ID!) { unitFindings(pilotId: $id) { ${FINDING} } }`, {
            id: this.pilot.pilotId
        })).unitFindings;
    }
    /** From a settled report to its letter, by the people whose steps these are. @throws Error when a step is refused */ async issue(pilot, docNumber) {
        const refused = [
            await this.step(pilot.assessor, 'settleReport', null, pilot.pilotId),
            await this.step(pilot.assessor, 'submitReport', null, pilot.pilotId),
            await this.step(pilot.supervisor, 'reviewReport', {
                accept: true,
                note: '同意'
            }, pilot.pilotId),
            await this.step(pilot.leader, 'issueLetter', letterInput(docNumber), pilot.pilotId)
        ].filter((code)=>code !== null);
        if (refused.length > 0) throw new Error(`a step to the letter was refused: ${refused.join(', ')}`);
    }
}
/** What a letter is issued with. */ export const letterInput = (docNumber, patch = {})=>({
        docNumber,
        issuedOn: '2022-05-09',
        contactName: '张三',
        contactPhone: '0857-8221234',
        reason: '经审定，现予反馈',
        ...patch
    });

//# sourceMappingURL=letter-stand.js.map
import { z } from 'zod';
import { date, event, group, lights, listOf, moment, oneOf, round, status, text, time, whole, word } from './season-words.js';
const details = {
    percent: whole(0, 100).optional(),
    done: text(500).optional(),
    difficulty: text(500).optional(),
    coordination: text(500).optional(),
    nextSteps: text(500).optional()
};
/** Which card is meant: the newest one with the button, and with this part of its text. */ const onCard = {
    on: oneOf([
        'telegram',
        'web',
        'console'
    ]).optional(),
    card: text(60).optional()
};
const yearOf = z.string('须为文字').regex(/^(\d{4}|基准日)$/, '须为四位年份，或“基准日”');
/** Cells of an evidence grid: a leaf, one of its materials when it has several, some of its years. */ const cells = {
    pilot: word,
    leaf: text(20),
    material: text(60).optional(),
    years: listOf(yearOf).optional()
};
const aDocument = {
    title: text(100),
    docNumber: text(60).optional(),
    formedOn: date.optional(),
    from: date,
    to: date,
    pages: whole(1, 10_000).optional()
};
const HOLDERS = [
    'unit',
    'office',
    'third',
    'assessor'
];
const decimal = z.string('须为文字').regex(/^-?\d+(\.\d+)?$/, '须为写成文字的小数');
/** What is done with sets, evidence and self-scores; all of it at the console. */ const pilotEvents = [
    event('open_pilots', {
        programme: word
    }),
    event('set', {
        step: oneOf([
            'compose',
            'submit',
            'return',
            'review',
            'issue',
            'revise'
        ]),
        pilots: listOf(word).min(1, '至少一个'),
        reason: text(200).optional(),
        dueOn: date.optional()
    }),
    event('receive', {
        pilot: word
    }),
    event('name_people', {
        pilot: word,
        named: listOf(group({
            name: text(20),
            duty: oneOf([
                'head',
                'contact',
                'writer',
                'data'
            ])
        }))
    }),
    event('file', {
        ...cells,
        ...aDocument
    }),
    event('fill', {
        pilot: word,
        holder: oneOf(HOLDERS),
        except: listOf(text(20)).optional(),
        ...aDocument
    }),
    event('sight', {
        ...cells,
        docNumber: text(60),
        pages: whole(1, 10_000),
        place: text(60),
        first: text(20),
        second: text(20),
        on: date
    }),
    event('lose', {
        ...cells,
        reason: text(200),
        substitute: text(40).optional(),
        ...Object.fromEntries(Object.entries(aDocument).map(([name, each])=>[
                name,
                each.optional()
            ]))
    }),
    event('countersign', {
        ...cells,
        accept: z.boolean('须为 true 或 false'),
        reason: text(200)
    }),
    event('check', {
        ...cells,
        accept: z.boolean('须为 true 或 false'),
        reason: text(200).optional()
    }),
    event('not_applicable', {
        ...cells,
        reason: text(200)
    }),
    event('ask_more', {
        pilot: word,
        leaf: text(20),
        material: text(60),
        years: listOf(yearOf),
        dueOn: date,
        text: text(200)
    }),
    event('facts', {
        unit: word,
        facts: listOf(group({
            name: text(60),
            dimension: text(60).optional(),
            period: text(10),
            value: decimal
        }))
    }),
    event('score', {
        pilot: word,
        rows: listOf(group({
            leaf: text(20),
            claim: z.record(z.string(), z.unknown()).optional(),
            score: decimal.optional(),
            statement: text(300).optional(),
            na: text(200).optional()
        }))
    }),
    event('score_rest', {
        pilot: word,
        statement: text(300)
    }),
    event('sign', {
        pilot: word
    }),
    event('hand_in', {
        pilot: word
    }),
    event('decide_na', {
        pilot: word,
        leaf: text(20),
        accept: z.boolean('须为 true 或 false'),
        reason: text(200)
    }),
    event('return_score', {
        pilot: word,
        leaf: text(20),
        reason: text(200)
    })
];
const accept = z.boolean('须为 true 或 false');
/** What the office makes of a self-assessment: marks, problems, the report both sides agree on; and what units do about it. */ const judgingEvents = [
    event('declare', {
        pilot: word,
        interest: oneOf([
            'none',
            'borrowed_from_unit',
            'relative',
            'former_post',
            'other'
        ]),
        reason: text(200).optional()
    }),
    event('mark', {
        pilot: word,
        rows: listOf(group({
            leaf: text(20),
            score: decimal,
            reason: text(300).optional()
        })),
        second: accept.optional()
    }),
    event('mark_rest', {
        pilot: word
    }),
    event('assess', {
        pilots: listOf(word).min(1, '至少一个'),
        step: oneOf([
            'advance',
            'submit',
            'pass',
            'send_back',
            'decide',
            'unlock'
        ]),
        reason: text(200).optional(),
        on: date.optional(),
        docNumber: text(60).optional(),
        form: oneOf([
            'meeting',
            'circulation'
        ]).optional()
    }),
    event('reopen_leaf', {
        pilot: word,
        leaf: text(20),
        reason: text(200)
    }),
    event('find', {
        finding: word,
        pilot: word,
        level: oneOf([
            'city',
            'county'
        ]),
        category: text(20),
        title: text(120),
        facts: text(500),
        basis: text(300),
        source: oneOf([
            'self',
            'desk',
            'on_site',
            'external',
            'check',
            'opinion'
        ]),
        cause: oneOf([
            'system',
            'unit',
            'other'
        ]),
        track: oneOf([
            'immediate',
            'time_limited',
            'long_term'
        ]),
        leaves: listOf(text(20))
    }),
    event('seal', {
        finding: word,
        docNumber: text(60),
        on: date,
        to: text(60),
        reason: text(200)
    }),
    event('report', {
        pilots: listOf(word).min(1, '至少一个'),
        step: oneOf([
            'draft',
            'comment',
            'settle',
            'submit',
            'pass',
            'send_back',
            'issue'
        ]),
        dueOn: date.optional(),
        docNumbers: listOf(text(60)).optional(),
        on: date.optional(),
        contact: text(20).optional(),
        phone: text(20).optional(),
        reason: text(200).optional()
    }),
    event('position', {
        findings: listOf(word).min(1, '至少一个'),
        stance: oneOf([
            'accept',
            'amend',
            'object'
        ]),
        text: text(300).optional()
    }),
    event('reply', {
        finding: word,
        stance: oneOf([
            'adopt',
            'keep',
            'adapt'
        ]),
        text: text(500).optional()
    }),
    event('differ', {
        finding: word,
        text: text(500),
        reason: text(200)
    }),
    event('plan', {
        finding: word,
        goal: text(200),
        measures: text(500),
        leader: text(20),
        inCharge: text(20),
        dueOn: date.optional()
    }),
    event('plan_step', {
        pilots: listOf(word).min(1, '至少一个'),
        step: oneOf([
            'hand_in',
            'agree',
            'return'
        ]),
        reason: text(200).optional()
    }),
    event('progress', {
        finding: word,
        status: oneOf([
            'on_track',
            'behind',
            'blocked',
            'done'
        ]),
        text: text(300)
    }),
    event('extend', {
        finding: word,
        to: date,
        reason: text(200)
    }),
    event('decide_extension', {
        finding: word,
        accept,
        reason: text(200)
    }),
    event('ask_close', {
        finding: word,
        text: text(300),
        title: text(100).optional()
    }),
    event('close', {
        finding: word,
        accept,
        reason: text(200)
    }),
    event('reading', {
        finding: word,
        on: date,
        value: decimal,
        target: decimal,
        good: accept,
        text: text(200).optional()
    }),
    event('recheck', {
        finding: word,
        on: date,
        effective: accept,
        text: text(200)
    })
];
export const TAPS = [
    'on_plan',
    'lagging',
    'blocked',
    'undo',
    'snooze:hour',
    'snooze:today',
    'snooze:tomorrow',
    'ack',
    'read',
    'confirm',
    'sign'
];
const eventSchema = z.discriminatedUnion('do', [
    event('tap', {
        ...onCard,
        option: oneOf(TAPS)
    }),
    event('say', {
        on: oneOf([
            'telegram',
            'web'
        ]).optional(),
        text: text(200)
    }),
    event('details', {
        ...onCard,
        status: status.optional(),
        ...details
    }),
    event('correct', {
        ...onCard,
        status,
        reason: text(200),
        ...details
    }),
    event('decide_correction', {
        round,
        unit: word,
        accept: z.boolean('须为 true 或 false'),
        decision: text(200)
    }),
    event('report_for', {
        round,
        unit: word,
        status,
        source: oneOf([
            'telephone',
            'paper',
            'visit'
        ]),
        sourceName: text(50),
        ...details
    }),
    event('ask_now', {
        programme: word,
        units: listOf(word).min(1, '至少一个单位'),
        text: text(120),
        cutoffAt: moment
    }),
    event('recall', {
        round,
        reason: text(200)
    }),
    event('move_round', {
        round,
        to: date,
        reason: text(200)
    }),
    event('cadence', {
        programme: word,
        unit: word.optional(),
        mode: oneOf([
            'daily',
            'weekly',
            'off'
        ]),
        from: date,
        to: date,
        reason: text(200)
    }),
    event('invite', {
        person: word
    }),
    event('link', {
        person: word
    }),
    event('join', {}),
    event('end_seat', {
        person: word,
        reason: text(200)
    }),
    event('contact_order', {
        unit: word,
        people: listOf(word).min(1, '至少一人')
    }),
    event('absence', {
        person: word,
        cover: word,
        kind: oneOf([
            'leave',
            'delegation'
        ]),
        from: date,
        to: date,
        reason: text(200)
    }),
    event('back', {
        person: word
    }),
    event('quiet', {
        from: time,
        to: time,
        lunchFrom: time.optional(),
        lunchTo: time.optional()
    }),
    event('block', {}),
    event('unblock', {}),
    event('open', {}),
    event('look', {}),
    ...pilotEvents,
    ...judgingEvents
], {
    error: (issue)=>issue.code === 'invalid_union' ? '不认识的事件种类 do' : '须为对象'
});
const expected = group({
    value: z.union([
        z.number(),
        z.string()
    ], '须为数或文字'),
    why: text(400)
});
const roundExpectation = group({
    round,
    /** Said once for the round; a figure may say more. */ why: text(600),
    figures: z.record(z.string().regex(/^[a-zA-Z]+(\.[a-zA-Z]+)*$/, '指标名须由字母和点组成'), expected, '须为 指标: 数值 的对照'),
    lights: lights.optional()
});
export const seasonSchema = group({
    journey: word,
    title: text(100),
    about: listOf(text(400)).optional(),
    /** Set-up happens at `from`; the clock stops at `until`. */ from: moment,
    until: moment,
    offices: listOf(group({
        key: word,
        name: text(60),
        shortName: text(20),
        level: text(20),
        region: z.string('须为六位数字').regex(/^\d{6}$/, '须为六位数字'),
        above: word.optional()
    })).min(1, '至少一个办公室'),
    units: listOf(group({
        key: word,
        office: word,
        code: text(32),
        name: text(60),
        shortName: text(20),
        kind: text(40),
        field: text(50)
    })),
    people: listOf(group({
        key: word,
        name: text(20),
        office: word,
        role: oneOf([
            'leader',
            'assessor',
            'supervisor',
            'unit_head',
            'unit_contact'
        ]),
        unit: word.optional(),
        on: oneOf([
            'telegram',
            'web',
            'console',
            'nowhere'
        ]),
        /** Has an account with a password too; people of the office always do. */ account: z.boolean('须为 true 或 false').optional(),
        /** Not there at first: an `invite` event brings them in. */ later: z.boolean('须为 true 或 false').optional()
    })),
    programmes: listOf(group({
        key: word,
        office: word,
        /** Set up and activated by this supervisor. */ by: word,
        name: text(100),
        scope: text(200),
        startsOn: date,
        endsOn: date,
        evidenceFrom: date,
        evidenceTo: date.optional(),
        weekday: whole(1, 7),
        asksAt: time,
        cutoffAt: time,
        movePolicy: oneOf([
            'next',
            'previous',
            'skip'
        ]),
        sections: listOf(group({
            key: word,
            name: text(50),
            duty: oneOf([
                'lead',
                'assist'
            ])
        })),
        units: listOf(group({
            unit: word,
            field: text(50),
            reason: text(200),
            section: word.optional()
        })),
        counties: listOf(group({
            office: word,
            reason: text(200)
        })),
        taskForce: listOf(group({
            personName: text(20),
            post: text(50),
            duty: oneOf([
                'head',
                'deputy',
                'member'
            ])
        })),
        keyDates: listOf(group({
            label: text(50),
            onDate: date,
            dailyFrom: date.optional(),
            dailyTo: date.optional()
        }))
    })).min(1, '至少一个项目'),
    /** Templates of an office's own, as the editor takes them. */ templates: listOf(group({
        key: word,
        office: word,
        by: word,
        part: oneOf([
            'template',
            'pack'
        ]),
        basedOn: text(60),
        document: z.record(z.string(), z.unknown())
    })).optional(),
    /** Flows of stages of an office's own. */ flows: listOf(group({
        key: text(30),
        by: word,
        name: text(50),
        stages: listOf(z.record(z.string(), z.unknown()))
    })).optional(),
    /** What is assessed in a programme, and with which set. */ pilots: listOf(group({
        key: word,
        programme: word,
        unit: word,
        object: group({
            kind: oneOf([
                'matter',
                'duty',
                'reform'
            ]),
            name: text(100)
        }).optional(),
        category: text(50).optional(),
        flow: text(30),
        /** Keys of a template and of a pack: shipped ones, or of `templates`. */ template: text(60),
        /** Absent for a template that is complete by itself. */ pack: text(60).optional(),
        overrides: listOf(group({
            code: text(20),
            field: text(20),
            value: text(200),
            reason: text(200)
        })).optional()
    })).optional(),
    /** The rules that the derivations rest on; compared with the policy that the product has in force. */ rules: group({
        ladder: listOf(group({
            afterMinutes: whole(1, 10_000),
            to: oneOf([
                'contact',
                'backup',
                'unit_head',
                'supervision'
            ])
        })),
        acknowledgeMinutes: whole(1, 10_000),
        dueWithinDays: whole(0, 100)
    }),
    events: listOf(eventSchema),
    expect: group({
        rounds: listOf(roundExpectation),
        season: z.record(z.string(), z.record(z.string(), expected, '须为 指标: 数值 的对照'), '须为 项目: 指标 的对照'),
        pilots: z.record(z.string(), z.record(z.string(), expected, '须为 指标: 数值 的对照'), '须为 试点: 指标 的对照').optional(),
        /** Problems and their rectification, by programme. */ findings: z.record(z.string(), z.record(z.string(), expected, '须为 指标: 数值 的对照'), '须为 项目: 指标 的对照').optional()
    })
});

//# sourceMappingURL=season.js.map
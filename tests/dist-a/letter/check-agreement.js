import { check } from './check.js';
import { letterInput } from './letter-stand.js';
const GROUP = 'agreement';
const NUMBER = '毕编办函〔2022〕15号';
/** What stands of a pilot's report, letter and findings, and what was announced: a refusal changes none of it. */ async function standing({ admin, pilot }) {
    const { rows } = await admin.query(`SELECT (SELECT string_agg(r::text, '') FROM wudan.assessment_report r WHERE r.pilot_id = $1) || coalesce((SELECT string_agg(f::text, '' ORDER BY f.no) FROM wudan.finding f WHERE f.pilot_id = $1), '')
       || (SELECT count(*) FROM wudan.feedback_letter) || (SELECT count(*) FROM wudan.outbox WHERE topic = 'letter.issued') || (SELECT count(*) FROM wudan.prompt) AS text`, [
        pilot.pilotId
    ]);
    return rows[0]?.text ?? '';
}
/** Tries a step and says how it was refused; `changed` when the refusal left something behind. */ async function refusal(stand, step) {
    const before = await standing(stand);
    const code = await step() ?? 'allowed';
    return await standing(stand) === before || code === 'allowed' ? code : `${code}, changed`;
}
/** The four steps towards a letter, each with its report brought to where only the undecided item stands in the way. */ const STEPS = [
    [
        'settle',
        'comment',
        (stand)=>stand.step(stand.pilot.assessor, 'settleReport', null)
    ],
    [
        'submit',
        'settled',
        (stand)=>stand.step(stand.pilot.assessor, 'submitReport', null)
    ],
    [
        'approve',
        'review',
        (stand)=>stand.step(stand.pilot.supervisor, 'reviewReport', {
                accept: true,
                note: '同意'
            })
    ],
    [
        'issue',
        'approved',
        (stand)=>stand.step(stand.pilot.leader, 'issueLetter', letterInput('毕编办函〔2022〕9号'))
    ]
];
async function refusedSteps(stand) {
    const { admin, pilot } = stand;
    const codes = [];
    for (const [, state, step] of STEPS){
        await admin.query(`UPDATE wudan.assessment_report SET state = $2, submitted_person_id = CASE WHEN $2 IN ('review', 'approved') THEN $3::uuid END, approved_person_id = CASE WHEN $2 = 'approved' THEN $4::uuid END,
         approved_on = CASE WHEN $2 = 'approved' THEN date '2022-05-09' END WHERE pilot_id = $1`, [
            pilot.pilotId,
            state,
            pilot.assessor.personId,
            pilot.supervisor.personId
        ]);
        codes.push(await refusal(stand, ()=>step(stand)));
    }
    // Where a step was allowed against the rule, what it left must not stand in the way of the checks that follow.
    await admin.query('DELETE FROM wudan.feedback_letter WHERE pilot_id = $1', [
        pilot.pilotId
    ]);
    await admin.query("UPDATE wudan.assessment_report SET state = 'comment', submitted_person_id = NULL, approved_person_id = NULL, approved_on = NULL WHERE pilot_id = $1", [
        pilot.pilotId
    ]);
    return codes;
}
const allRefused = (codes)=>codes.length === STEPS.length && codes.every((code)=>code === 'REPORT_UNDECIDED');
/** Nothing goes on while one item is undecided, whatever its way there; and only as it should once all are. */ export async function checkAgreement(stand) {
    await stand.reset();
    const { pilot, other } = stand;
    const checks = [];
    const settled = await stand.open({
        title: '已达成一致的问题',
        facts: '双方均认可的事实一项。'
    });
    const item = await stand.open({
        categoryId: 'I03',
        title: '未议定的问题',
        facts: '联席会议未按期召开。'
    });
    await stand.step(pilot.assessor, 'draftReport', null);
    await stand.step(pilot.assessor, 'sendForComment', {});
    await stand.say(pilot.contact, 'takePosition', {
        findingId: settled.id,
        stance: 'accept'
    });
    const ways = [
        [
            'the unit has said nothing',
            ()=>Promise.resolve(null)
        ],
        [
            'the unit objected',
            ()=>stand.say(pilot.contact, 'takePosition', {
                    findingId: item.id,
                    stance: 'object',
                    text: '会议已经召开，有纪要。'
                })
        ],
        [
            'the office kept its text',
            ()=>stand.say(pilot.assessor, 'replyPosition', {
                    findingId: item.id,
                    stance: 'keep',
                    text: '纪要未签发。'
                })
        ],
        [
            'the unit wants other words',
            ()=>stand.say(pilot.contact, 'takePosition', {
                    findingId: item.id,
                    stance: 'amend',
                    text: '联席会议延期一个月召开。'
                })
        ],
        [
            'the office offered other words',
            ()=>stand.say(pilot.assessor, 'replyPosition', {
                    findingId: item.id,
                    stance: 'adapt',
                    text: '联席会议未按期召开，延期一个月。'
                })
        ],
        [
            'the day has passed in silence',
            ()=>stand.admin.query("UPDATE wudan.assessment_report SET comment_due_on = date '2022-05-06' WHERE pilot_id = $1", [
                    pilot.pilotId
                ])
        ]
    ];
    for (const [name, bring] of ways){
        await bring();
        const codes = await refusedSteps(stand);
        checks.push(check(GROUP, `refused at every step while undecided: ${name}`, allRefused(codes), codes));
    }
    await stand.admin.query("UPDATE wudan.assessment_report SET comment_due_on = date '2022-05-23' WHERE pilot_id = $1", [
        pilot.pilotId
    ]);
    await stand.say(pilot.contact, 'takePosition', {
        findingId: item.id,
        stance: 'accept'
    });
    const late = await stand.open({
        title: '漏送单位的问题',
        facts: '征求意见之后登记的事实。'
    });
    const unsent = await refusedSteps(stand);
    checks.push(check(GROUP, 'refused at every step while undecided: never sent to the unit', allRefused(unsent), unsent));
    await pilot.assessor.client.ask('mutation ($id: ID!) { dropFinding(id: $id, reason: "重复登记") { state } }', {
        id: late.id
    });
    const free = [
        await stand.step(pilot.assessor, 'settleReport', null),
        await stand.step(pilot.assessor, 'submitReport', null)
    ];
    checks.push(check(GROUP, 'goes on once every item is decided', free.every((code)=>code === null), free));
    await stand.admin.query('UPDATE wudan.assessment_report SET submitted_person_id = $2 WHERE pilot_id = $1', [
        pilot.pilotId,
        pilot.supervisor.personId
    ]);
    const own = await refusal(stand, ()=>stand.step(pilot.supervisor, 'reviewReport', {
            accept: true,
            note: '同意'
        }));
    checks.push(check(GROUP, 'who handed the report in does not approve it', own === 'REPORT_REVIEWED_BY_ONESELF', own));
    await stand.step(pilot.leader, 'reviewReport', {
        accept: true,
        note: '同意'
    });
    await stand.step(other.assessor, 'draftReport', null, other.pilotId);
    await stand.step(other.assessor, 'sendForComment', {}, other.pilotId);
    await stand.issue(other, NUMBER);
    const early = await refusal(stand, ()=>stand.step(pilot.leader, 'issueLetter', letterInput('毕编办函〔2022〕16号', {
            issuedOn: '2022-05-08'
        })));
    checks.push(check(GROUP, 'a letter is not dated before the approval', early === 'LETTER_BEFORE_APPROVAL', early));
    const twice = await refusal(stand, ()=>stand.step(pilot.leader, 'issueLetter', letterInput('毕编办函[2022]015号')));
    checks.push(check(GROUP, 'a number is used once, however it is typed', twice === 'LETTER_NUMBER_USED', twice));
    const issued = await stand.step(pilot.leader, 'issueLetter', letterInput('毕编办函〔2022〕16号'));
    checks.push(check(GROUP, 'is issued under a number of its own', issued === null, issued ?? 'issued'));
    const again = await refusal(stand, ()=>stand.step(pilot.leader, 'issueLetter', letterInput('毕编办函〔2022〕17号')));
    checks.push(check(GROUP, 'is issued once', again === 'REPORT_STATE', again));
    return checks;
}

//# sourceMappingURL=check-agreement.js.map
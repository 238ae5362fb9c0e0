import { ExportReport } from '@wudan/findings-server';
import { definedPolicies, forgetAbilities } from '@wudan/kernel-server';
/** A trigger of the table that runs `body`, as somebody with the database could add one. */ const trigger = (table, when, body)=>async ({ admin })=>{
        await admin.query(`CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${body} END $$`);
        await admin.query(`CREATE TRIGGER planted ${when} ON wudan.${table} FOR EACH ROW EXECUTE FUNCTION public.planted()`);
        return async ()=>{
            await admin.query(`DROP TRIGGER planted ON wudan.${table}`);
            await admin.query('DROP FUNCTION public.planted()');
        };
    };
/** The rules of a subject with something given to unit seats that they must not have. */ const alsoForUnits = (subject, actions)=>()=>{
        const policy = definedPolicies().find((each)=>each.subject === subject);
        if (!policy) throw new Error(`no policy of ${subject}`);
        const { rules } = policy;
        policy.rules = (builder)=>{
            rules(builder);
            if (builder.is('unit_head', 'unit_contact')) builder.can(actions, {
                unitId: builder.seat.unitId
            });
        };
        forgetAbilities();
        return Promise.resolve(()=>{
            policy.rules = rules;
            forgetAbilities();
            return Promise.resolve();
        });
    };
/** The letter with its items altered. */ const letter = (alter)=>({ house })=>{
        const exports = house.app.get(ExportReport);
        const sound = exports.letterFacts.bind(exports);
        exports.letterFacts = async (...input)=>{
            const facts = await sound(...input);
            return {
                ...facts,
                items: alter(facts.items)
            };
        };
        return Promise.resolve(()=>{
            exports.letterFacts = sound;
            return Promise.resolve();
        });
    };
const UNDECIDED = 'refused at every step while undecided';
export const LETTER_PLANTS = new Map([
    [
        'sent-is-agreed',
        {
            what: 'what is sent for comment is stored as agreed',
            group: 'agreement',
            noticedBy: UNDECIDED,
            plant: trigger('finding', 'BEFORE UPDATE', "IF NEW.state = 'proposed' THEN NEW.agreement = 'agreed'; END IF; RETURN NEW;")
        }
    ],
    [
        'objection-is-agreed',
        {
            what: 'an objection is stored as agreement',
            group: 'agreement',
            noticedBy: 'the unit objected',
            plant: trigger('finding', 'BEFORE UPDATE', "IF NEW.unit_text IS NOT NULL AND NEW.agreement = 'undecided' THEN NEW.agreement = 'agreed'; NEW.state = 'agreed'; END IF; RETURN NEW;")
        }
    ],
    [
        'silence-accepts',
        {
            what: 'a programme takes silence as agreement without saying so',
            group: 'agreement',
            noticedBy: 'the day has passed in silence',
            plant: async ({ admin, pilot, programmeId })=>{
                await admin.query("INSERT INTO wudan.feedback_policy (office_id, programme_id, version, show_scores, sum_aspects, silence_accepts, plan_days, objection_days, comment_days, max_rounds, by_seat_id, by_name, at) VALUES ($1, $2, 1, false, true, true, 20, 10, 10, 3, $3, '', '2022-05-09')", [
                    pilot.office,
                    programmeId,
                    pilot.supervisor.seatId
                ]);
                const untouched = trigger('agreement_round', 'BEFORE INSERT', "IF NEW.side = 'unit' AND NEW.stance <> 'accept' THEN RETURN NULL; END IF; RETURN NEW;");
                const takeOut = await untouched({
                    admin
                });
                return async ()=>{
                    await takeOut();
                    await admin.query('DELETE FROM wudan.feedback_policy WHERE programme_id = $1', [
                        programmeId
                    ]);
                };
            }
        }
    ],
    [
        'own-approval',
        {
            what: 'who handed the report in is forgotten',
            group: 'agreement',
            noticedBy: 'does not approve it',
            plant: trigger('assessment_report', 'BEFORE UPDATE', "IF NEW.state = 'review' THEN NEW.submitted_person_id = gen_random_uuid(); END IF; RETURN NEW;")
        }
    ],
    [
        'approved-earlier',
        {
            what: 'an approval is dated a month back',
            group: 'agreement',
            noticedBy: 'not dated before the approval',
            plant: trigger('assessment_report', 'BEFORE UPDATE', "IF NEW.state = 'approved' AND OLD.state = 'review' THEN NEW.approved_on = NEW.approved_on - 30; END IF; RETURN NEW;")
        }
    ],
    [
        'number-forgotten',
        {
            what: 'a used number is not remembered',
            group: 'agreement',
            noticedBy: 'a number is used once',
            plant: trigger('feedback_letter', 'BEFORE INSERT', 'NEW.doc_key = gen_random_uuid()::text; RETURN NEW;')
        }
    ],
    [
        'item-twice',
        {
            what: 'the letter prints disputed items twice',
            group: 'letter',
            noticedBy: 'stands in the letter once',
            plant: letter((items)=>[
                    ...items,
                    ...items.filter(({ unitText })=>unitText !== null)
                ])
        }
    ],
    [
        'one-sided',
        {
            what: "the letter leaves the unit's text out",
            group: 'letter',
            noticedBy: 'with both positions',
            plant: letter((items)=>items.map((item)=>({
                        ...item,
                        unitText: null
                    })))
        }
    ],
    [
        'item-lost',
        {
            what: 'the letter leaves an item out',
            group: 'letter',
            noticedBy: 'says every item',
            plant: letter((items)=>items.slice(1))
        }
    ],
    [
        'position-lost',
        {
            what: "a decided difference is stored with the office's text for the unit's",
            group: 'letter',
            noticedBy: 'with both positions',
            plant: trigger('finding', 'BEFORE UPDATE', "IF NEW.agreement = 'differs' THEN NEW.unit_text = NEW.facts; END IF; RETURN NEW;")
        }
    ],
    [
        'seal-is-a-label',
        {
            what: 'the hand-over of a notified finding is recorded and nothing sealed',
            group: 'sealed',
            noticedBy: 'no operation of a unit seat',
            plant: trigger('finding', 'BEFORE UPDATE', "IF OLD.state = 'notified' THEN NEW.sealed = false; END IF; RETURN NEW;")
        }
    ],
    [
        'units-read-all',
        {
            what: 'a unit seat may read every finding of its unit',
            group: 'sealed',
            noticedBy: 'no operation of a unit seat',
            plant: alsoForUnits('Finding', [
                'read'
            ])
        }
    ],
    [
        'text-remains',
        {
            what: 'what people wrote about a finding stays in the report when it is sealed',
            group: 'sealed',
            noticedBy: 'no operation of a unit seat',
            plant: trigger('assessment_report', 'BEFORE UPDATE', "IF NEW.state = OLD.state AND OLD.state = 'issued' THEN NEW.sections = OLD.sections; END IF; RETURN NEW;")
        }
    ],
    [
        'ledger-remains',
        {
            what: 'the ledger goes on with a finding that was sealed',
            group: 'sealed',
            noticedBy: 'no count of a unit seat',
            plant: trigger('rect_item', 'BEFORE UPDATE', 'NEW.transferred_at = NULL; RETURN NEW;')
        }
    ],
    [
        'letter-tells',
        {
            what: 'the letter prints what was sealed',
            group: 'sealed',
            noticedBy: 'no export of a unit seat',
            plant: letter((items)=>items.map((item)=>({
                        ...item,
                        officeText: `${item.officeText}ZXSEALEDAFTERZX`
                    })))
        }
    ],
    [
        'counted-above',
        {
            what: 'published counts count one more',
            group: 'sealed',
            noticedBy: 'those published upward',
            plant: trigger('lower_finding_count', 'BEFORE INSERT OR UPDATE', "NEW.tallies = jsonb_set(NEW.tallies, '{0,count}', to_jsonb((NEW.tallies->0->>'count')::int + 1)); RETURN NEW;")
        }
    ]
]);

//# sourceMappingURL=letter-plants.js.map
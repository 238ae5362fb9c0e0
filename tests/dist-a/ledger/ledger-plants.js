/** A trigger of the table that runs `body`, as somebody with the database could add one. */ const trigger = (table, when, body)=>async (admin)=>{
        await admin.query(`CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${body} END $$`);
        await admin.query(`CREATE TRIGGER planted ${when} ON wudan.${table} FOR EACH ROW EXECUTE FUNCTION public.planted()`);
        return async ()=>{
            await admin.query(`DROP TRIGGER planted ON wudan.${table}`);
            await admin.query('DROP FUNCTION public.planted()');
        };
    };
/** A problem of the ledger altered by hand. */ const altered = (title, to, back)=>async (admin, programmeId)=>{
        const set = async (values)=>void await admin.query(`UPDATE wudan.rect_item SET ${values} WHERE programme_id = $1 AND title = $2`, [
                programmeId,
                title
            ]);
        await set(to);
        return ()=>set(back);
    };
/** A rule of a table taken away. */ const without = (table, constraint)=>async (admin)=>{
        const found = await admin.query(`SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = $1`, [
            constraint
        ]);
        await admin.query(`ALTER TABLE wudan.${table} DROP CONSTRAINT ${constraint}`);
        return async ()=>void await admin.query(`ALTER TABLE wudan.${table} ADD CONSTRAINT ${constraint} ${found.rows[0]?.rule ?? ''} NOT VALID`);
    };
const COPY = `INSERT INTO wudan.rect_item SELECT office_id, gen_random_uuid(), plan_id, gen_random_uuid(), pilot_id, programme_id, unit_id, no || 'b', level, category_code, category_name, title, facts, basis, source, track, cause, leaves, letter_on, goal,
  measures, responsible_unit, responsible_leader, responsible_person, matter, due_on, next_review_on, state, return_note, extended, closed_on, transferred_at, version, created_at, updated_at FROM wudan.rect_item WHERE programme_id = $1 AND title = $2`;
const NOT_ONCE = 'each of the 32 problems stands once';
export const LEDGER_PLANTS = new Map([
    [
        'dropped',
        {
            what: 'one problem is not in the ledger',
            group: 'M14',
            noticedBy: NOT_ONCE,
            says: 'I09类第1个问题: is missing',
            plant: altered('I09类第1个问题', "transferred_at = created_at", 'transferred_at = NULL')
        }
    ],
    [
        'doubled',
        {
            what: 'one problem stands there twice',
            group: 'M14',
            noticedBy: NOT_ONCE,
            says: 'I05类第3个问题: stands there 2 times',
            plant: async (admin, programmeId)=>{
                await admin.query(COPY, [
                    programmeId,
                    'I05类第3个问题'
                ]);
                return async ()=>void await admin.query("DELETE FROM wudan.rect_item WHERE programme_id = $1 AND no LIKE '%b'", [
                        programmeId
                    ]);
            }
        }
    ],
    [
        'moved-type',
        {
            what: 'one problem stands under another type',
            group: 'M14',
            noticedBy: NOT_ONCE,
            says: 'I02类第1个问题: category is I03 instead of I02',
            plant: altered('I02类第1个问题', "category_code = 'I03'", "category_code = 'I02'")
        }
    ],
    [
        'moved-level',
        {
            what: 'one problem stands at another level',
            group: 'M14',
            noticedBy: NOT_ONCE,
            says: 'I11类第1个问题: level is county instead of city',
            plant: altered('I11类第1个问题', "level = 'county'", "level = 'city'")
        }
    ],
    [
        'moved-track',
        {
            what: 'one problem is on another track',
            group: 'M14',
            noticedBy: NOT_ONCE,
            says: 'I10类第1个问题: track is immediate instead of time_limited',
            plant: altered('I10类第1个问题', "track = 'immediate'", "track = 'time_limited'")
        }
    ],
    [
        'lineage-cut',
        {
            what: 'a finding is not told of its rectification',
            group: 'M14',
            noticedBy: 'how far its rectification is',
            says: 'I12类第2个问题',
            plant: async (admin, programmeId)=>{
                await admin.query("UPDATE wudan.finding SET followed = 'closed' WHERE programme_id = $1 AND title = $2", [
                    programmeId,
                    'I12类第2个问题'
                ]);
                return async ()=>void await admin.query("UPDATE wudan.finding f SET followed = i.state FROM wudan.rect_item i WHERE i.finding_id = f.id AND f.programme_id = $1 AND f.title = $2", [
                        programmeId,
                        'I12类第2个问题'
                    ]);
            }
        }
    ],
    [
        'asker-unknown',
        {
            what: 'who asks for closing is not kept',
            group: 'eyes',
            noticedBy: 'nobody closes what he asked for',
            says: '',
            plant: trigger('rect_closing', 'BEFORE INSERT', "NEW.requested_person = gen_random_uuid(); NEW.handled_by = '{}'; RETURN NEW;")
        }
    ],
    [
        'giver-unknown',
        {
            what: 'who gave the evidence is not kept',
            group: 'eyes',
            noticedBy: 'nor who gave the evidence',
            says: '',
            plant: trigger('rect_closing', 'BEFORE INSERT', "NEW.handled_by = '{}'; RETURN NEW;")
        }
    ],
    [
        'closing-unguarded',
        {
            what: 'the table takes the same person twice',
            group: 'eyes',
            noticedBy: 'the table takes no close-out by the same person',
            says: '',
            plant: without('rect_closing', 'rect_closing_two_people')
        }
    ],
    [
        'evidence-unguarded',
        {
            what: 'the table takes a close-out without evidence',
            group: 'eyes',
            noticedBy: 'the table takes no close-out without evidence',
            says: '',
            plant: without('rect_closing', 'rect_closing_evidence')
        }
    ],
    [
        'extension-unguarded',
        {
            what: 'the table takes an extension by the same person',
            group: 'eyes',
            noticedBy: 'no extension and no plan',
            says: '',
            plant: without('rect_extension', 'rect_extension_two_people')
        }
    ],
    [
        'weekends-not-worked',
        {
            what: 'worked weekends are forgotten',
            group: 'clocks',
            noticedBy: 'due day of 2022-04-20',
            says: '2022-05-09',
            plant: async (admin)=>{
                const { rows } = await admin.query("SELECT id, days FROM wudan.holiday_notice WHERE year = 2022 AND region_code = '000000'");
                await admin.query("UPDATE wudan.holiday_notice SET days = (SELECT jsonb_agg(d) FROM jsonb_array_elements(days) d WHERE d->>'kind' <> 'work') WHERE year = 2022 AND region_code = '000000'");
                return async ()=>{
                    for (const { id, days } of rows)await admin.query('UPDATE wudan.holiday_notice SET days = $2 WHERE id = $1', [
                        id,
                        JSON.stringify(days)
                    ]);
                };
            }
        }
    ],
    [
        'plain-days',
        {
            what: 'the due day is counted in plain days',
            group: 'clocks',
            noticedBy: 'due day of 2022-09-21',
            says: '2022-10-01',
            plant: trigger('rect_item', 'BEFORE INSERT', "IF NEW.track = 'immediate' THEN NEW.due_on = NEW.letter_on + 10; END IF; RETURN NEW;")
        }
    ],
    [
        'plain-minutes',
        {
            what: 'the ladder climbs in plain minutes',
            group: 'clocks',
            noticedBy: 'reminders and ladder of 2022-04-20',
            says: '',
            plant: trigger('outbox', 'BEFORE INSERT', "IF NEW.topic = 'rectification.climb_item' THEN NEW.due_at = (NEW.payload->>'target')::date + interval '9 hours 30 minutes' + ((NEW.payload->>'step')::int * interval '420 minutes'); END IF; RETURN NEW;")
        }
    ],
    [
        'base-forgotten',
        {
            what: 'what was exported is not kept as it was',
            group: 'file',
            noticedBy: 'exactly the edits',
            says: '别的措施',
            plant: async (admin, programmeId)=>{
                const undo = await trigger('rect_item_version', 'BEFORE INSERT', "NEW.cells = NEW.cells || '{\"measures\": \"别的措施\"}'; RETURN NEW;")(admin, programmeId);
                return async ()=>{
                    await undo();
                    await admin.query("UPDATE wudan.rect_item_version v SET cells = v.cells || jsonb_build_object('measures', i.measures) FROM wudan.rect_item i WHERE i.id = v.item_id AND v.cells->>'measures' = '别的措施'");
                };
            }
        }
    ],
    [
        'version-stands',
        {
            what: 'a row that changes keeps its version',
            group: 'file',
            noticedBy: 'is a conflict',
            says: '',
            plant: async (admin, programmeId)=>{
                const undo = await trigger('rect_item', 'BEFORE UPDATE', 'NEW.version = OLD.version; RETURN NEW;')(admin, programmeId);
                await admin.query('ALTER TABLE wudan.rect_item_version DROP CONSTRAINT rect_item_version_once');
                return async ()=>{
                    await undo();
                    await admin.query('DELETE FROM wudan.rect_item_version a USING wudan.rect_item_version b WHERE a.item_id = b.item_id AND a.version = b.version AND a.id < b.id');
                    await admin.query('ALTER TABLE wudan.rect_item_version ADD CONSTRAINT rect_item_version_once UNIQUE (office_id, item_id, version)');
                };
            }
        }
    ]
]);

//# sourceMappingURL=ledger-plants.js.map
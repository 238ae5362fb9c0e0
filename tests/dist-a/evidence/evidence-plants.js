import { LintItem } from '@wudan/evidence-server';
/** A trigger of the table that runs `body`, as somebody with the database could add one. */ const trigger = (table, when, body)=>async (_house, admin)=>{
        await admin.query(`CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${body} END $$`);
        await admin.query(`CREATE TRIGGER planted ${when} ON wudan.${table} FOR EACH ROW EXECUTE FUNCTION public.planted()`);
        return async ()=>{
            await admin.query(`DROP TRIGGER planted ON wudan.${table}`);
            await admin.query('DROP FUNCTION public.planted()');
        };
    };
/** The linter with its verdicts altered. */ const linter = (alter)=>(house)=>{
        const judge = house.app.get(LintItem);
        const sound = judge.verdicts.bind(judge);
        judge.verdicts = async (tx, input)=>alter(await sound(tx, input));
        return Promise.resolve(()=>{
            judge.verdicts = sound;
            return Promise.resolve();
        });
    };
const without = (rule)=>linter((verdicts)=>verdicts.filter((each)=>each.rule !== rule));
export const EVIDENCE_PLANTS = new Map([
    [
        'cell-missing',
        {
            what: 'one cell of the grid is not laid out',
            group: 'M1',
            noticedBy: 'zero null cells',
            plant: trigger('evidence_cell', 'BEFORE INSERT', "IF NEW.year = '2020' THEN RETURN NULL; END IF; RETURN NEW;")
        }
    ],
    [
        'year-of-arrival',
        {
            what: 'a paper goes to the year in which it came',
            group: 'M1',
            noticedBy: 'fills the cell of 2019',
            plant: trigger('evidence_link', 'BEFORE INSERT', "NEW.cell_id = (SELECT c.id FROM wudan.evidence_cell c JOIN wudan.evidence_cell o ON o.request_id = c.request_id WHERE o.id = NEW.cell_id AND c.year = '2022' LIMIT 1); RETURN NEW;")
        }
    ],
    [
        'coverage-lies',
        {
            what: 'a declared loss is stored as not applicable',
            group: 'M1',
            noticedBy: 'coverage equals',
            plant: trigger('evidence_cell', 'BEFORE UPDATE', "IF NEW.state = 'lost' THEN NEW.state = 'not_applicable'; NEW.loss_state = NULL; NEW.note = '无'; END IF; RETURN NEW;")
        }
    ],
    [
        'receipt-open',
        {
            what: 'the product may write when a piece came',
            group: 'M1',
            noticedBy: 'receivedAt',
            plant: async (_house, admin)=>{
                await admin.query('GRANT UPDATE (received_at) ON wudan.evidence_item TO wudan_app');
                return async ()=>void await admin.query('REVOKE UPDATE (received_at) ON wudan.evidence_item FROM wudan_app');
            }
        }
    ],
    [
        'file-open',
        {
            what: 'the product may delete a kept file',
            group: 'M1',
            noticedBy: 'receivedAt',
            plant: async (_house, admin)=>{
                await admin.query('GRANT DELETE ON wudan.evidence_file TO wudan_app');
                return async ()=>void await admin.query('REVOKE DELETE ON wudan.evidence_file FROM wudan_app');
            }
        }
    ],
    [
        'unsigned-counts',
        {
            what: 'a declared loss counts at once',
            group: 'M2',
            noticedBy: 'not countersigned',
            plant: trigger('evidence_cell', 'BEFORE UPDATE', "IF NEW.loss_state = 'declared' AND OLD.loss_state IS DISTINCT FROM 'declared' THEN NEW.loss_state = 'countersigned'; NEW.ceiling_pct = '0.90'; END IF; RETURN NEW;")
        }
    ],
    [
        'no-ceiling',
        {
            what: 'a countersigned loss earns everything',
            group: 'M2',
            noticedBy: 'the ceiling applies',
            plant: trigger('evidence_cell', 'BEFORE UPDATE', "IF NEW.loss_state = 'countersigned' THEN NEW.ceiling_pct = '1.00'; END IF; RETURN NEW;")
        }
    ],
    [
        'history-lost',
        {
            what: 'finding the original removes the steps before it',
            group: 'M2',
            noticedBy: 'the history stays',
            plant: trigger('evidence_step', 'AFTER INSERT', "IF NEW.to_state = 'held' THEN DELETE FROM wudan.evidence_step WHERE cell_id = NEW.cell_id AND id <> NEW.id; END IF; RETURN NEW;")
        }
    ],
    [
        'points-stay-low',
        {
            what: 'the ceiling outlives the loss',
            group: 'M2',
            noticedBy: 'restores the points',
            plant: trigger('evidence_cell', 'BEFORE UPDATE', "IF NEW.state = 'held' AND OLD.loss_state = 'countersigned' THEN NEW.state = OLD.state; NEW.loss_state = OLD.loss_state; NEW.ceiling_pct = OLD.ceiling_pct; END IF; RETURN NEW;")
        }
    ],
    [
        'no-wrong-year',
        {
            what: 'years are not judged',
            group: 'M3',
            noticedBy: 'recall',
            plant: without('wrong_year')
        }
    ],
    [
        'no-wrong-unit',
        {
            what: 'units are not judged',
            group: 'M3',
            noticedBy: 'recall',
            plant: without('wrong_unit')
        }
    ],
    [
        'no-number',
        {
            what: 'numbers are not judged',
            group: 'M3',
            noticedBy: 'recall',
            plant: without('no_document_number')
        }
    ],
    [
        'no-thin',
        {
            what: 'thin files are not judged',
            group: 'M3',
            noticedBy: 'recall',
            plant: without('too_thin')
        }
    ],
    [
        'no-copies',
        {
            what: 'copies of another year are not judged',
            group: 'M3',
            noticedBy: 'the same file',
            plant: without('copied_year')
        }
    ],
    [
        'no-unit-copies',
        {
            what: 'copies of another unit are not judged',
            group: 'M3',
            noticedBy: 'the same file',
            plant: without('copied_unit')
        }
    ],
    [
        'cries-wolf',
        {
            what: 'every file is called thin',
            group: 'M3',
            noticedBy: 'precision',
            plant: linter((verdicts)=>[
                    ...verdicts.filter((each)=>each.rule !== 'too_thin'),
                    {
                        rule: 'too_thin',
                        severity: 'warn',
                        text: '内容单薄：请补充。'
                    }
                ])
        }
    ],
    [
        'nameless',
        {
            what: 'verdicts do not name their rule',
            group: 'M3',
            noticedBy: 'names its rule',
            plant: linter((verdicts)=>verdicts.map((each)=>({
                        ...each,
                        text: '请核对。'
                    })))
        }
    ]
]);

//# sourceMappingURL=evidence-plants.js.map
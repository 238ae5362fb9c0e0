import { Settings } from '@wudan/verification-server';
import { SOUND } from './instruments.js';
/** The rule of the load under other limits. */ const under = (limits)=>({
        ...SOUND,
        loadCheck: (question, settings)=>SOUND.loadCheck(question, new Settings(settings.all.map((setting)=>({
                    ...setting,
                    value: limits[setting.key] ?? setting.value
                }))))
    });
const trigger = (table, body)=>async (admin)=>{
        await admin.query(`CREATE FUNCTION public.planted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN ${body} END $$`);
        await admin.query(`CREATE TRIGGER planted BEFORE INSERT ON wudan.${table} FOR EACH ROW EXECUTE FUNCTION public.planted()`);
        return async ()=>{
            await admin.query(`DROP TRIGGER planted ON wudan.${table}`);
            await admin.query('DROP FUNCTION public.planted()');
        };
    };
let drawn = 0;
export const QUANTITY_PLANTS = new Map([
    [
        'believes-units',
        {
            what: 'what units report is taken as one more independent count',
            group: 'M4',
            noticedBy: 'inflation by 40 %',
            instruments: {
                ...SOUND,
                loadCheck: (question, settings)=>SOUND.loadCheck({
                        ...question,
                        claim: question.claim && {
                            ...question.claim,
                            value: question.claim.value / 1.3
                        }
                    }, settings)
            }
        }
    ],
    [
        'wide-margins',
        {
            what: 'a claim may lie a third outside the interval',
            group: 'M4',
            noticedBy: 'inflation by 40 %',
            instruments: under({
                saturation_tolerance: '0.35'
            })
        }
    ],
    [
        'carried-along',
        {
            what: 'a count that stands apart is used with the others',
            group: 'M4',
            noticedBy: 'one count is inflated too',
            instruments: under({
                saturation_noise: '0.4',
                saturation_tolerance: '0.01'
            })
        }
    ],
    [
        'suspects-all',
        {
            what: 'no margin for honest noise',
            group: 'M4',
            noticedBy: 'left in peace',
            instruments: under({
                saturation_tolerance: '0.0001'
            })
        }
    ],
    [
        'gives-up',
        {
            what: 'more counts are asked for than there are',
            group: 'M4',
            noticedBy: 'inflation by 40 %',
            instruments: under({
                saturation_streams: '6'
            })
        }
    ],
    [
        'bare-number',
        {
            what: 'the interval is a point',
            group: 'M4',
            noticedBy: 'never a bare number',
            instruments: {
                ...SOUND,
                loadCheck: (question, settings)=>{
                    const { check, shown } = SOUND.loadCheck(question, settings);
                    return {
                        check,
                        shown: {
                            ...shown,
                            low: shown.middle,
                            high: shown.middle
                        }
                    };
                }
            }
        }
    ],
    [
        'full-for-word',
        {
            what: 'a figure of grade D earns everything',
            group: 'M4',
            noticedBy: 'grade D never',
            instruments: {
                ...SOUND,
                evaluateLeaf: (set, leaf, facts, claim, options)=>SOUND.evaluateLeaf(set, leaf, facts, claim, {
                        ...options,
                        gradeDCap: '1'
                    })
            }
        }
    ],
    [
        'dice',
        {
            what: 'the seed is not used',
            group: 'M5',
            noticedBy: 'the same seed',
            instruments: {
                ...SOUND,
                drawSample: (frame, seed, size, hash)=>SOUND.drawSample(frame, `${seed}${(drawn += 1).toString(16)}`, size, hash)
            }
        }
    ],
    [
        'by-place',
        {
            what: 'the order in which the list was pasted matters',
            group: 'M5',
            noticedBy: 'the same seed',
            instruments: {
                ...SOUND,
                drawSample: (frame, seed, size, hash)=>SOUND.drawSample(frame.map((item, index)=>({
                            key: item.key,
                            content: `${index} ${item.content}`
                        })), seed, size, hash)
            }
        }
    ],
    [
        'seed-forgotten',
        {
            what: 'every seed draws the same',
            group: 'M5',
            noticedBy: 'another seed',
            instruments: {
                ...SOUND,
                drawSample: (frame, _seed, size, hash)=>SOUND.drawSample(frame, '1', size, hash)
            }
        }
    ],
    [
        'first-ones',
        {
            what: 'the first of the list are drawn',
            group: 'M5',
            noticedBy: 'by the description',
            instruments: {
                ...SOUND,
                drawSample: (frame, seed, size, hash)=>({
                        ...SOUND.drawSample(frame, seed, size, hash),
                        items: [
                            ...frame
                        ].sort((left, right)=>left.key < right.key ? -1 : 1).slice(0, size)
                    })
            }
        }
    ],
    [
        'no-correction',
        {
            what: 'the size does not know the population',
            group: 'M5',
            noticedBy: 'those of the formula',
            instruments: {
                ...SOUND,
                sampleSize: (population)=>Math.min(population, 68)
            }
        }
    ],
    [
        'too-sure',
        {
            what: 'the interval is half as wide',
            group: 'M5',
            noticedBy: 'covers 8 %',
            instruments: {
                ...SOUND,
                errorRate: (population, size, wrong)=>{
                    const { rate, low, high } = SOUND.errorRate(population, size, wrong);
                    return {
                        rate,
                        low: (rate + low) / 2,
                        high: (rate + high) / 2
                    };
                }
            }
        }
    ],
    [
        'says-nothing',
        {
            what: 'the interval holds everything',
            group: 'M5',
            noticedBy: 'covers 8 %',
            instruments: {
                ...SOUND,
                errorRate: (population, size, wrong)=>({
                        ...SOUND.errorRate(population, size, wrong),
                        low: 0,
                        high: 1
                    })
            }
        }
    ],
    [
        'no-continuity',
        {
            what: 'the interval of the normal approximation',
            group: 'M5',
            noticedBy: 'never below 95 %',
            instruments: {
                ...SOUND,
                errorRate: (_population, size, wrong)=>{
                    const rate = wrong / size;
                    const half = 1.96 * Math.sqrt(rate * (1 - rate) / size);
                    return {
                        rate,
                        low: rate - half,
                        high: rate + half
                    };
                }
            }
        }
    ],
    [
        'law-ignored',
        {
            what: 'reasons of the law are lost',
            group: 'M7',
            noticedBy: 'resting power item',
            plant: trigger('power_item', 'NEW.exempt_reason = NULL; RETURN NEW;')
        }
    ],
    [
        'rest-hidden',
        {
            what: 'every item is said to have been exercised',
            group: 'M7',
            noticedBy: 'resting power item',
            plant: trigger('power_item', "NEW.exercised = NEW.exercised || jsonb_build_object('2018', 1); RETURN NEW;")
        }
    ],
    [
        'approvals-lost',
        {
            what: 'approvals of secondments are lost',
            group: 'M7',
            noticedBy: 'long secondments',
            plant: trigger('secondment', 'NEW.approval_number = NULL; RETURN NEW;')
        }
    ],
    [
        'never-ended',
        {
            what: 'secondments that ended go on',
            group: 'M7',
            noticedBy: 'long secondments',
            plant: trigger('secondment', 'NEW.ended_on = NULL; RETURN NEW;')
        }
    ],
    [
        'leaders-fit',
        {
            what: 'approved leader positions follow the leaders there are',
            group: 'M7',
            noticedBy: 'over-appointment',
            plant: trigger('establishment_count', "IF NEW.part = 'leader_approved' AND NEW.code = 'deputy' THEN NEW.count = 4; END IF; RETURN NEW;")
        }
    ],
    [
        'duties-lost',
        {
            what: 'items lose their duty',
            group: 'M7',
            noticedBy: 'nothing else',
            plant: trigger('power_item', 'NEW.duty_code = NULL; RETURN NEW;')
        }
    ]
]);

//# sourceMappingURL=quantity-plants.js.map
import { newTag } from './canaries.js';
import { addProgramme } from './fresh-rows.js';
import { given } from './kitchen.js';
import { programmeInput } from './season-rows.js';
/** How the operations on programmes succeed. */ export const RECIPES_OF_PILOTS = {
    programmes: {},
    programme: {
        leaves: {
            id: 'programme'
        },
        prepare: ({ office })=>given({
                id: office.season.programmes.active
            })
    },
    saveProgramme: {
        leaves: {
            'input.id': 'programme',
            'input.sections.0.key': 'programme-section',
            'input.units.0.unitId': 'unit',
            'input.units.0.sectionKey': 'programme-section',
            'input.counties.0.countyOfficeId': 'office'
        },
        prepare: async ({ world, office, path })=>{
            const input = programmeInput(office, [
                office.rows.units['own-unit']
            ], [
                world.office('child').id
            ]);
            if (path === 'input.id') return given({
                input: {
                    ...input,
                    id: await addProgramme(world, office, 'draft'),
                    version: 1
                }
            });
            // Where the section's own key is replaced, no unit may hang on the old one.
            return given({
                input: path === 'input.sections.0.key' ? {
                    ...input,
                    units: []
                } : input
            });
        }
    },
    copyProgramme: {
        leaves: {
            id: 'programme'
        },
        prepare: ({ office })=>given({
                id: office.season.programmes.active,
                name: `评估${newTag(office.letter, 'G0')}`,
                startsOn: '2027-01-04',
                endsOn: '2027-02-01'
            })
    },
    activateProgramme: {
        leaves: {
            id: 'programme'
        },
        prepare: async ({ world, office })=>given({
                id: await addProgramme(world, office, 'draft')
            })
    },
    closeProgramme: {
        leaves: {
            id: 'programme'
        },
        prepare: async ({ world, office })=>given({
                id: await addProgramme(world, office, 'active'),
                reason: '已并入年度评估'
            })
    },
    removeProgramme: {
        leaves: {
            id: 'programme'
        },
        prepare: async ({ world, office })=>given({
                id: await addProgramme(world, office, 'draft')
            })
    },
    setCadence: {
        leaves: {
            'input.programmeId': 'programme',
            'input.unitId': 'unit'
        },
        prepare: async ({ world, office })=>given({
                input: {
                    programmeId: await addProgramme(world, office, 'active'),
                    unitId: office.rows.units['own-unit'],
                    mode: 'daily',
                    fromOn: '2026-12-01',
                    toOn: '2026-12-02',
                    reason: `加密${newTag(office.letter, 'G0')}`
                }
            })
    }
};

//# sourceMappingURL=recipes-of-pilots.js.map
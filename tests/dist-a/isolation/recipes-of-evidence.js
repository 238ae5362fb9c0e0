import { newTag } from './canaries.js';
import { addCell, addItem, addUpload } from './evidence-rows.js';
import { given, page } from './kitchen.js';
import { addPilot, LEAF } from './pilot-rows.js';
/** Whose material the role may answer for: a unit's people give their unit's, the others what the office holds. */ export const holderOf = ({ actor })=>actor.unitId === null ? 'office' : 'unit';
/** Cells stand in the grid of the pilot that the season left. */ export const gridOf = ({ office })=>office.work.pilots['own-issued'];
const cell = (kitchen, standing)=>addCell(kitchen.world, kitchen.office, gridOf(kitchen), {
        holder: holderOf(kitchen),
        standing
    });
/** What describes a document of the year of every cell. */ const paper = ({ office })=>({
        title: `报告${newTag(office.letter, 'Q1')}`,
        docNumber: `文号${newTag(office.letter, 'Q1')}`,
        periodFrom: '2025-01-01',
        periodTo: '2025-12-31'
    });
const upload = (kitchen)=>addUpload(kitchen.world, kitchen.office, kitchen.actor.seatId, 'ready');
/** A piece by its upload, or the one that is there where that place is asked about. */ const piece = async (kitchen)=>kitchen.path === 'input.itemId' ? {
        itemId: await addItem(kitchen.world, kitchen.office, {
            whose: 'own-unit'
        })
    } : {
        uploadId: await upload(kitchen),
        ...paper(kitchen)
    };
/** A pilot that its unit has received. */ const received = async ({ world, office })=>(await addPilot(world, office, 'issued', {
        signed: true
    })).id;
/** One seat may have so many uploads under way only: those of earlier questions end. */ async function startUpload({ world, office, actor }) {
    await world.admin.query("UPDATE wudan.upload SET state = 'given_up' WHERE office_id = $1 AND seat_id = $2 AND state = 'open'", [
        office.id,
        actor.seatId
    ]);
    return given({
        input: {
            unitId: office.rows.units['own-unit'],
            fileName: `${newTag(office.letter, 'Q1')}.txt`,
            size: '20',
            sha256: 'b'.repeat(64),
            mime: 'text/plain'
        }
    });
}
/** How the operations on evidence succeed. */ export const RECIPES_OF_EVIDENCE = {
    evidenceGrid: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: (kitchen)=>given({
                pilotId: gridOf(kitchen)
            })
    },
    evidenceFigures: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: (kitchen)=>given({
                pilotId: gridOf(kitchen)
            })
    },
    evidenceListFile: {
        leaves: {
            pilotId: 'pilot'
        },
        prepare: (kitchen)=>given({
                pilotId: gridOf(kitchen)
            })
    },
    evidenceItem: {
        leaves: {
            id: 'item'
        },
        prepare: ({ office })=>given({
                id: office.work.items[0]
            })
    },
    evidenceFiles: {
        leaves: {
            unitId: 'unit',
            after: 'evidence-cursor'
        },
        prepare: ({ office })=>given({
                unitId: office.rows.units['own-unit'],
                ...page
            })
    },
    evidenceHistory: {
        leaves: {
            cellId: 'cell'
        },
        prepare: ({ office })=>given({
                cellId: office.work.cells[0]
            })
    },
    lossLadder: {
        leaves: {
            cellId: 'cell'
        },
        prepare: ({ office })=>given({
                cellId: office.work.cells[0]
            })
    },
    startUpload: {
        leaves: {
            'input.unitId': 'unit'
        },
        prepare: startUpload
    },
    fileEvidence: {
        leaves: {
            'input.cellIds.0': 'cell',
            'input.itemId': 'item',
            'input.uploadId': 'upload'
        },
        prepare: async (kitchen)=>given({
                input: {
                    cellIds: [
                        (await cell(kitchen, 'open')).id
                    ],
                    ...await piece(kitchen)
                }
            })
    },
    replaceEvidence: {
        leaves: {
            'input.itemId': 'item',
            'input.uploadId': 'upload'
        },
        prepare: async (kitchen)=>given({
                input: {
                    itemId: (await cell(kitchen, 'held')).itemId,
                    uploadId: await upload(kitchen),
                    reason: `更换${newTag(kitchen.office.letter, 'Q1')}`
                }
            })
    },
    withdrawEvidence: {
        leaves: {
            itemId: 'item',
            cellId: 'cell'
        },
        prepare: async (kitchen)=>{
            const { id, itemId } = await cell(kitchen, 'held');
            return given({
                cellId: id,
                itemId,
                reason: `误传${newTag(kitchen.office.letter, 'Q1')}`
            });
        }
    },
    markNotApplicable: {
        leaves: {
            cellId: 'cell'
        },
        prepare: async (kitchen)=>given({
                cellId: (await cell(kitchen, 'open')).id,
                reason: `当年未设${newTag(kitchen.office.letter, 'Q1')}`
            })
    },
    declareLoss: {
        leaves: {
            'input.cellId': 'cell',
            'input.itemId': 'item',
            'input.uploadId': 'upload'
        },
        prepare: async (kitchen)=>{
            const loss = {
                cellId: (await cell(kitchen, 'open')).id,
                reason: `水灾${newTag(kitchen.office.letter, 'Q1')}`
            };
            return given({
                input: kitchen.path === 'input.itemId' || kitchen.path === 'input.uploadId' ? {
                    ...loss,
                    substitute: 'work_record',
                    ...await piece(kitchen)
                } : loss
            });
        }
    },
    reopenCell: {
        leaves: {
            cellId: 'cell'
        },
        prepare: async (kitchen)=>given({
                cellId: (await cell(kitchen, 'lost')).id,
                reason: `找到原件${newTag(kitchen.office.letter, 'Q1')}`
            })
    },
    countersignLoss: {
        leaves: {
            cellId: 'cell'
        },
        prepare: async (kitchen)=>given({
                cellId: (await cell(kitchen, 'lost')).id,
                accept: true,
                note: `情况属实${newTag(kitchen.office.letter, 'Q1')}`
            })
    },
    sightEvidence: {
        leaves: {
            'input.cellId': 'cell'
        },
        prepare: async (kitchen)=>given({
                input: {
                    cellId: (await cell(kitchen, 'open')).id,
                    docNumber: `文号${newTag(kitchen.office.letter, 'Q1')}`,
                    pages: 3,
                    place: '档案室',
                    firstAssessor: '甲评估员',
                    secondAssessor: '乙评估员',
                    onDate: '2026-11-20'
                }
            })
    },
    reviewEvidence: {
        leaves: {
            'input.cellId': 'cell'
        },
        prepare: async (kitchen)=>given({
                input: {
                    cellId: (await cell(kitchen, 'held')).id,
                    accept: false,
                    reason: `不清晰${newTag(kitchen.office.letter, 'Q1')}`
                }
            })
    },
    requestEvidence: {
        leaves: {
            'input.pilotId': 'pilot'
        },
        prepare: async (kitchen)=>given({
                input: {
                    pilotId: await received(kitchen),
                    leafCode: LEAF,
                    material: `补充${newTag(kitchen.office.letter, 'Q1')}`,
                    years: [
                        '2025'
                    ],
                    dueOn: '2026-12-10'
                }
            })
    },
    askFigure: {
        leaves: {
            'input.pilotId': 'pilot'
        },
        prepare: async (kitchen)=>given({
                input: {
                    pilotId: await received(kitchen),
                    name: 'posts',
                    dimension: newTag(kitchen.office.letter, 'Q1'),
                    period: '2025',
                    dueOn: '2026-12-10'
                }
            })
    }
};

//# sourceMappingURL=recipes-of-evidence.js.map
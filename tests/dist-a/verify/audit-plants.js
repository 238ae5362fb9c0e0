import { AuditVerifier } from '@wudan/kernel-server';
let WithoutContent = class WithoutContent extends AuditVerifier {
    contentHolds() {
        return true;
    }
};
let SamplesContent = class SamplesContent extends AuditVerifier {
    #calls;
    contentHolds(computed, recorded) {
        this.#calls += 1;
        return this.#calls % 10 !== 0 || super.contentHolds(computed, recorded);
    }
    constructor(...args){
        super(...args), this.#calls = 0;
    }
};
let WithoutLink = class WithoutLink extends AuditVerifier {
    linkHolds() {
        return true;
    }
};
let AcceptsGaps = class AcceptsGaps extends AuditVerifier {
    numberHolds(found, expected) {
        return found >= expected;
    }
};
let WithoutNumber = class WithoutNumber extends AuditVerifier {
    numberHolds() {
        return true;
    }
};
let WithoutOffice = class WithoutOffice extends AuditVerifier {
    officeHolds() {
        return true;
    }
};
let WithoutGenesis = class WithoutGenesis extends AuditVerifier {
    genesisHolds() {
        return true;
    }
};
let WithoutEnd = class WithoutEnd extends AuditVerifier {
    endHolds() {
        return true;
    }
};
let WithoutAnchorHash = class WithoutAnchorHash extends AuditVerifier {
    anchorHolds() {
        return true;
    }
};
let WithoutTail = class WithoutTail extends AuditVerifier {
    tailHolds() {
        return true;
    }
};
let NamesTheNext = class NamesTheNext extends AuditVerifier {
    finish() {
        const verdict = super.finish();
        const seq = verdict.fault?.seq;
        return verdict.fault && seq != null ? {
            ...verdict,
            fault: {
                ...verdict.fault,
                seq: seq + 1
            }
        } : verdict;
    }
};
/** The verifier as it is. */ export const soundVerifier = (anchors)=>new AuditVerifier({
        anchors
    });
/** Verifiers each with one fault; the tampers must tell every one of them from the sound one. */ export const PLANTS = new Map([
    [
        'without-anchors',
        ()=>new AuditVerifier()
    ],
    [
        'without-anchor-hash',
        (anchors)=>new WithoutAnchorHash({
                anchors
            })
    ],
    [
        'without-tail',
        (anchors)=>new WithoutTail({
                anchors
            })
    ],
    [
        'without-content',
        (anchors)=>new WithoutContent({
                anchors
            })
    ],
    [
        'samples-content',
        (anchors)=>new SamplesContent({
                anchors
            })
    ],
    [
        'without-link',
        (anchors)=>new WithoutLink({
                anchors
            })
    ],
    [
        'accepts-gaps',
        (anchors)=>new AcceptsGaps({
                anchors
            })
    ],
    [
        'without-number',
        (anchors)=>new WithoutNumber({
                anchors
            })
    ],
    [
        'without-office',
        (anchors)=>new WithoutOffice({
                anchors
            })
    ],
    [
        'without-genesis',
        (anchors)=>new WithoutGenesis({
                anchors
            })
    ],
    [
        'without-end',
        (anchors)=>new WithoutEnd({
                anchors
            })
    ],
    [
        'names-the-next',
        (anchors)=>new NamesTheNext({
                anchors
            })
    ]
]);

//# sourceMappingURL=audit-plants.js.map
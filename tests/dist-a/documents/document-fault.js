/** What the rules look at. */ export const RULES = [
    'page',
    'grid',
    'body-style',
    'heading-style',
    'heading-order',
    'direct-format',
    'line',
    'table-heading',
    'table-row',
    'table-width',
    'wide-table',
    'page-number',
    'drawn-seal',
    'document-number',
    'date',
    'fonts',
    'attachment',
    'well-formed',
    'same-bytes',
    'formula',
    'typed-cell',
    'print',
    'characters',
    'lines',
    'traced'
];
/** Collects the faults of one file. */ export class Faults {
    constructor(file){
        this.file = file;
        this.list = [];
    }
    /** Notes the fault unless `holds`. */ expect(holds, rule, detail) {
        if (!holds) this.list.push({
            file: this.file,
            rule,
            detail
        });
    }
}

//# sourceMappingURL=document-fault.js.map
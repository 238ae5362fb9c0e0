const nodeOf = (document, code)=>{
    const node = document.nodes.find((candidate)=>candidate.code === code);
    if (!node) throw new Error(`no node ${code}`);
    return node;
};
const ruleOf = (document, code, type)=>{
    const { rule } = nodeOf(document, code);
    if (rule?.type !== type) throw new Error(`${code} is no ${type}`);
    return rule;
};
const formulaOf = (document, id)=>{
    const formula = document.formulas.find((candidate)=>candidate.id === id);
    if (!formula) throw new Error(`no formula ${id}`);
    return formula;
};
const at = (list, index)=>{
    const found = list[index];
    if (found === undefined) throw new Error(`nothing at ${index}`);
    return found;
};
const POINTS = [
    {
        name: 'leaf one point short',
        change: (d)=>nodeOf(d, 'B1.1').points = '7.00',
        expects: 'POINTS_CHILDREN',
        node: 'B1',
        says: '少1.00分'
    },
    {
        name: 'leaf a hundredth over',
        change: (d)=>nodeOf(d, 'A1.2').points = '2.01',
        expects: 'POINTS_CHILDREN',
        node: 'A1',
        says: '多0.01分'
    },
    {
        name: 'branch not the sum',
        change: (d)=>nodeOf(d, 'C').points = '20.00',
        expects: 'POINTS_CHILDREN',
        node: 'C',
        says: '多1.00分'
    },
    {
        name: 'common total 99',
        change: (d)=>[
                'F2.2',
                'F2',
                'F'
            ].forEach((code)=>nodeOf(d, code).points = (Number(nodeOf(d, code).points) - 0.5).toFixed(2)),
        expects: 'POINTS_TOTAL',
        node: null,
        says: '少0.50分'
    },
    {
        name: 'individual total of the template other',
        change: (d)=>d.totals.individual = '25.00',
        expects: 'POINTS_TOTAL',
        node: null,
        says: '少5.00分'
    },
    {
        name: 'three decimals',
        change: (d)=>nodeOf(d, 'D1.1').points = '4.001',
        expects: 'POINTS_INVALID',
        node: 'D1.1'
    },
    {
        name: 'negative points',
        change: (d)=>nodeOf(d, 'D1.1').points = '-4.00',
        expects: 'POINTS_INVALID',
        node: 'D1.1'
    },
    {
        name: 'a leaf of nothing',
        change: (d)=>nodeOf(d, 'E1.2').points = '0.00',
        expects: 'POINTS_INVALID',
        node: 'E1.2'
    }
];
const TREE = [
    {
        name: 'parent that is not there',
        change: (d)=>nodeOf(d, 'C1.1').parent = 'C9',
        expects: 'ORPHAN',
        node: 'C1.1',
        says: 'C9'
    },
    {
        name: 'branch lost, leaves left',
        change: (d)=>d.nodes = d.nodes.filter(({ code })=>code !== 'E2'),
        expects: 'ORPHAN',
        node: 'E2.1'
    },
    {
        name: 'two parents of each other',
        change: (d)=>{
            nodeOf(d, 'A').parent = 'A1';
        },
        expects: 'CYCLE',
        node: 'A'
    },
    {
        name: 'parent of itself',
        change: (d)=>nodeOf(d, 'F2').parent = 'F2',
        expects: 'CYCLE',
        node: 'F2'
    },
    {
        name: 'code twice',
        change: (d)=>d.nodes.push(structuredClone(nodeOf(d, 'A2.1'))),
        expects: 'CODE_TWICE',
        node: 'A2.1',
        says: '2次'
    },
    {
        name: 'code that is none',
        change: (d)=>nodeOf(d, 'F2.2').code = 'f2.2',
        expects: 'CODE_INVALID',
        node: 'f2.2'
    },
    {
        name: 'level that does not fit',
        change: (d)=>nodeOf(d, 'B2.1').level = 2,
        expects: 'LEVEL',
        node: 'B2.1'
    },
    {
        name: 'fourth level',
        change: (d)=>d.nodes.push({
                ...structuredClone(nodeOf(d, 'A1.1')),
                code: 'A1.1.1',
                parent: 'A1.1',
                level: 4
            }),
        expects: 'LEVEL',
        node: 'A1.1.1'
    },
    {
        name: 'top without anything below',
        change: (d)=>d.nodes = d.nodes.filter(({ code })=>!code.startsWith('F') || code === 'F'),
        expects: 'LEVEL',
        node: 'F'
    },
    {
        name: 'individual below common',
        change: (d)=>nodeOf(d, 'A1.1').kind = 'individual',
        expects: 'KIND_MIXED',
        node: 'A1.1'
    },
    {
        name: 'leaf without rule',
        change: (d)=>nodeOf(d, 'B2.2').rule = null,
        expects: 'LEAF_INCOMPLETE',
        node: 'B2.2',
        says: '评分规则'
    },
    {
        name: 'leaf without aspect',
        change: (d)=>nodeOf(d, 'B2.2').aspect = null,
        expects: 'LEAF_INCOMPLETE',
        node: 'B2.2',
        says: '方面'
    },
    {
        name: 'leaf without evidence',
        change: (d)=>nodeOf(d, 'B2.2').evidence = [],
        expects: 'LEAF_INCOMPLETE',
        node: 'B2.2',
        says: '佐证材料'
    },
    {
        name: 'branch with a rule',
        change: (d)=>nodeOf(d, 'B2').rule = structuredClone(nodeOf(d, 'B2.2').rule),
        expects: 'BRANCH_WITH_RULE',
        node: 'B2'
    },
    {
        name: 'nothing at all',
        change: (d)=>d.nodes = [],
        expects: 'DOCUMENT_INVALID',
        node: null
    },
    {
        name: 'version that is none',
        change: (d)=>d.version = 'latest',
        expects: 'DOCUMENT_INVALID',
        node: null
    },
    {
        name: 'nameless node',
        change: (d)=>nodeOf(d, 'D3.1').name = ' ',
        expects: 'TEXT_INVALID',
        node: 'D3.1'
    },
    {
        name: 'invisible character in a name',
        change: (d)=>nodeOf(d, 'D3.1').name = '年龄\u200b结构',
        expects: 'TEXT_INVALID',
        node: 'D3.1'
    }
];
const RULES = [
    {
        name: 'gap between bands',
        change: (d)=>at(ruleOf(d, 'D1.1', 'ratio').bands, 1).min = '0.65',
        expects: 'BAND_GAP',
        node: 'D1.1',
        says: '0.6至0.65'
    },
    {
        name: 'bound in no band',
        change: (d)=>at(ruleOf(d, 'D1.1', 'ratio').bands, 1).minInclusive = false,
        expects: 'BAND_GAP',
        node: 'D1.1',
        says: '0.6不属于任何一段'
    },
    {
        name: 'nothing below the first band',
        change: (d)=>at(ruleOf(d, 'B2.1', 'ratio').bands, 0).min = '0',
        expects: 'BAND_GAP',
        node: 'B2.1',
        says: '低于0'
    },
    {
        name: 'nothing above the last band',
        change: (d)=>at(ruleOf(d, 'B2.1', 'ratio').bands, 3).max = '1',
        expects: 'BAND_GAP',
        node: 'B2.1',
        says: '高于1'
    },
    {
        name: 'bands overlap',
        change: (d)=>at(ruleOf(d, 'D2.1', 'ratio').bands, 2).min = '0.7',
        expects: 'BAND_OVERLAP',
        node: 'D2.1',
        says: '0.7至0.8'
    },
    {
        name: 'bound in two bands',
        change: (d)=>at(ruleOf(d, 'D2.1', 'ratio').bands, 0).maxInclusive = true,
        expects: 'BAND_OVERLAP',
        node: 'D2.1',
        says: '同时属于两段'
    },
    {
        name: 'band upside down',
        change: (d)=>at(ruleOf(d, 'D2.2', 'ratio').bands, 1).max = '0.4',
        expects: 'BAND_INVALID',
        node: 'D2.2'
    },
    {
        name: 'band above the full points',
        change: (d)=>at(ruleOf(d, 'D2.2', 'ratio').bands, 3).scorePct = '1.2',
        expects: 'BAND_INVALID',
        node: 'D2.2'
    },
    {
        name: 'no band for the full points',
        change: (d)=>at(ruleOf(d, 'D2.2', 'ratio').bands, 3).scorePct = '0.9',
        expects: 'BAND_INVALID',
        node: 'D2.2'
    },
    {
        name: 'checklist of 90 %',
        change: (d)=>at(ruleOf(d, 'A2.1', 'checklist').items, 0).pct = '0.15',
        expects: 'CHECKLIST_TOTAL',
        node: 'A2.1',
        says: '少10%'
    },
    {
        name: 'checklist of 110 %',
        change: (d)=>at(ruleOf(d, 'E3.2', 'checklist').items, 1).pct = '0.4',
        expects: 'CHECKLIST_TOTAL',
        node: 'E3.2',
        says: '多10%'
    },
    {
        name: 'deduction of nothing',
        change: (d)=>at(ruleOf(d, 'A1.1', 'deduction').items, 0).pct = '0',
        expects: 'DEDUCTION_INVALID',
        node: 'A1.1'
    },
    {
        name: 'deduction without items',
        change: (d)=>ruleOf(d, 'A1.1', 'deduction').items = [],
        expects: 'DEDUCTION_INVALID',
        node: 'A1.1'
    },
    {
        name: 'lower level earns more',
        change: (d)=>at(ruleOf(d, 'B1.2', 'level').levels, 2).scorePct = '0.9',
        expects: 'LEVELS_INVALID',
        node: 'B1.2'
    },
    {
        name: 'best level short of the points',
        change: (d)=>at(ruleOf(d, 'B1.2', 'level').levels, 0).scorePct = '0.95',
        expects: 'LEVELS_INVALID',
        node: 'B1.2',
        says: '95%'
    },
    {
        name: 'gate to a grade that is none',
        change: (d)=>(ruleOf(d, 'C2.1', 'deduction').gate ?? {
                capGrade: ''
            }).capGrade = 'superb',
        expects: 'GATE_INVALID',
        node: 'C2.1'
    },
    {
        name: 'gate that caps nothing',
        change: (d)=>(ruleOf(d, 'C2.1', 'deduction').gate ?? {
                capGrade: ''
            }).capGrade = 'excellent',
        expects: 'GATE_INVALID',
        node: 'C2.1'
    },
    {
        name: 'one fact in two gates',
        change: (d)=>(ruleOf(d, 'C3.1', 'deduction').gate ?? {
                fact: ''
            }).fact = 'unapproved_over_establishment_count',
        expects: 'FACT_TWICE',
        node: 'C3.1',
        says: 'C2.1'
    },
    {
        name: 'one condition in two leaves',
        change: (d)=>ruleOf(d, 'C1.2', 'deduction').items.push({
                text: '名称与批复不一致',
                pct: '0.2',
                per: 'occurrence'
            }),
        expects: 'FACT_TWICE',
        node: 'C1.2',
        says: 'C1.1'
    },
    {
        name: 'over-establishment deducted twice',
        change: (d)=>at(ruleOf(d, 'D1.1', 'ratio').bands, 5).scorePct = '0.5',
        expects: 'FACT_TWICE',
        node: 'D1.1',
        says: 'C2.1'
    },
    {
        name: 'over is scored by nobody',
        change: (d)=>ruleOf(d, 'D1.1', 'ratio').overScoredBy = 'C2.9',
        expects: 'SIGNAL_INVALID',
        node: 'D1.1'
    },
    {
        name: 'grades with a hole at the bottom',
        change: (d)=>at(d.gradeBands, 3).min = '0.3',
        expects: 'GRADE_BANDS',
        node: null
    },
    {
        name: 'grades out of order',
        change: (d)=>at(d.gradeBands, 1).min = '0.95',
        expects: 'GRADE_BANDS',
        node: null
    }
];
const FORMULAS = [
    {
        name: 'unknown name',
        change: (d)=>formulaOf(d, 'F01').expression = 'actual_on_establishment / approved_posts',
        expects: 'FORMULA_UNKNOWN_NAME',
        node: 'F01',
        says: 'approved_posts'
    },
    {
        name: 'bracket left open',
        change: (d)=>formulaOf(d, 'F05').expression = 'sum(task_count * std_hours',
        expects: 'FORMULA_SYNTAX',
        node: 'F05'
    },
    {
        name: 'call of a function',
        change: (d)=>formulaOf(d, 'F01').expression = 'import(actual_on_establishment)',
        expects: 'FORMULA_FORBIDDEN',
        node: 'F01'
    },
    {
        name: 'access to a property',
        change: (d)=>formulaOf(d, 'F01').expression = 'actual_on_establishment.constructor',
        expects: 'FORMULA_FORBIDDEN',
        node: 'F01'
    },
    {
        name: 'assignment',
        change: (d)=>formulaOf(d, 'F01').expression = 'approved_establishment = 1',
        expects: 'FORMULA_FORBIDDEN',
        node: 'F01'
    },
    {
        name: 'a text',
        change: (d)=>formulaOf(d, 'F01').expression = '"1" + actual_on_establishment',
        expects: 'FORMULA_FORBIDDEN',
        node: 'F01'
    },
    {
        name: 'sum and single value of one name',
        change: (d)=>formulaOf(d, 'F09').expression = 'sum(weight * completion) / weight',
        expects: 'FORMULA_FORBIDDEN',
        node: 'F09',
        says: 'weight'
    },
    {
        name: 'formula twice',
        change: (d)=>d.formulas.push(structuredClone(formulaOf(d, 'F09'))),
        expects: 'FORMULA_TWICE',
        node: 'F09'
    },
    {
        name: 'ratio without formula',
        change: (d)=>nodeOf(d, 'D2.1').formulaId = null,
        expects: 'FORMULA_MISSING',
        node: 'D2.1'
    },
    {
        name: 'formula that is not there',
        change: (d)=>nodeOf(d, 'D2.1').formulaId = 'F99',
        expects: 'FORMULA_UNKNOWN',
        node: 'D2.1',
        says: 'F99'
    },
    {
        name: 'formula on a checklist',
        change: (d)=>nodeOf(d, 'A2.1').formulaId = 'F01',
        expects: 'FORMULA_MISPLACED',
        node: 'A2.1'
    },
    {
        name: 'evidence twice',
        change: (d)=>nodeOf(d, 'A1.1').evidence.push(structuredClone(at(nodeOf(d, 'A1.1').evidence, 0))),
        expects: 'EVIDENCE_INVALID',
        node: 'A1.1'
    }
];
/** Every known-wrong change, by name. The sound set is that of a government department with its default pack. */ export const MUTANTS = [
    ...POINTS,
    ...TREE,
    ...RULES,
    ...FORMULAS
];

//# sourceMappingURL=mutants.js.map
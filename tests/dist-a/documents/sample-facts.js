/** Instant of making of every sample. */ export const MADE_AT = new Date('2022-06-30T09:00:00Z');
export const OFFICE = '中共毕节市委机构编制委员会办公室';
export const UNIT = '毕节市信访局';
const AIM = '坚持党管机构编制，摸清机构编制执行情况和使用效益，查找问题，提出改进建议，为优化机构编制资源配置提供依据。';
export const PLAN_FACTS = {
    officeName: OFFICE,
    programmeName: '2022年毕节市机构编制执行情况和使用效益评估试点',
    state: 'issued',
    docNumber: '毕机编办〔2022〕15号',
    issuedOn: '2022-03-31',
    sections: [
        {
            heading: '指导思想和工作目标',
            body: `${AIM}\n${AIM}`
        },
        {
            heading: '试点范围',
            body: '在市直选取6家单位，在县（市、区）选取大方县、织金县开展试点。'
        },
        {
            heading: '评估内容',
            body: `（一）执行情况\n1.党管机构编制\n（1）请示报告制度\n${AIM}\n2.“三定”规定执行\n${AIM}\n（二）使用效益\n${AIM}`
        },
        {
            heading: '评估方式',
            body: '采取单位自评、综合分析、实地评估相结合的方式，单位和编办逐项双向评分。'
        },
        {
            heading: '实施步骤',
            body: '2022年3月31日：准备。\n2022年6月30日：自评。\n2022年8月31日：综合分析和实地评估。\n2022年10月31日：反馈。\n2022年12月31日：整改和总结。'
        },
        {
            heading: '工作任务分工',
            body: '监督检查科牵头组织实施，机关机构编制科、事业机构编制科配合。'
        },
        {
            heading: '有关要求',
            body: '（一）严格保密\n涉密材料不得上网。\n（二）减轻负担\n编办已经掌握的材料不再要求单位重复报送。\n（三）严明纪律\n如实评估，不得弄虚作假。'
        }
    ],
    attachments: [
        '评估指标体系',
        '佐证材料清单',
        '自评报告提纲',
        '进度报送表',
        '工作专班名单'
    ]
};
const UNITS = [
    '毕节市信访局',
    '毕节市发展和改革委员会',
    '毕节市金融工作办公室',
    '毕节市广播电视台',
    '毕节市第一中学',
    '毕节市第二人民医院'
];
export const PLAN_PRINT = {
    createdAt: MADE_AT,
    programme: {
        units: UNITS.map((unitName, index)=>({
                id: `u${index}`,
                unitId: `u${index}`,
                unitName,
                field: index < 3 ? '综合管理' : '服务保障',
                reason: '',
                sectionId: null,
                sectionName: '监督检查科',
                joinedOn: '2022-03-01',
                leftOn: null
            })),
        counties: [
            '大方县',
            '织金县'
        ].map((countyName)=>({
                countyOfficeId: countyName,
                countyName,
                reason: ''
            })),
        taskForce: [
            {
                personName: '张明',
                post: `${OFFICE}主任`,
                duty: 'head'
            },
            {
                personName: '李静',
                post: `${OFFICE}副主任`,
                duty: 'deputy'
            },
            {
                personName: '王强',
                post: '监督检查科科长',
                duty: 'member'
            }
        ],
        keyDates: [
            {
                label: '自评截止',
                onDate: '2022-06-30',
                dailyFrom: '2022-06-20',
                dailyTo: '2022-06-30'
            }
        ]
    },
    sets: UNITS.map((unitName)=>({
            unitName,
            templateName: '政府工作部门评估指标体系',
            leaves: 62,
            common: '100.00',
            individual: '20.00'
        })),
    evidence: Array.from({
        length: 30
    }, (_, index)=>({
            leafCode: `A${1 + index % 4}.${1 + index % 3}`,
            leafName: '执行“三定”规定确定的主要职责情况',
            material: '关于印发职能配置、内设机构和人员编制规定的通知',
            holder: index % 2 === 0 ? '本单位' : '编办预填',
            required: index % 3 !== 0
        }))
};
const LEAVES = Array.from({
    length: 40
}, (_, index)=>{
    const code = `${'ABCD'[Math.floor(index / 10)] ?? 'A'}${1 + index % 10}.1`;
    return {
        code,
        levels: [
            '机构编制执行情况',
            '“三定”规定执行',
            `主要职责履行情况之${index + 1}`
        ],
        name: `主要职责履行情况之${index + 1}`,
        points: '2.50',
        aspect: index < 20 ? 'execution' : 'benefit',
        ruleText: [
            '全部履行的得满分。',
            '每有1项未履行扣0.5分，扣完为止。'
        ],
        score: index === 5 ? null : '2.25',
        counted: index === 5 ? null : '2.25',
        naReason: index === 5 ? '本单位无此项职责' : null,
        naAccepted: index === 5 ? true : null,
        statement: index === 5 ? '' : '=SUM(1,2) 已逐项履行，留有记录。',
        updatedBy: '赵敏',
        evidence: {
            cells: 4,
            filled: 4,
            accepted: 3,
            returned: 1,
            pending: 0
        }
    };
});
const TOTALS = {
    total: '87.75',
    common: '87.75',
    individual: '0.00',
    execution: '42.75',
    benefit: '45.00',
    grade: '良好'
};
export const SCORE_FACTS = {
    unitName: UNIT,
    setVersion: 2,
    rows: LEAVES,
    totals: TOTALS,
    office: new Map(LEAVES.slice(0, 12).map(({ code })=>[
            code,
            {
                score: '2.00',
                deduction: '1项职责未见履行记录',
                siteScore: code === 'A1.1' ? '2.50' : null
            }
        ]))
};
export const REPORT_FACTS = {
    unitName: UNIT,
    officeName: OFFICE,
    date: '2022-06-28',
    createdAt: MADE_AT,
    rows: LEAVES,
    totals: TOTALS,
    evidence: LEAVES.slice(0, 24).map(({ code, name })=>({
            leafCode: code,
            leafName: name,
            material: '年度工作总结',
            period: '2021',
            docNumber: '毕信〔2021〕7号',
            state: '已有原件',
            review: '采信'
        })),
    sections: [
        {
            key: 'basics',
            heading: '一、基本情况',
            body: '本单位核定编制32名，在编人员29名。内设机构6个，另有支持辅助类事业单位1个。',
            figures: [
                {
                    text: '核定编制32名',
                    source: '机构编制实名制系统（A级，2022-03-31）'
                },
                {
                    text: '在编人员29名',
                    source: '机构编制实名制系统（A级，2022-03-31）'
                },
                {
                    text: '内设机构6个',
                    source: '毕办字〔2019〕41号（A级）'
                }
            ]
        },
        {
            key: 'organisation',
            heading: '二、评估组织开展情况',
            body: '成立自评专班，召开会议部署。\n（一）材料收集\n佐证材料应报160份，已报156份。',
            figures: [
                {
                    text: '佐证材料应报160份',
                    source: '佐证材料清单'
                },
                {
                    text: '已报156份',
                    source: '佐证材料清单'
                }
            ]
        },
        {
            key: 'scores',
            heading: '三、逐项自评情况和得分',
            body: '自评总分87.75分。\nA1.1 主要职责履行情况之1：2.25分。',
            figures: [
                {
                    text: '自评总分87.75分',
                    source: '自评表：由各项指标得分相加'
                },
                {
                    text: 'A1.1 2.25分',
                    source: '赵敏于2022-06-20 10:00自评'
                }
            ]
        },
        {
            key: 'achievements',
            heading: '四、主要成效和经验做法',
            body: '2021年办结信访事项4312件，群众满意率98.6%。',
            figures: []
        },
        {
            key: 'problems',
            heading: '五、存在的问题及原因',
            body: '（一）被借调人员时间较长\n借出人员3名，其中2名超过1年。',
            figures: [
                {
                    text: '借出人员3名',
                    source: '借调台账（B级，2022-03-31）'
                }
            ]
        },
        {
            key: 'suggestions',
            heading: '六、提高机构编制资源使用效益的对策建议',
            body: '建议统筹调剂编制，加强基层力量。',
            figures: []
        }
    ]
};
const PIECE = {
    docNumber: '毕信〔2021〕7号',
    formedOn: '2021-12-30',
    periodFrom: '2021-01-01',
    periodTo: '2021-12-31',
    pages: 12,
    classification: 'internal',
    source: 'unit',
    fileId: 'f1',
    fileName: '年度工作总结.pdf',
    byName: '赵敏',
    grade: 'B',
    sha256: 'a'.repeat(64)
};
const STANDING = {
    review: 'none',
    returnReason: null,
    note: null,
    grade: null,
    lossState: null,
    lossSubstitute: null,
    lossWitnesses: [],
    lossByName: null,
    ceilingPct: null
};
export const EVIDENCE_FACTS = {
    unitName: UNIT,
    rows: LEAVES.slice(0, 15).map(({ code, name })=>({
            leafCode: code,
            leafName: name,
            material: '+年度工作总结',
            holder: 'unit',
            required: true,
            cells: [
                {
                    ...STANDING,
                    year: '2019',
                    state: 'lost',
                    note: '机构改革搬迁遗失',
                    lossState: 'countersigned',
                    lossByName: '赵敏',
                    ceilingPct: '0.60',
                    items: []
                },
                {
                    ...STANDING,
                    year: '2020',
                    state: 'open',
                    items: []
                },
                {
                    ...STANDING,
                    year: '2021',
                    state: 'held',
                    review: 'accepted',
                    grade: 'B',
                    items: [
                        PIECE,
                        {
                            ...PIECE,
                            pages: null,
                            fileId: null,
                            docNumber: null
                        }
                    ]
                }
            ]
        }))
};

//# sourceMappingURL=sample-facts.js.map
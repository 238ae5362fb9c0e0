import { MADE_AT, OFFICE, UNIT } from './sample-facts.js';
const leaf = (code, name)=>({
        code,
        name
    });
/** Problems of a unit: one of each track, one disputed. */ const ITEMS = [
    {
        no: '2022-001',
        category: '未经审批加挂牌子或挂牌名称不规范',
        title: '接访中心挂牌名称与批复不一致',
        level: 'city',
        track: 'immediate',
        officeText: '现场查看发现接访中心悬挂“市群众工作中心”牌子，批复名称为“市人民来访接待中心”，牌子未经机构编制部门批准',
        unitText: null,
        basis: '《中国共产党机构编制工作条例》及该单位“三定”规定',
        leaves: [
            leaf('C1.2', '牌子管理')
        ]
    },
    {
        no: '2022-002',
        category: '被借调人员时间较长或人员较多',
        title: '借出人员时间较长',
        level: 'city',
        track: 'time_limited',
        officeText: '截至2022年6月30日借出3名，其中2名连续借出超过12个月，未见续借审批。',
        unitText: '2名人员系市委专班抽调，抽调文件注明“至专班撤销为止”，不属于未经审批续借，请核减。',
        basis: '该省机构编制管理有关规定',
        leaves: [
            leaf('D3.4', '借调人员管理'),
            leaf('D3.8', '借调规模')
        ]
    },
    {
        no: '2022-003',
        category: '编制资源使用率不高',
        title: '编制长期空缺',
        level: 'city',
        track: 'long_term',
        officeText: '核定编制32名，在编29名，其中连续空缺满12个月的编制2名，未报用编计划。',
        unitText: null,
        basis: '',
        leaves: [
            leaf('D1.2', '空编管理')
        ]
    }
];
const TOTALS = {
    total: '96.50',
    selfTotal: '103.25',
    execution: '47.25',
    benefit: '49.25',
    grade: '良好'
};
export const LETTER_FACTS = {
    officeName: OFFICE,
    unitName: UNIT,
    programmeName: '2022年毕节市机构编制执行情况和使用效益评估试点',
    docNumber: '毕机编办〔2022〕31号',
    issuedOn: '2022-10-24',
    grade: '良好',
    totals: TOTALS,
    items: ITEMS,
    planDueOn: '2022-11-21',
    objectionDueOn: '2022-11-07',
    contactName: '王强',
    contactPhone: '0857-8220000',
    createdAt: MADE_AT
};
export const ASSESSMENT_FACTS = {
    unitName: UNIT,
    officeName: OFFICE,
    programmeName: '2022年毕节市机构编制执行情况和使用效益评估试点',
    state: 'approved',
    totals: TOTALS,
    grade: '良好',
    items: ITEMS,
    scores: Array.from({
        length: 40
    }, (_, index)=>({
            code: `${'ABCD'[Math.floor(index / 10)] ?? 'A'}${1 + index % 10}.1`,
            name: `主要职责履行情况之${index + 1}`,
            points: '2.50',
            self: index === 5 ? null : '2.50',
            final: index === 5 ? null : '2.25',
            reason: index % 3 === 0 ? '1项职责未见履行记录，扣0.25分' : ''
        })),
    date: '2022-10-21',
    createdAt: MADE_AT,
    sections: [
        {
            key: 'basics',
            heading: '一、基本情况',
            edited: false,
            body: '截至评估基准日2022-06-30，毕节市信访局核定编制32名，在编人员29名。',
            figures: [
                {
                    text: '核定编制32名',
                    source: '机构编制实名制系统（A级，2022-06-30）'
                },
                {
                    text: '在编人员29名',
                    source: '机构编制实名制系统（A级，2022-06-30）'
                }
            ]
        },
        {
            key: 'organisation',
            heading: '二、评估工作开展情况',
            edited: false,
            body: '按照2022年试点安排，对照指标单第2版共62项指标。\n佐证材料应报160份，已有原件156份。',
            figures: [
                {
                    text: '指标单第2版共62项指标',
                    source: '印发的指标单'
                },
                {
                    text: '佐证材料应报160份',
                    source: '佐证材料清单'
                },
                {
                    text: '已有原件156份',
                    source: '佐证材料清单'
                }
            ]
        },
        {
            key: 'results',
            heading: '三、评估结果',
            edited: false,
            body: '审定总分96.50分，执行情况47.25分，使用效益49.25分，审定等次为良好。',
            figures: [
                {
                    text: '审定总分96.50分',
                    source: '评估评分表：由各项指标得分相加'
                },
                {
                    text: '执行情况47.25分',
                    source: '评估评分表'
                },
                {
                    text: '使用效益49.25分',
                    source: '评估评分表'
                }
            ]
        },
        {
            key: 'achievements',
            heading: '四、工作成效',
            edited: true,
            body: '2021年办结信访事项4312件，初信初访一次性化解率持续提高。',
            figures: []
        },
        {
            key: 'problems',
            heading: '五、存在问题',
            edited: false,
            body: '经评估，发现问题3个，涉及3个类别。\n（一）未经审批加挂牌子或挂牌名称不规范\n2022-001 接访中心挂牌名称与批复不一致。\n（二）被借调人员时间较长或人员较多\n2022-002 借出人员时间较长。截至2022年6月30日借出3名，其中2名连续借出超过12个月。单位意见：2名人员系市委专班抽调，请核减。\n（三）编制资源使用率不高\n2022-003 编制长期空缺。',
            figures: [
                {
                    text: '发现问题3个，涉及3个类别',
                    source: '问题清单'
                },
                {
                    text: '2022-001',
                    source: '问题2022-001，来源：实地核定'
                },
                {
                    text: '2022-002 借出3名，2名超过12个月',
                    source: '问题2022-002，来源：数据核验'
                },
                {
                    text: '2022-003',
                    source: '问题2022-003，来源：初核'
                }
            ]
        },
        {
            key: 'causes',
            heading: '六、原因分析',
            edited: false,
            body: '体制机制方面原因1个问题（2022-003）；单位自身方面原因2个问题（2022-001、2022-002）。',
            figures: [
                {
                    text: '体制机制方面原因1个问题（2022-003）',
                    source: '问题清单：原因分类'
                },
                {
                    text: '单位自身方面原因2个问题（2022-001、2022-002）',
                    source: '问题清单：原因分类'
                }
            ]
        },
        {
            key: 'suggestions',
            heading: '七、整改建议和挖潜建议',
            edited: true,
            body: '（一）整改建议\n请对照问题清单逐项制定整改方案。\n（二）挖潜建议\n统筹调剂内设机构编制，充实督查督办力量。',
            figures: []
        }
    ]
};
export const PROBLEM_FACTS = {
    title: `${UNIT}问题清单`,
    lines: ITEMS.map((item, index)=>({
            ...item,
            title: index === 0 ? `=1+1 ${item.title}` : item.title,
            unitName: UNIT,
            source: '实地核定',
            cause: index === 2 ? '体制机制' : '单位自身',
            state: '已反馈',
            docNumber: '毕机编办〔2022〕31号'
        }))
};
const PLANNED = [
    {
        goal: '牌子名称与批复一致',
        measures: '摘除不规范牌子，按批复名称重新制作悬挂，留存照片',
        dueOn: '2022-11-04',
        nextReviewOn: null
    },
    {
        goal: '续借审批手续齐全，逾期人员返岗',
        measures: '与借入单位书面对接；符合条件的补办审批，不符合条件的按期召回；建立借调台账按月核对',
        dueOn: '2023-02-28',
        nextReviewOn: null
    },
    {
        goal: '连续空缺满12个月的编制不超过1名',
        measures: '制定用编进人计划，优先招录督查督办岗位；难以使用的报编办统筹',
        dueOn: null,
        nextReviewOn: '2023-01-24'
    }
];
export const RECT_FACTS = {
    unitName: UNIT,
    docNumber: '毕机编办〔2022〕31号',
    letterOn: '2022-10-24',
    state: '已同意',
    submittedOn: '2022-11-18',
    createdAt: MADE_AT,
    items: PLANNED.flatMap((planned, index)=>{
        const item = ITEMS[index];
        return item === undefined ? [] : [
            {
                ...planned,
                no: item.no,
                categoryName: item.category,
                title: item.title,
                facts: item.officeText,
                track: item.track,
                responsibleUnit: UNIT,
                responsibleLeader: index === 0 ? '刘洋' : '陈刚',
                responsiblePerson: index === 2 ? '赵敏' : '孙丽'
            }
        ];
    })
};

//# sourceMappingURL=sample-problems.js.map
import { SeededRandom } from '../verify/audit-ledger.js';
export const UNITS = [
    '毕节市水务局',
    '毕节市水务局信息中心',
    '毕节市林业局',
    '毕节市档案馆',
    '毕节市应急管理局',
    '毕节市政务服务中心'
];
const SIGNS = [
    '水',
    '水信',
    '林',
    '档',
    '应急',
    '政务'
];
const STRANGERS = [
    '遵义市商务局',
    '安顺市体育局',
    '黔南州统计局'
];
const KINDS = [
    {
        material: '年度工作总结',
        numbered: false,
        isOwn: true,
        paragraphs: 9,
        title: (unit, year)=>`${unit}${year}年度工作总结`
    },
    {
        material: '内设机构年度工作总结',
        numbered: false,
        isOwn: true,
        paragraphs: 8,
        title: (unit, year)=>`${unit}办公室${year}年工作总结`
    },
    {
        material: '党委（党组）会议纪要',
        numbered: true,
        isOwn: true,
        paragraphs: 7,
        title: (unit, year)=>`${unit}党组${year}年第4次会议纪要`
    },
    {
        material: '机构编制事项请示',
        numbered: true,
        isOwn: true,
        paragraphs: 6,
        title: (unit, year)=>`${unit}关于${year}年用编计划的请示`
    },
    {
        material: '职责分工文件',
        numbered: true,
        isOwn: true,
        paragraphs: 7,
        title: (unit, year)=>`${unit}关于印发${year}年领导班子成员职责分工的通知`
    },
    {
        material: '年度考核结果通报',
        numbered: true,
        isOwn: false,
        paragraphs: 6,
        title: (unit, year)=>`关于${unit}${year}年度综合考核结果的通报`
    },
    {
        material: '督查督办通报',
        numbered: true,
        isOwn: false,
        paragraphs: 6,
        title: (unit, year)=>`关于${year}年${unit}重点任务督查情况的通报`
    },
    {
        material: '会议与工作记录',
        numbered: false,
        isOwn: true,
        paragraphs: 7,
        title: (unit, year)=>`${unit}${year}年工作例会记录`
    },
    {
        material: '年度工作计划',
        numbered: false,
        isOwn: true,
        paragraphs: 7,
        title: (unit, year)=>`${unit}${year}年工作计划`
    }
];
const WHO = [
    '办公室',
    '综合科',
    '法规科',
    '财务科',
    '人事科',
    '规划科',
    '执法支队',
    '信息中心',
    '项目办',
    '监测站',
    '服务大厅',
    '机关党委'
];
const WHAT = [
    '河道整治',
    '饮水安全',
    '山林巡护',
    '档案数字化',
    '防汛值守',
    '窗口办件',
    '行政许可',
    '项目审批',
    '人员培训',
    '资金拨付',
    '信访办理',
    '数据归集',
    '现场检查',
    '隐患排查',
    '政策宣讲',
    '设备更新',
    '合同审查',
    '预算编制',
    '绩效评价',
    '公文流转',
    '水质化验',
    '苗木供应',
    '应急演练',
    '资料移交'
];
const HOW = [
    '细化责任清单',
    '逐项建立台账',
    '每周调度进度',
    '邀请专家评审',
    '组织交叉检查',
    '开展满意度回访',
    '推行限时办结',
    '压减办理环节',
    '完善会商机制',
    '落实专人负责',
    '公开办理结果',
    '加强部门衔接',
    '实行销号管理',
    '开展业务比武',
    '整合值班力量',
    '优化窗口设置'
];
const END = [
    '群众反映总体良好',
    '基本达到预期目标',
    '仍有少数事项滞后',
    '较好完成了任务',
    '形成了可推广的做法',
    '为下一步工作打下基础',
    '存在的问题已列入整改',
    '有关情况已报分管领导',
    '后续将继续跟踪',
    '经验已在系统内交流'
];
const PLACE = [
    '七星关',
    '大方',
    '金沙',
    '织金',
    '纳雍',
    '威宁',
    '赫章',
    '百里杜鹃',
    '市直机关',
    '各乡镇'
];
/** Sentences of an honest paper: no two papers share many. */ function paragraph(random, serial) {
    const sentences = Array.from({
        length: random.between(2, 3)
    }, ()=>{
        const counts = [
            random.between(3, 960),
            random.between(2, 77)
        ];
        return random.pick([
            ()=>`${random.pick(WHO)}牵头推进${random.pick(WHAT)}，在${random.pick(PLACE)}${random.pick(HOW)}，完成${counts[0]}件，${random.pick(END)}`,
            ()=>`围绕${random.pick(WHAT)}和${random.pick(WHAT)}，${random.pick(HOW)}，先后组织${counts[1]}次，覆盖${random.pick(PLACE)}，${random.pick(END)}`,
            ()=>`${random.pick(PLACE)}的${random.pick(WHAT)}由${random.pick(WHO)}承担，${random.pick(HOW)}、${random.pick(HOW)}，${random.pick(END)}`,
            ()=>`对${random.pick(WHAT)}中的${counts[1]}个难点，${random.pick(WHO)}会同${random.pick(WHO)}${random.pick(HOW)}，${random.pick(END)}`
        ])();
    });
    const text = `（${serial}）${sentences.join('；')}。`;
    // A line of an office program's page.
    return text.match(/.{1,40}/gu) ?? [];
}
/** Things that honest papers say and that must not mislead. */ function distraction(random, unit, year) {
    const other = random.pick(UNITS.filter((each)=>!each.startsWith(unit) && !unit.startsWith(each)));
    return random.pick([
        `与${year - 1}年相比，办件量增长${random.between(3, 29)}%，其中下半年增长较快。`,
        `会同${other}开展联合检查${random.between(2, 9)}次，发现问题均已移交。`,
        `根据《关于加强机构编制管理的通知》（黔编办〔${year - 2}〕${random.between(2, 60)}号）要求，对照检查并及时报告。`,
        `有关${year + 1}年的打算另文报送，不再重复。`
    ]);
}
const CHINESE = '〇一二三四五六七八九';
const inChinese = (value)=>value < 10 ? CHINESE[value] ?? '' : value < 20 ? `十${value % 10 === 0 ? '' : CHINESE[value % 10]}` : `${CHINESE[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : CHINESE[value % 10]}`;
function dayText(random, year, month, day) {
    return random.below(4) === 0 ? `${[
        ...String(year)
    ].map((digit)=>CHINESE[Number(digit)]).join('')}年${inChinese(month)}月${inChinese(day)}日` : `${year}年${month}月${day}日`;
}
/** An official paper of a unit about a year. @param without what it lacks */ function paper(random, kind, unit, year, without = {}) {
    const name = UNITS[unit] ?? '';
    const title = kind.title(name, year);
    const isYearly = kind.material.includes('总结') || kind.material.includes('考核');
    const issuer = kind.isOwn ? name : '毕节市督查考核局';
    const sign = kind.isOwn ? SIGNS[unit] : '督考';
    const number = `毕${sign}${random.pick([
        '发',
        '呈',
        '函',
        '党组纪'
    ])}${random.pick([
        '〔X〕',
        '[X]',
        '（X）'
    ]).replace('X', String(isYearly ? year + 1 : year))}${random.between(1, 180)}号`;
    const head = [
        ...random.below(2) === 0 ? [
            `${issuer}文件`
        ] : [],
        ...kind.numbered && without.number !== true ? [
            number
        ] : [],
        title,
        ...kind.isOwn ? [] : [
            `${name}：`
        ]
    ];
    const body = [];
    if (without.body === true) body.push('有关情况详见附件。');
    else {
        body.push(random.pick([
            `现将有关情况${random.pick([
                '报告',
                '说明',
                '记录',
                '通报'
            ])}如下。`,
            '按照工作安排，形成如下内容。',
            '经研究，形成以下意见和情况。'
        ]));
        for(let serial = 1; serial <= kind.paragraphs; serial += 1)body.push(...paragraph(random, serial));
        body.splice(random.between(1, body.length), 0, distraction(random, name, year));
    }
    const [inYear, month] = isYearly && random.below(2) === 0 ? [
        year + 1,
        random.between(1, 3)
    ] : [
        year,
        random.between(isYearly ? 11 : 1, 12)
    ];
    return {
        title,
        lines: [
            ...head,
            ...body,
            issuer,
            dayText(random, inYear, month, random.between(1, 28))
        ]
    };
}
function roster(random, unit, year) {
    const title = `${UNITS[unit]}${year}年在编人员名册`;
    const people = Array.from({
        length: random.between(18, 40)
    }, (_, index)=>[
            String(index + 1),
            `${random.pick([
                ...'王李张刘陈杨赵黄周吴'
            ])}${random.pick([
                ...'伟芳娜敏静强磊洋艳勇杰涛明超霞平刚'
            ])}${random.pick([
                ...'华国建文志海云春秀德'
            ])}`,
            random.pick(WHO),
            `${random.between(1975, 1996)}-0${random.between(1, 9)}`
        ].join('\t'));
    return {
        title,
        lines: [
            title,
            '序号\t姓名\t内设机构\t出生年月',
            ...people
        ]
    };
}
/** The plain paper of a year long before, in force until it is replaced. */ function standing(random, unit, year) {
    const title = `${UNITS[unit]}职能配置、内设机构和人员编制规定`;
    const body = Array.from({
        length: 8
    }, (_, index)=>paragraph(random, index + 1)).flat();
    return {
        title,
        lines: [
            `毕委办字〔${year}〕${random.between(10, 90)}号`,
            title,
            ...body,
            '中共毕节市委办公室',
            `${year}年${random.between(1, 12)}月${random.between(1, 28)}日`
        ]
    };
}
const YEARS = [
    2019,
    2020,
    2021
];
/**
 * Sixty files and the labels they must get, the same for the same seed. Copies come after what they copy. Shares no word list and no code with the rules.
 */ export function labelledFiles(seed) {
    const random = new SeededRandom(seed);
    const files = [];
    let serial = 0;
    const formatOf = ()=>random.pick([
            'pdf',
            'pdf',
            'docx',
            'ofd'
        ]);
    const add = (made, rest)=>{
        const format = rest.format ?? formatOf();
        serial += 1;
        // Half of the names say what is inside, half are a scanner's.
        const name = rest.name ?? (random.below(2) === 0 ? `${made.title}.${format}` : `扫描件${serial}.${format}`);
        return files.push({
            ...rest,
            name,
            format,
            lines: made.lines,
            title: rest.name === undefined ? made.title : rest.material
        }) - 1;
    };
    const pickKind = (numbered)=>random.pick(KINDS.filter((kind)=>numbered === undefined || kind.numbered === numbered));
    const anyUnit = ()=>random.below(UNITS.length);
    const sound = [];
    for(let index = 0; index < 20; index += 1){
        const kind = KINDS[index % KINDS.length];
        const [unit, year] = [
            index % UNITS.length,
            YEARS[index % 3]
        ];
        const made = paper(random, kind, unit, year);
        sound.push({
            kind,
            unit,
            year,
            made,
            at: add(made, {
                unit,
                year,
                material: kind.material,
                isOwn: kind.isOwn,
                labels: [],
                what: 'sound'
            })
        });
    }
    for(let index = 0; index < 3; index += 1){
        const [unit, year] = [
            anyUnit(),
            random.pick(YEARS)
        ];
        add(roster(random, unit, year), {
            unit,
            year,
            material: '在编人员名册',
            isOwn: true,
            format: 'xlsx',
            labels: [],
            what: 'sound roster'
        });
    }
    for(let index = 0; index < 3; index += 1)add(standing(random, index, 2015 + index), {
        unit: index,
        year: random.pick(YEARS),
        material: '“三定”规定',
        isOwn: false,
        labels: [],
        what: 'sound, older and in force'
    });
    for(let index = 0; index < 7; index += 1){
        const [kind, unit, year] = [
            pickKind(),
            anyUnit(),
            random.pick(YEARS)
        ];
        const other = year + random.pick([
            -2,
            2,
            3
        ]);
        add(paper(random, kind, unit, other), {
            unit,
            year,
            material: kind.material,
            isOwn: kind.isOwn,
            labels: [
                'wrong_year'
            ],
            what: `of ${other}`
        });
    }
    for(let index = 0; index < 7; index += 1){
        const [kind, unit, year] = [
            random.pick(KINDS.filter((each)=>each.isOwn)),
            anyUnit(),
            random.pick(YEARS)
        ];
        if (index < 5) {
            const other = (unit + 2 + random.below(3)) % UNITS.length;
            add(paper(random, kind, other, year), {
                unit,
                year,
                material: kind.material,
                isOwn: true,
                labels: [
                    'wrong_unit'
                ],
                what: `of ${UNITS[other]}`
            });
        } else {
            const stranger = random.pick(STRANGERS);
            const made = paper(random, kind, unit, year);
            const renamed = {
                title: made.title.replaceAll(UNITS[unit] ?? '', stranger),
                lines: made.lines.map((line)=>line.replaceAll(UNITS[unit] ?? '', stranger))
            };
            add(renamed, {
                unit,
                year,
                material: kind.material,
                isOwn: true,
                labels: [
                    'wrong_unit'
                ],
                what: `of ${stranger}`
            });
        }
    }
    for(let index = 0; index < 6; index += 1){
        const [kind, unit, year] = [
            pickKind(true),
            anyUnit(),
            random.pick(YEARS)
        ];
        add(paper(random, kind, unit, year, {
            number: true
        }), {
            unit,
            year,
            material: kind.material,
            isOwn: kind.isOwn,
            labels: [
                'no_document_number'
            ],
            what: 'no number'
        });
    }
    for(let index = 0; index < 6; index += 1){
        const [kind, unit, year] = [
            pickKind(false),
            anyUnit(),
            random.pick(YEARS)
        ];
        add(paper(random, kind, unit, year, {
            body: true
        }), {
            unit,
            year,
            material: kind.material,
            isOwn: kind.isOwn,
            labels: [
                'too_thin'
            ],
            what: 'thin'
        });
    }
    for(let index = 0; index < 4; index += 1){
        const { kind, unit, year, made, at } = sound[index];
        const other = year === 2021 ? 2019 : year + 1;
        const original = files[at];
        if (index < 2) {
            // The very same bytes for another year.
            files.push({
                ...original,
                year: other,
                labels: [
                    'copied_year',
                    'wrong_year'
                ],
                what: `same file as for ${year}`,
                sameAs: at
            });
            continue;
        }
        const moved = (text)=>text.replaceAll(String(year + 1), String(other + 1)).replaceAll(String(year), String(other)).replaceAll(`${other + 1}`, `${other + 1}`);
        const again = paper(random, kind, unit, other);
        const lines = [
            ...again.lines.slice(0, again.lines.indexOf(again.title) + 1),
            ...made.lines.slice(made.lines.indexOf(made.title) + 1, -1).map(moved),
            again.lines.at(-1) ?? ''
        ];
        add({
            title: again.title,
            lines
        }, {
            unit,
            year: other,
            material: kind.material,
            isOwn: kind.isOwn,
            labels: [
                'copied_year'
            ],
            what: `text of ${year} with the year changed`
        });
    }
    for(let index = 4; index < 8; index += 1){
        const { kind, unit, year, made, at } = sound[index];
        const other = (unit + 3) % UNITS.length;
        if (index < 6) {
            files.push({
                ...files[at],
                unit: other,
                labels: kind.isOwn ? [
                    'copied_unit',
                    'wrong_unit'
                ] : [
                    'copied_unit',
                    'wrong_unit'
                ],
                what: `same file as of ${UNITS[unit]}`,
                sameAs: at
            });
            continue;
        }
        const [from, to] = [
            UNITS[unit] ?? '',
            UNITS[other] ?? ''
        ];
        const swapped = {
            title: made.title.replaceAll(from, to),
            lines: made.lines.map((line)=>line.replaceAll(from, to).replace(`毕${SIGNS[unit]}`, `毕${SIGNS[other]}`))
        };
        add(swapped, {
            unit: other,
            year,
            material: kind.material,
            isOwn: kind.isOwn,
            labels: [
                'copied_unit'
            ],
            what: `text of ${from} with the name changed`
        });
    }
    return files;
}

//# sourceMappingURL=labelled-papers.js.map
import { evidenceListSheet } from '@wudan/evidence-server';
import { scoreSheet, selfReportDocument } from '@wudan/assessment-server';
import { assessmentReportDocument, feedbackLetterDocument, problemListSheet } from '@wudan/findings-server';
import { officialDocument } from '@wudan/kernel-server';
import { workPlanDocument } from '@wudan/pilots-server';
import { rectPlanDocument } from '@wudan/rectification-server';
import { EVIDENCE_FACTS, MADE_AT, PLAN_FACTS, PLAN_PRINT, REPORT_FACTS, SCORE_FACTS } from './sample-facts.js';
import { ASSESSMENT_FACTS, LETTER_FACTS, PROBLEM_FACTS, RECT_FACTS } from './sample-problems.js';
/** Characters a line and lines a page of GB/T 9704-2012. */ export const CHARACTERS = 28;
export const LINES = 22;
/** As many characters as fill three pages, in paragraphs without indent: the middle page is nothing but text. */ export function fullPage(style = {}) {
    const text = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成'.repeat(LINES * 3);
    return officialDocument({
        title: '版心',
        blocks: [
            {
                kind: 'paragraph',
                text,
                flush: true
            }
        ],
        createdAt: MADE_AT,
        style
    });
}
export const DOCUMENTS = [
    {
        name: '工作方案',
        make: ()=>workPlanDocument(PLAN_FACTS, PLAN_PRINT)
    },
    {
        name: '工作方案（拟稿）',
        make: ()=>workPlanDocument({
                ...PLAN_FACTS,
                state: 'draft',
                docNumber: null,
                issuedOn: null,
                attachments: PLAN_FACTS.attachments.slice(1, 2)
            }, {
                createdAt: MADE_AT
            })
    },
    {
        name: '自评报告',
        make: ()=>selfReportDocument(REPORT_FACTS)
    },
    {
        name: '评估报告',
        make: ()=>assessmentReportDocument(ASSESSMENT_FACTS)
    },
    {
        name: '评估报告（征求意见稿）',
        make: ()=>assessmentReportDocument({
                ...ASSESSMENT_FACTS,
                state: 'comment',
                totals: null,
                scores: [],
                grade: null,
                date: null
            })
    },
    {
        name: '评估意见反馈书',
        make: ()=>feedbackLetterDocument(LETTER_FACTS)
    },
    {
        name: '评估意见反馈书（只示等次）',
        make: ()=>feedbackLetterDocument({
                ...LETTER_FACTS,
                totals: null,
                items: []
            })
    },
    {
        name: '整改方案',
        make: ()=>rectPlanDocument(RECT_FACTS)
    },
    {
        name: '整改方案（待填报）',
        make: ()=>rectPlanDocument({
                ...RECT_FACTS,
                state: '待填报',
                submittedOn: null,
                items: RECT_FACTS.items.map((item)=>({
                        ...item,
                        goal: '',
                        measures: '',
                        responsibleLeader: '',
                        responsiblePerson: '',
                        dueOn: null
                    }))
            })
    }
];
export const SHEETS = [
    {
        name: '评分表',
        make: ()=>scoreSheet(SCORE_FACTS),
        columns: {
            指标编号: 'text',
            一级指标: 'text',
            二级指标: 'text',
            三级指标: 'text',
            分值: 'number',
            评分规则: 'text',
            自评得分: 'number',
            自评说明: 'text',
            佐证: 'text',
            初核得分: 'number',
            扣分理由: 'text',
            实地核定得分: 'number',
            偏差: 'number',
            签字: 'text'
        }
    },
    {
        name: '佐证材料清单',
        make: ()=>evidenceListSheet(EVIDENCE_FACTS),
        columns: {
            序号: 'number',
            指标编号: 'text',
            指标名称: 'text',
            材料名称: 'text',
            材料类型: 'text',
            文号或编号: 'text',
            形成日期: 'date',
            所属期间: 'text',
            页数或文件数: 'number',
            来源: 'text',
            是否必备: 'text',
            密级: 'text',
            缺失原因: 'text',
            替代材料: 'text',
            提交人: 'text',
            核验结果: 'text',
            核验意见: 'text',
            可信等级: 'text',
            文件校验值: 'text'
        }
    },
    {
        name: '问题清单',
        make: ()=>problemListSheet(PROBLEM_FACTS),
        columns: {
            序号: 'number',
            问题编号: 'text',
            单位: 'text',
            层级: 'text',
            来源: 'text',
            问题类别: 'text',
            问题描述: 'text',
            事实依据: 'text',
            单位不同意见: 'text',
            政策依据: 'text',
            原因: 'text',
            整改类型: 'text',
            关联指标: 'text',
            状态: 'text',
            反馈书文号: 'text'
        }
    }
];

//# sourceMappingURL=samples.js.map
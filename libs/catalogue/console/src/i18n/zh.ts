import { zhLibrary } from './zh-library.js';

/** Source texts of the indicator library. */
export const zh = {
  ...zhLibrary,

  'nav.library': '指标库',

  none: '—',
  comma: '、',

  'category.party_department': '党委部门',
  'category.government_department': '政府部门',
  'category.directly_affiliated_institution': '直属事业单位',
  'category.public_welfare_institution': '公益服务类事业单位',
  'category.npc_cppcc_organ': '人大政协机关',
  'category.democratic_party_mass_organization': '民主党派和群团机关',
  'category.service_support_institution': '服务保障类事业单位',

  'aspect.execution': '执行',
  'aspect.benefit': '效益',
  'ruleType.deduction': '扣分',
  'ruleType.ratio': '比率分档',
  'ruleType.level': '等次',
  'ruleType.checklist': '逐项核对',
  'holder.unit': '单位提供',
  'holder.office': '编办预填',
  'holder.third': '其他部门提供',
  'holder.assessor': '评估组采集',
  'periodCode.assessment_period': '评估期',
  'periodCode.last_3_years': '近三个完整年度',
  'periodCode.latest_full_year': '最近完整年度',
  'periodCode.cutoff_date': '评估基准日',

  'node.code': '编号',
  'node.name': '指标',
  'node.points': '分值',
  'node.aspect': '方面',
  'node.rule': '评分规则',
  'node.evidence': '佐证材料',
  'node.acts': '操作',
  'node.formula': '公式 {{id}}',
  'node.evidenceLine': '（{{holder}}，{{period}}）',
  'node.optional': '可选',
  'node.sensitive': '　涉敏感，可现场查阅',
  'node.faulty': '有误',
  'node.changed': '已调整',

  'totals.common': '共性指标',
  'totals.individual': '个性指标',
  'totals.of': '{{has}} / {{wants}} 分',
  'totals.even': '已满足',
  'totals.short': '还差 {{points}} 分',
  'totals.over': '超出 {{points}} 分',
  'totals.split': '执行 / 效益',
  'totals.leaves': '末级指标',

  'faults.none': '编译通过，没有问题。',
  'faults.some': '有 {{n}} 处问题，改正后方可提交：',

  'change.kind': '变化',
  'change.added': '增加',
  'change.removed': '删除',
  'change.changed': '修改',
  'change.before': '原内容',
  'change.after': '新内容',
  'change.text': '说明',
} as const;

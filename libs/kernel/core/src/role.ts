/** What a seat may be. The three administrators (三员) are always three different people. */
export const ROLES = [
  'system_administrator',
  'security_administrator',
  'audit_administrator',
  'leader',
  'assessor',
  'supervisor',
  'overseer',
  'unit_head',
  'unit_contact',
  'partner',
] as const;
export type Role = (typeof ROLES)[number];

/** `system` is the product itself: the relay, the sealer, due work. It is no seat and nobody can be given it. */
export type ActingRole = Role | 'system';

/** The roles of which one person may hold at most one in an office. */
export const ADMINISTRATOR_ROLES: readonly Role[] = [
  'system_administrator',
  'security_administrator',
  'audit_administrator',
];

/** Seats that belong to an assessed unit and see that unit only. */
export const UNIT_ROLES: readonly Role[] = ['unit_head', 'unit_contact'];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  system_administrator: '系统管理员',
  security_administrator: '安全管理员',
  audit_administrator: '审计管理员',
  leader: '编办领导',
  assessor: '评估人员',
  supervisor: '督查人员',
  overseer: '上级监督人员',
  unit_head: '单位负责人',
  unit_contact: '单位联络员',
  partner: '协作部门人员',
};

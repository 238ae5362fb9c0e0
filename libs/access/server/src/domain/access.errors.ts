import { DomainError } from '@wudan/kernel-core';

const make =
  (code: string, kind: DomainError['kind'], message: string, field?: string) =>
  (): DomainError =>
    new DomainError({ code, kind, message, ...(field ? { field } : {}) });

export const signInRefused = make('SIGN_IN_REFUSED', 'unauthenticated', '账号或密码不正确，请核对后重试；连续 5 次错误将锁定 30 分钟。', 'input.password');
export const noSeat = make('NO_SEAT', 'forbidden', '该账号目前没有任何席位，请联系所在单位的系统管理员。', 'input.account');
export const seatNotYours = make('SEAT_NOT_YOURS', 'not_found', '找不到该席位，或该席位不属于您。请从席位列表中重新选择。', 'seatId');
export const tokenInvalid = make('TOKEN_INVALID', 'invalid', '链接无效、已被使用或已过期（有效期 72 小时），请联系邀请人重新发送。', 'token');
export const invitationNeedsPassword = make('INVITATION_NEEDS_PASSWORD', 'invalid', '此邀请须设置登录密码，请用浏览器打开邀请链接办理。', 'token');
export const accountMalformed = make('ACCOUNT_MALFORMED', 'invalid', '账号须为 3 至 32 位小写字母、数字、点、下划线或短横线，并以字母或数字开头，请修改。', 'input.account');
export const accountTaken = make('ACCOUNT_TAKEN', 'conflict', '该账号已存在。如为本人账号，请输入原密码以绑定新席位；否则请换一个账号。', 'input.account');
export const currentPasswordWrong = make('CURRENT_PASSWORD_WRONG', 'invalid', '原密码不正确，请重新输入。', 'input.current');
export const passwordUsedBefore = make('PASSWORD_USED_BEFORE', 'invalid', '新密码与近期用过的密码相同，请换一个。', 'input.next');
export const secondAdministratorRole = make(
  'SECOND_ADMINISTRATOR_ROLE',
  'conflict',
  '系统管理员、安全管理员、审计管理员须由三人分别担任，该人员在本单位已任其一，请另选人员。',
  'input.role',
);
export const administratorAndOther = make('ADMINISTRATOR_AND_OTHER_ROLE', 'conflict', '管理员不得兼任本单位其他席位，请另选人员或先结束其现有席位。', 'input.role');
export const seatExists = make('SEAT_EXISTS', 'conflict', '该人员已有相同席位，无需重复授予。', 'input.role');
export const unitRequired = make('UNIT_REQUIRED', 'invalid', '单位负责人和单位联络员须指定所属单位，请选择单位。', 'input.unitId');
export const unitNotAllowed = make('UNIT_NOT_ALLOWED', 'invalid', '该角色不属于被评单位，请去掉所属单位。', 'input.unitId');
export const personNameInvalid = make('PERSON_NAME_INVALID', 'invalid', '姓名须为 2 至 50 个字，不含控制字符，请修改。', 'input.personName');
export const phoneInvalid = make('PHONE_INVALID', 'invalid', '手机号格式不正确，请填写 11 位手机号或带区号的座机号。', 'input.phone');
export const invitationNotOpen = make('INVITATION_NOT_OPEN', 'conflict', '该邀请已被接受、撤销或已过期，不能再操作。请刷新列表。', 'id');
export const seatEndedAlready = make('SEAT_ENDED', 'conflict', '该席位已经结束，不能再操作。请刷新列表。', 'id');
export const ownSeat = make('OWN_SEAT', 'conflict', '不能结束自己的席位。请由另一名有权人员办理。', 'id');
export const reasonRequired = make('REASON_REQUIRED', 'invalid', '请填写理由（2 至 200 字）。', 'reason');
export const setUpClosed = make('SET_UP_CLOSED', 'conflict', '系统已完成初始化，不能再次设置。请直接登录。', 'input.token');
export const administratorsNotThree = make(
  'ADMINISTRATORS_NOT_THREE',
  'invalid',
  '新设编办须同时指定系统管理员、安全管理员、审计管理员各一人，请补齐三人。',
  'input.administrators',
);

export const passwordTooWeak = (faults: readonly string[], field = 'input.password'): DomainError =>
  new DomainError({ code: 'PASSWORD_TOO_WEAK', kind: 'invalid', field, message: `密码不符合要求：${faults.join('；')}。请重新设置。` });

export const signInLocked = (minutes: number): DomainError =>
  new DomainError({
    code: 'SIGN_IN_LOCKED',
    kind: 'busy',
    field: 'input.account',
    message: `密码错误次数过多，已锁定，请在 ${minutes} 分钟后重试，或联系安全管理员。`,
    args: { minutes },
  });

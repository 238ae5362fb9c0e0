import { DomainError } from '@wudan/kernel-core';

function invalid(code: string, message: string, field: string): DomainError {
  return new DomainError({ code, kind: 'invalid', message, field });
}

function conflict(code: string, message: string, field?: string): DomainError {
  return new DomainError({ code, kind: 'conflict', message, ...(field === undefined ? {} : { field }) });
}

/** @param problem the sentence that `nameProblem` gave */
export function officeNameInvalid(problem: string, field = 'input.name'): DomainError {
  return invalid('OFFICE_NAME_INVALID', problem, field);
}

export function officeNameTaken(name: string): DomainError {
  return conflict('OFFICE_NAME_TAKEN', `机构名称“${name}”已被使用，请填写带行政区划的全称以示区别。`, 'input.name');
}

export function officeLevelUnknown(level: string, known: readonly string[]): DomainError {
  return invalid('OFFICE_LEVEL_UNKNOWN', `没有层级“${level}”，请从以下层级中选择：${known.join('、')}。`, 'input.level');
}

export function officeLevelOrder(parentLevel: string, childLevel: string): DomainError {
  return invalid(
    'OFFICE_LEVEL_ORDER',
    `${childLevel}机构不能设在${parentLevel}机构之下，请选择更低的层级或另选上级机构。`,
    'input.level',
  );
}

/** The new parent is the office itself or hangs below it. */
export function officeCycle(name: string, parentName: string): DomainError {
  return conflict(
    'OFFICE_CYCLE',
    `“${parentName}”就是“${name}”本身或其下级，不能作为它的上级，请另选上级机构。`,
    'input.parentId',
  );
}

export function officeNotBelow(name: string): DomainError {
  return new DomainError({
    code: 'OFFICE_NOT_BELOW',
    kind: 'forbidden',
    message: `“${name}”不是本机构的下级，只能办理本机构及下级机构的事项，请重新选择。`,
    field: 'input.officeId',
  });
}

export function officeTooDeep(limit: number): DomainError {
  return conflict('OFFICE_TOO_DEEP', `机构层次最多${limit}层，请另选层次较浅的上级机构。`, 'input.parentId');
}

export function regionCodeInvalid(code: string): DomainError {
  return invalid(
    'REGION_CODE_INVALID',
    `行政区划代码“${code.slice(0, 20)}”不符合 GB/T 2260，请填写6位数字代码，例如 520500。`,
    'input.regionCode',
  );
}

/** The code is well formed but was withdrawn, or never given. */
export function regionNotInForce(code: string): DomainError {
  return invalid(
    'REGION_NOT_IN_FORCE',
    `行政区划代码“${code}”今日不在用，请核对是否已调整为新代码（如黔西：520522 已改为 520581）。`,
    'input.regionCode',
  );
}

export function officeRegionOutside(code: string, parentCode: string): DomainError {
  return invalid(
    'OFFICE_REGION_OUTSIDE',
    `行政区划代码“${code}”不在上级机构的区划“${parentCode}”之内，请核对代码或另选上级机构。`,
    'input.regionCode',
  );
}

export function unitCodeInvalid(): DomainError {
  return invalid('UNIT_CODE_INVALID', '“单位代码”应为1至32位大写字母、数字或连字符“-”，请改正。', 'input.code');
}

export function unitCodeTaken(code: string, holder: string): DomainError {
  return conflict('UNIT_CODE_TAKEN', `单位代码“${code}”已被“${holder}”使用，请改用其他代码。`, 'input.code');
}

/** @param problem the sentence that `nameProblem` gave */
export function unitNameInvalid(problem: string, field = 'input.name'): DomainError {
  return invalid('UNIT_NAME_INVALID', problem, field);
}

/** @param limit longest text that is stored */
export function socialCreditCodeInvalid(limit: number): DomainError {
  return invalid('SOCIAL_CREDIT_CODE_INVALID', `“统一社会信用代码”最多${limit}位，且不能含有不可见字符，请改正或留空。`, 'input.socialCreditCode');
}

export function unitAttachedToItself(): DomainError {
  return invalid('UNIT_ATTACHED_TO_ITSELF', '“挂靠单位”不能是本单位自身，请另选单位或留空。', 'input.attachedToId');
}

export function unitAttachmentKind(kind: string, attachable: readonly string[]): DomainError {
  return invalid(
    'UNIT_ATTACHMENT_KIND',
    `类别为“${kind}”的单位不能挂靠其他单位，只有${attachable.join('、')}可以挂靠；请更改类别，或将“挂靠单位”留空。`,
    'input.attachedToId',
  );
}

export function unitAttachmentHostKind(host: string, kind: string): DomainError {
  return invalid(
    'UNIT_ATTACHMENT_HOST_KIND',
    `“${host}”的类别为“${kind}”，不能作为挂靠单位，请选择机关或直属事业单位。`,
    'input.attachedToId',
  );
}

export function unitAttachmentHostRetired(host: string): DomainError {
  return conflict('UNIT_ATTACHMENT_HOST_RETIRED', `“${host}”已停用，不能作为挂靠单位，请另选单位。`, 'input.attachedToId');
}

export function unitAttachmentTooDeep(name: string): DomainError {
  return conflict(
    'UNIT_ATTACHMENT_TOO_DEEP',
    `挂靠关系只能有一层：“${name}”本身已有挂靠关系，请选择其挂靠的机关，或先解除原有关系。`,
    'input.attachedToId',
  );
}

export function unitKindHasAttached(name: string, kind: string): DomainError {
  return conflict(
    'UNIT_KIND_HAS_ATTACHED',
    `“${name}”下有挂靠单位，不能改为“${kind}”，请先调整其挂靠单位。`,
    'input.kind',
  );
}

export function unitRetired(name: string, since: string): DomainError {
  return conflict('UNIT_RETIRED', `“${name}”已自${since}起停用，不能修改，请刷新列表后选择在用单位。`);
}

export function unitHasAttached(name: string, attached: readonly string[]): DomainError {
  const shown = attached.slice(0, 5).map((other) => `“${other}”`).join('、');
  return conflict('UNIT_HAS_ATTACHED', `“${name}”下仍有${attached.length}个挂靠单位（${shown}等），请先调整或停用这些单位。`);
}

/** @param code UNIT_RETIRED_TOO_EARLY or SECTION_RETIRED_TOO_EARLY */
function retiredTooEarly(code: string, name: string, validFrom: string): DomainError {
  return invalid(code, `“${name}”自${validFrom}起启用，停用日期不能早于该日，请改正“停用日期”。`, 'on');
}

export function unitRetiredTooEarly(name: string, validFrom: string): DomainError {
  return retiredTooEarly('UNIT_RETIRED_TOO_EARLY', name, validFrom);
}

export function sectionRetiredTooEarly(name: string, validFrom: string): DomainError {
  return retiredTooEarly('SECTION_RETIRED_TOO_EARLY', name, validFrom);
}

export function sectionRetired(name: string, since: string): DomainError {
  return conflict('SECTION_RETIRED', `内设科室“${name}”已自${since}起停用，请刷新列表后重新选择。`);
}

/** @param problem the sentence that `nameProblem` gave */
export function sectionNameInvalid(problem: string): DomainError {
  return invalid('SECTION_NAME_INVALID', problem, 'input.name');
}

export function sectionNameTaken(name: string, unitName: string): DomainError {
  return conflict('SECTION_NAME_TAKEN', `“${unitName}”已有内设科室“${name}”，请改用其他名称。`, 'input.name');
}

export function tooManySections(limit: number): DomainError {
  return conflict('TOO_MANY_SECTIONS', `一个单位最多登记${limit}个内设科室，请先停用不再使用的科室。`, 'input.name');
}

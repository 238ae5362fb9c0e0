import { DomainError } from '@wudan/kernel-core';
import type { CompileFault } from './compiled-set.js';
import type { TemplateState } from './template.js';

export const TEMPLATE_STATE_LABELS: Readonly<Record<TemplateState, string>> = { shipped: '系统自带', received: '上级下发', draft: '草稿', published: '已发布', withdrawn: '已撤回' };

const invalid = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'invalid', message, field });
const conflict = (code: string, message: string, field: string): DomainError => new DomainError({ code, kind: 'conflict', message, field });

/** @param problem the sentence of `textProblem`, without its full stop */
export const templateTextInvalid = (problem: string, field: string): DomainError => invalid('TEMPLATE_TEXT_INVALID', `${problem}。`, field);

/** @param place where in the document; @param problem what is wrong there */
export const documentInvalid = (place: string, problem: string, field: string): DomainError =>
  invalid('TEMPLATE_DOCUMENT_INVALID', `指标体系内容不合格式：${place === '' ? '' : `“${place}”`}${problem}，请改正后重新保存。`, field);

/** @param verb what was asked, in Chinese */
export const templateState = (verb: string, state: TemplateState, wanted: TemplateState, field: string): DomainError =>
  conflict('TEMPLATE_STATE', `该版本当前为“${TEMPLATE_STATE_LABELS[state]}”，只有“${TEMPLATE_STATE_LABELS[wanted]}”的版本可以${verb}，请刷新页面。`, field);

/** Someone else saved between reading and saving. */
export const templateChanged = (): DomainError => conflict('TEMPLATE_CHANGED', '该草稿刚被他人修改，请刷新页面核对后重新保存。', 'input.version');

export const versionInvalid = (field: string): DomainError => invalid('TEMPLATE_VERSION_INVALID', '版本号须为三段数字，例如 1.1.0，请改正。', field);

export const versionNotLater = (version: string, newest: string, field: string): DomainError =>
  conflict('TEMPLATE_VERSION_NOT_LATER', `版本号${version}须大于已发布的版本${newest}，请填写更大的版本号。`, field);

export const versionTaken = (field: string): DomainError => conflict('TEMPLATE_VERSION_TAKEN', '该版本号已经使用，请刷新页面后改用更大的版本号。', field);

export const alreadyAdopted = (name: string, version: string): DomainError =>
  conflict('TEMPLATE_ADOPTED', `“${name}”${version}已经采用，或该版本号已用于本办的版本；如需修改，请复制为草稿并另定版本号。`, 'id');

/** A document with faults is neither published nor put to use; the first faults are named. */
export const notProved = (faults: readonly CompileFault[], field: string): DomainError =>
  new DomainError({
    code: 'TEMPLATE_NOT_PROVED',
    kind: 'conflict',
    field,
    message: `指标体系有${faults.length}处问题，不能发布：${faults.slice(0, 3).map(({ message }) => message).join('')}${faults.length > 3 ? '其余问题见校验结果。' : ''}`,
    args: { faults: faults.length, first: faults[0]?.code ?? null, node: faults[0]?.node ?? null },
  });

import { RATINGS } from '../domain/opinion.js';
import { UNKNOWN_VALUE } from '../domain/survey-answer.rules.js';
import { OVERALL_TEXT } from '../domain/survey-template.rules.js';
import type { LinkView } from '../use-cases/open-link.js';
import { html, page, type Html } from './page-frame.js';

/** What was wrong with what somebody sent; everything else of it is shown again. */
export interface FormFault {
  readonly message: string;
  readonly field: string | null;
}

export type Fields = Readonly<Record<string, string>>;

interface Form {
  readonly fields: Fields;
  readonly fault: FormFault | null;
}

const SATISFACTION: readonly (readonly [string, string])[] = [
  ['5', '非常满意'], ['4', '满意'], ['3', '基本满意'], ['2', '不太满意'], ['1', '不满意'], [UNKNOWN_VALUE, '不了解'],
];

const isWrong = ({ fault }: Form, name: string): boolean => fault?.field === name;

function levels(form: Form, name: string, legend: string, choices: readonly (readonly [string, string])[]): Html {
  const wrong = isWrong(form, name);
  const radios = choices.map(([value, label], index) => {
    const checked = form.fields[name] === value ? html` checked` : null;
    const at = index === 0 ? html` id="${name}"` : null;
    return html`<label><input type="radio" name="${name}" value="${value}"${at}${checked} required>${label}</label>`;
  });
  return html`<fieldset${wrong ? html` class="wrong"` : null}${wrong ? html` aria-describedby="fault"` : null}><legend>${legend}</legend><div class="levels${choices.length > 5 ? ' six' : ''}">${radios}</div></fieldset>`;
}

function line(form: Form, name: string, label: string, options: { readonly most: number; readonly required?: boolean; readonly autocomplete?: string }): Html {
  const wrong = isWrong(form, name) ? html` aria-invalid="true" aria-describedby="fault"` : null;
  return html`<div class="field${isWrong(form, name) ? ' wrong' : ''}"><label class="name" for="${name}">${label}</label><input type="text" id="${name}" name="${name}" value="${form.fields[name] ?? ''}" maxlength="${options.most}" autocomplete="${options.autocomplete ?? 'off'}"${options.required === true ? html` required` : null}${wrong}></div>`;
}

function words(form: Form, name: string, label: string, most: number): Html {
  const wrong = isWrong(form, name) ? html` aria-invalid="true" aria-describedby="fault"` : null;
  // A browser drops the first line break inside a textarea.
  return html`<div class="field${isWrong(form, name) ? ' wrong' : ''}"><label class="name" for="${name}">${label}</label><textarea id="${name}" name="${name}" maxlength="${most}"${wrong}>
${form.fields[name] ?? ''}</textarea></div>`;
}

const faultBox = ({ fault }: Form): Html | null =>
  fault === null ? null : html`<p class="fault" id="fault" role="alert">${fault.field === null ? fault.message : html`<a href="#${fault.field}">${fault.message}</a>`}</p>`;

const SECRECY = '请勿填写国家秘密、工作秘密和与评价无关的个人信息。';

const dayText = (date: Date): string => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }).format(date);

function opinionForm(view: LinkView & { kind: 'opinion' }, form: Form): Html {
  return html`<header><h1>协作单位意见</h1><p class="soft">${view.officeName}</p></header>
<p>请就<strong>${view.unitName}</strong>与贵单位协作配合、履行职责的情况提出意见。意见只供评估使用，不告知被评价单位。</p>
${view.question === '' ? null : html`<p>征求内容：${view.question}</p>`}
<p class="soft">本链接只供受邀单位使用，只能提交一次，${dayText(view.expiresAt)}前有效。${SECRECY}</p>
<form method="post" accept-charset="utf-8">${faultBox(form)}
${line(form, 'unit', '贵单位名称（全称或规范简称，须与受邀单位一致）', { most: 80, required: true, autocomplete: 'organization' })}
${levels(form, 'rating', '总体评价', RATINGS.map(({ value, label }) => [String(value), label]))}
${words(form, 'problems', '存在的问题（可不填，1000 字以内）', 1_000)}
${words(form, 'suggestions', '意见建议（可不填，1000 字以内）', 1_000)}
${line(form, 'signerName', '填写人姓名（可不填）', { most: 40, autocomplete: 'name' })}
${line(form, 'signerPost', '填写人职务（可不填）', { most: 60, autocomplete: 'organization-title' })}
<button type="submit">提交意见</button></form>`;
}

function surveyForm(view: LinkView & { kind: 'survey' }, form: Form): Html {
  const sections = [...new Set(view.questions.map(({ section }) => section))];
  return html`<header><h1>${view.title}</h1><p class="soft">${view.officeName}</p></header>
<p>请对<strong>${view.unitName}</strong>作出评价。本问卷不记名：系统不记录是谁、何时作答，答复与链接不相对应。</p>
<p class="soft">调查对象：${view.groupLabel}。本链接只能提交一次，${view.closesOn} 止。${SECRECY}</p>
<form method="post" accept-charset="utf-8">${faultBox(form)}
${levels(form, 'overall', OVERALL_TEXT, SATISFACTION)}
${sections.map((section) => html`<h2>${section}</h2>${view.questions.filter((question) => question.section === section).map(({ key, text }) => levels(form, key, text, SATISFACTION))}`)}
${words(form, 'remark', '意见建议（可不填，500 字以内，请勿写明身份）', 500)}
<button type="submit">提交问卷</button></form>`;
}

/** The form behind a link, with what was sent and why it was refused. */
export function answerForm(view: LinkView, form: Form): string {
  const title = view.kind === 'opinion' ? '协作单位意见' : view.title;
  return page(form.fault === null ? title : `未提交：${title}`, view.kind === 'opinion' ? opinionForm(view, form) : surveyForm(view, form));
}

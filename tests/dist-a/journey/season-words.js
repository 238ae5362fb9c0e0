import { isLocalDate } from '@wudan/kernel-core';
import { z } from 'zod';
// The words that a season's file is written in. Faults are told in Chinese: whoever writes a season reads them.
export const word = z.string('须为文字').regex(/^[a-z][a-z0-9-]{0,29}$/, '须以小写字母开头，由小写字母、数字、连字符组成，至多 30 个字符');
export const text = (most)=>z.string('须为文字').trim().min(1, '不得为空').max(most, `至多 ${most} 个字符`);
export const date = z.string('须为日期，写作 YYYY-MM-DD').refine(isLocalDate, '须为存在的日期，写作 YYYY-MM-DD');
export const time = z.string('须为时刻，写作 HH:MM').regex(/^([01]\d|2[0-3]):[0-5]\d$/, '须为时刻，写作 HH:MM');
export const moment = z.string('须为北京时间，写作 YYYY-MM-DDTHH:MM').refine((value)=>/T([01]\d|2[0-3]):[0-5]\d$/.test(value) && isLocalDate(value.slice(0, -6)), '须为存在的北京时间，写作 YYYY-MM-DDTHH:MM');
export const whole = (least, most)=>z.number('须为整数').int('须为整数').min(least, `不得小于 ${least}`).max(most, `不得大于 ${most}`);
export const oneOf = (values)=>z.enum(values, `须为 ${values.join('、')} 之一`);
export const listOf = (item)=>z.array(item, '须为列表');
export const group = (shape)=>z.strictObject(shape, {
        error: (issue)=>issue.code === 'unrecognized_keys' ? `不认识的字段：${issue.keys.join('、')}` : '须为对象'
    });
/** Programme and round: `bijie/2022-04-13`, or `bijie/<id of an ask_now event>` for one asked out of turn. */ export const round = z.string('须为文字').regex(/^[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/, '须写作 项目/日期 或 项目/临时询问的事件编号');
export const status = oneOf([
    'on_plan',
    'lagging',
    'blocked'
]);
export const light = oneOf([
    'normal',
    'due',
    'overdue'
]);
export const lights = z.record(word, light, '须为 单位: 灯色 的对照');
/** What every event says. */ const common = {
    id: z.string('须为文字').regex(/^[a-z0-9][a-z0-9-]{0,59}$/, '须由小写字母、数字、连字符组成，至多 60 个字符'),
    at: moment,
    /** Key of whoever does it. */ who: word,
    note: text(300).optional(),
    /** What must come of it; absent: it succeeds. */ then: group({
        outcome: oneOf([
            'ok',
            'refused',
            'absent'
        ]).optional(),
        /** Part of the words that the product answers with. */ says: text(120).optional(),
        lights: lights.optional(),
        /** How many messages of the person's own chat contain these words. */ shows: z.record(z.string().min(1), whole(0, 1_000), '须为 文字: 条数 的对照').optional(),
        /** Rows of the overview, by office: figure and number. */ offices: z.record(word, z.record(z.string(), z.number()), '须为 办公室: 指标 的对照').optional()
    }).optional()
};
export const event = (name, shape)=>z.strictObject({
        ...common,
        do: z.literal(name),
        ...shape
    }, {
        error: (issue)=>issue.code === 'unrecognized_keys' ? `事件 ${name} 没有这些字段：${issue.keys.join('、')}` : '须为对象'
    });

//# sourceMappingURL=season-words.js.map
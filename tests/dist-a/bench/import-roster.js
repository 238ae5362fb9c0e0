import ExcelJS from '@protobi/exceljs';
/** People of the roster that is imported: as many as one table may have. */ export const PEOPLE = 10_000;
/** Units of the office, each with fifty people: a city with its departments and institutions. */ export const UNITS = 200;
const HEADINGS = [
    '单位代码',
    '姓名',
    '身份证号',
    '性别',
    '出生日期',
    '所在内设机构',
    '编制类型',
    '领导职务',
    '职务职级',
    '学历',
    '所学专业',
    '岗位类别',
    '专业与岗位匹配',
    '参加工作时间',
    '入编时间'
];
const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏');
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文华建国志红梅');
const EDUCATIONS = [
    '研究生',
    '大学本科',
    '大学本科',
    '大学本科',
    '大学专科',
    '中专及以下'
];
const POSTS = [
    '专业技术岗位',
    '执法岗位',
    '窗口服务岗位',
    '业务管理岗位',
    '综合管理岗位',
    '工勤岗位'
];
const KINDS = [
    '行政编制',
    '行政编制',
    '事业编制（全额）',
    '事业编制（参公）',
    '工勤编制',
    '编外'
];
const ID_WEIGHTS = [
    7,
    9,
    10,
    5,
    8,
    4,
    2,
    1,
    6,
    3,
    7,
    9,
    10,
    5,
    8,
    4,
    2
];
const at = (list, index)=>list[index % list.length];
const two = (number)=>String(number).padStart(2, '0');
/** An invented number with a right check character. */ function identityOf(born, serial) {
    const body = `520500${born.replaceAll('-', '')}${String(serial % 1000).padStart(3, '0')}`;
    return body + ('10X98765432'[ID_WEIGHTS.reduce((sum, weight, index)=>sum + weight * Number(body[index]), 0) % 11] ?? '');
}
/** One invented person as a row of the table; real dates are dates in the workbook, as an export has them. */ function personRow(index) {
    const [year, month, day] = [
        1962 + index % 37,
        1 + index % 12,
        1 + index % 28
    ];
    const born = `${year}-${two(month)}-${two(day)}`;
    const place = Math.floor(index / UNITS);
    const kind = place < 10 ? '行政编制' : at(KINDS, place);
    const leader = place === 0 ? '单位正职' : place < 4 ? '单位副职' : place < 8 ? '内设机构正职' : '无';
    return [
        `M-${String(index % UNITS).padStart(3, '0')}`,
        at(SURNAMES, index) + at(GIVEN, index * 7) + at(GIVEN, Math.floor(index / 30)),
        identityOf(born, index),
        index % 2 === 0 ? '男' : '女',
        new Date(`${born}T00:00:00Z`),
        `第${1 + place % 8}科`,
        kind,
        leader,
        '一级科员',
        at(EDUCATIONS, index * 3),
        '行政管理',
        at(POSTS, place),
        index % 5 === 0 ? '否' : '是',
        new Date(`${year + 22}-07-01T00:00:00Z`),
        new Date(`${year + 23}-09-01T00:00:00Z`)
    ];
}
/** A roster as a workbook, base64. @param people how many; the first of each unit, then the second, and so on */ export async function rosterWorkbook(people) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('实名制名册');
    sheet.addRow(HEADINGS);
    for(let index = 0; index < people; index += 1)sheet.addRow(personRow(index));
    return Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
}
/** Gives an office the units whose people the roster names. */ export async function makeUnits(admin, officeId, now) {
    await admin.query(`INSERT INTO wudan.unit (office_id, id, code, name, short_name, kind, field, valid_from, version, created_at, updated_at)
     SELECT $1, gen_random_uuid(), 'M-' || lpad(k::text, 3, '0'), '第' || k || '单位', '单位' || k, 'government_department', NULL, $2::timestamptz::date, 1, $2, $2 FROM generate_series(0, ${UNITS} - 1) AS k`, [
        officeId,
        now
    ]);
}

//# sourceMappingURL=import-roster.js.map
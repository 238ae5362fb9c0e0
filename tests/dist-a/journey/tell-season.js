const LIGHT_MARKS = {
    normal: '●',
    due: '▲',
    overdue: '■'
};
/** Columns of the table of rounds, in order; a programme shows those that its file expects. */ const COLUMNS = [
    [
        'prompts',
        '发卡'
    ],
    [
        'answers',
        '已报'
    ],
    [
        'reminders',
        '提醒'
    ],
    [
        'escalations',
        '逐级'
    ],
    [
        'supervision',
        '督查'
    ],
    [
        'late',
        '迟报'
    ],
    [
        'silent',
        '未报'
    ],
    [
        'onPlan',
        '按计划'
    ],
    [
        'lagging',
        '滞后'
    ],
    [
        'blocked',
        '受阻'
    ],
    [
        'telephone',
        '代填'
    ],
    [
        'announced',
        '移期告知'
    ],
    [
        'counties.reported',
        '县已报'
    ],
    [
        'counties.late',
        '县迟报'
    ],
    [
        'counties.silent',
        '县未报'
    ],
    [
        'digest.asked',
        '汇总应报'
    ],
    [
        'digest.answered',
        '汇总已报'
    ],
    [
        'digest.silent',
        '汇总未报单位'
    ]
];
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const widthOf = (text)=>[
        ...text
    ].reduce((width, letter)=>width + (WIDE.test(letter) ? 2 : 1), 0);
function table(rows) {
    const widths = (rows[0] ?? []).map((_, column)=>Math.max(...rows.map((row)=>widthOf(row[column] ?? ''))));
    return rows.map((row)=>`  ${row.map((cell, column)=>cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd()).join('\n');
}
/** Expected and seen side by side: `6|6`, and `6≠5` where they differ; `·` where the file expects nothing. */ function cell({ expected, seen }, figure, show = (value)=>value) {
    const wanted = expected.get(figure)?.value;
    const found = seen.get(figure);
    if (wanted === undefined) return '·';
    return `${show(String(wanted))}${wanted === found ? '|' : '≠'}${show(String(found ?? '缺'))}`;
}
function roundsTable(played, programme) {
    const rounds = played.season.expect.rounds.filter(({ round })=>round.startsWith(`${programme}/`)).map(({ round })=>round);
    const columns = COLUMNS.filter(([name])=>rounds.some((round)=>played.expected.has(`${round}/${name}`)));
    return table([
        [
            '期次',
            ...columns.map(([, title])=>title)
        ],
        ...rounds.map((round)=>[
                round.slice(programme.length + 1),
                ...columns.map(([name])=>cell(played, `${round}/${name}`))
            ])
    ]);
}
function lightsTable(played, programme) {
    const rounds = played.season.expect.rounds.filter(({ round, lights })=>round.startsWith(`${programme}/`) && lights);
    const units = played.season.programmes.find(({ key })=>key === programme)?.units ?? [];
    const nameOf = (key)=>played.season.units.find((unit)=>unit.key === key)?.shortName ?? key;
    const mark = (light)=>LIGHT_MARKS[light] ?? light;
    return table([
        [
            '截止时灯色',
            ...rounds.map(({ round })=>round.slice(-5))
        ],
        ...units.map(({ unit })=>[
                nameOf(unit),
                ...rounds.map(({ round })=>cell(played, `${round}/light.${unit}`, mark))
            ])
    ]);
}
function othersTable(played, title, fits) {
    const rows = [
        ...played.expected.keys()
    ].filter(fits).map((figure)=>[
            figure,
            String(played.expected.get(figure)?.value),
            String(played.seen.get(figure) ?? '缺')
        ]);
    return rows.length === 0 ? '' : table([
        [
            title,
            '应为',
            '实为'
        ],
        ...rows
    ]);
}
/** The whole comparison as a person reads it: tables, then every difference with its derivation. */ export function tellSeason(played) {
    const parts = [
        `${played.season.title}（应为|实为）`
    ];
    for (const { key, name } of played.season.programmes)parts.push(`\n${name}`, roundsTable(played, key), '', lightsTable(played, key), othersTable(played, '全季合计', (figure)=>figure.startsWith(`${key}/season/`)));
    parts.push('', othersTable(played, '试点单位：指标单、佐证、自评', (figure)=>figure.startsWith('pilot/')));
    parts.push('', othersTable(played, '问题和整改', (figure)=>figure.startsWith('findings/')));
    parts.push('', othersTable(played, '事件的结果（列出非“办成”的和有话可查的）', (figure)=>figure.startsWith('event/') && played.expected.get(figure)?.value !== 'ok'));
    for (const { figure, expected, seen, why } of played.differences){
        const id = /^event\/([^/]+)/.exec(figure)?.[1];
        const words = id === undefined ? undefined : played.said.get(id);
        parts.push(`差异 ${figure}：应为 ${expected}，实为 ${seen ?? '缺'}。推算：${why}${words ? `（产品答复：${words.replaceAll('\n', ' / ')}）` : ''}`);
    }
    return parts.filter((part, index)=>part !== '' || parts[index - 1] !== '').join('\n');
}

//# sourceMappingURL=tell-season.js.map
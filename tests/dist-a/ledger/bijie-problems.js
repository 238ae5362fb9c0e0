/** A problem of the fixture. Titles are unique: whatever happens to one is said by its title. */ /** The margins that Bijie published: twelve types, two levels, three tracks. */ export const TYPES = [
    [
        'I01',
        2
    ],
    [
        'I02',
        1
    ],
    [
        'I03',
        4
    ],
    [
        'I04',
        2
    ],
    [
        'I05',
        7
    ],
    [
        'I06',
        4
    ],
    [
        'I07',
        4
    ],
    [
        'I08',
        2
    ],
    [
        'I09',
        1
    ],
    [
        'I10',
        1
    ],
    [
        'I11',
        1
    ],
    [
        'I12',
        3
    ]
];
export const LEVELS = {
    city: 17,
    county: 15
};
export const TRACKS = {
    immediate: 6,
    time_limited: 16,
    long_term: 10
};
/** Which problem has which level and track was not published; this table is ours and keeps every margin. C city, D county; i at once, t limited, l lasting. */ const TABLE = {
    I01: 'Ci Di',
    I02: 'Cl',
    I03: 'Ct Ct Dt Dl',
    I04: 'Ct Dt',
    I05: 'Ct Ct Ct Cl Dt Dt Dl',
    I06: 'Ci Ct Dt Dl',
    I07: 'Cl Cl Dl Dl',
    I08: 'Ct Dl',
    I09: 'Ci',
    I10: 'Dt',
    I11: 'Ct',
    I12: 'Ci Di Dt'
};
const LEVEL = {
    C: 'city',
    D: 'county'
};
const TRACK = {
    i: 'immediate',
    t: 'time_limited',
    l: 'long_term'
};
export const PROBLEMS = Object.entries(TABLE).flatMap(([category, words])=>words.split(' ').map((word, index)=>{
        const [level, track] = [
            LEVEL[word[0]],
            TRACK[word[1]]
        ];
        return {
            category,
            level,
            track,
            title: `${category}类第${index + 1}个问题`
        };
    }));

//# sourceMappingURL=bijie-problems.js.map
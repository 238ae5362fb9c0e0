/** What the compiled sets must add up to, typed by hand from the description of the seven templates and not read from the data. */ export const HAND_TOTALS = [
    {
        category: 'party_department',
        tops: {
            A: 8,
            B: 34,
            C: 21,
            D: 25,
            E: 7,
            F: 5,
            G: 20
        },
        leaves: 49,
        execution: 42,
        benefit: 58,
        packs: [
            'party_default',
            'petition_office'
        ]
    },
    {
        category: 'government_department',
        tops: {
            A: 8,
            B: 33,
            C: 21,
            D: 25,
            E: 8,
            F: 5,
            G: 20
        },
        leaves: 51,
        execution: 44,
        benefit: 56,
        packs: [
            'gov_default',
            'petition_office',
            'development_reform',
            'financial_affairs'
        ]
    },
    {
        category: 'directly_affiliated_institution',
        tops: {
            A: 8,
            B: 32,
            C: 21,
            D: 26,
            E: 8,
            F: 5,
            G: 20
        },
        leaves: 51,
        execution: 42,
        benefit: 58,
        packs: [
            'affiliated_default',
            'broadcaster',
            'financial_affairs'
        ]
    },
    {
        category: 'public_welfare_institution',
        tops: {
            A: 6,
            B: 34,
            C: 20,
            D: 27,
            E: 8,
            F: 5,
            G: 20
        },
        leaves: 49,
        execution: 38,
        benefit: 62,
        packs: [
            'welfare_default',
            'school',
            'hospital'
        ]
    },
    {
        category: 'npc_cppcc_organ',
        tops: {
            A: 8,
            B: 33,
            C: 22,
            D: 25,
            E: 7,
            F: 5,
            G: 20
        },
        leaves: 49,
        execution: 41,
        benefit: 59,
        packs: [
            'npc_cppcc_default'
        ]
    },
    {
        category: 'democratic_party_mass_organization',
        tops: {
            A: 8,
            B: 33,
            C: 20,
            D: 26,
            E: 8,
            F: 5,
            G: 20
        },
        leaves: 50,
        execution: 40,
        benefit: 60,
        packs: [
            'mass_org_default'
        ]
    },
    {
        category: 'service_support_institution',
        tops: {
            A: 8,
            B: 33,
            C: 20,
            D: 27,
            E: 7,
            F: 5,
            G: 20
        },
        leaves: 50,
        execution: 40,
        benefit: 60,
        packs: [
            'support_default'
        ]
    }
];
/** Points of the leaves of each pack, in their order. */ export const HAND_PACKS = {
    party_default: [
        6,
        5,
        4,
        3,
        2
    ],
    gov_default: [
        5,
        4,
        3,
        4,
        4
    ],
    affiliated_default: [
        6,
        4,
        4,
        3,
        3
    ],
    welfare_default: [
        6,
        3,
        4,
        4,
        3
    ],
    npc_cppcc_default: [
        5,
        4,
        5,
        4,
        2
    ],
    mass_org_default: [
        5,
        4,
        5,
        4,
        2
    ],
    support_default: [
        6,
        4,
        4,
        3,
        3
    ],
    school: [
        4,
        3,
        4,
        4,
        2,
        3
    ],
    hospital: [
        4,
        3,
        4,
        4,
        2,
        3
    ],
    broadcaster: [
        5,
        4,
        4,
        4,
        3
    ],
    petition_office: [
        4,
        5,
        3,
        4,
        4
    ],
    development_reform: [
        5,
        5,
        4,
        3,
        3
    ],
    financial_affairs: [
        5,
        5,
        4,
        4,
        2
    ]
};

//# sourceMappingURL=hand-table.js.map
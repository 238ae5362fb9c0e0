const LINES = [
    // B1.1: (3 × 1 + 1 × 0.8) ÷ 4 = 0.95. G2.1 asks by the same formula, so both stand under their codes.
    [
        'weight',
        'B1.1/重点项目',
        '2021',
        '3'
    ],
    [
        'completion',
        'B1.1/重点项目',
        '2021',
        '1'
    ],
    [
        'weight',
        'B1.1/营商环境',
        '2021',
        '1'
    ],
    [
        'completion',
        'B1.1/营商环境',
        '2021',
        '0.8'
    ],
    [
        'weight',
        'G2.1/一号工程',
        '2021',
        '1'
    ],
    [
        'completion',
        'G2.1/一号工程',
        '2021',
        '1'
    ],
    [
        'weight',
        'G2.1/二号工程',
        '2021',
        '1'
    ],
    [
        'completion',
        'G2.1/二号工程',
        '2021',
        '0.9'
    ],
    [
        'duties_mapped_to_office_and_post',
        '',
        '2022-03-31',
        '18'
    ],
    [
        'duties_in_sanding',
        '',
        '2022-03-31',
        '20'
    ],
    [
        'items_exercised_in_period',
        '',
        'all',
        '45'
    ],
    [
        'items_listed',
        '',
        'all',
        '60'
    ],
    [
        'n5',
        '',
        '2021',
        '40',
        'C'
    ],
    [
        'n4',
        '',
        '2021',
        '30',
        'C'
    ],
    [
        'n3',
        '',
        '2021',
        '20',
        'C'
    ],
    [
        'n2',
        '',
        '2021',
        '5',
        'C'
    ],
    [
        'n1',
        '',
        '2021',
        '5',
        'C'
    ],
    [
        'valid_responses',
        '',
        '2021',
        '100',
        'C'
    ],
    [
        'approved_leader_positions',
        'principal',
        '2022-03-31',
        '1'
    ],
    [
        'actual_leaders',
        'principal',
        '2022-03-31',
        '1'
    ],
    [
        'approved_leader_positions',
        'deputy',
        '2022-03-31',
        '3'
    ],
    [
        'actual_leaders',
        'deputy',
        '2022-03-31',
        '2'
    ],
    [
        'approved_leader_positions',
        'section_principal',
        '2022-03-31',
        '10'
    ],
    [
        'actual_leaders',
        'section_principal',
        '2022-03-31',
        '8'
    ],
    // An older snapshot that must not be looked at.
    [
        'approved_establishment',
        'administrative',
        '2020-12-31',
        '99'
    ],
    [
        'actual_on_establishment',
        'administrative',
        '2020-12-31',
        '1'
    ],
    [
        'approved_establishment',
        'administrative',
        '2022-03-31',
        '40'
    ],
    [
        'approved_establishment',
        'institution',
        '2022-03-31',
        '20'
    ],
    [
        'actual_on_establishment',
        'administrative',
        '2022-03-31',
        '38'
    ],
    [
        'actual_on_establishment',
        'institution',
        '2022-03-31',
        '14'
    ],
    [
        'vacant_posts_over_12m',
        '',
        '2022-03-31',
        '3'
    ],
    [
        'task_count',
        '公文办理',
        '2021',
        '100',
        'D'
    ],
    [
        'std_hours',
        '公文办理',
        '2021',
        '8',
        'D'
    ],
    [
        'difficulty',
        '公文办理',
        '2021',
        '1',
        'D'
    ],
    [
        'task_count',
        '项目审核',
        '2021',
        '50',
        'D'
    ],
    [
        'std_hours',
        '项目审核',
        '2021',
        '20',
        'D'
    ],
    [
        'difficulty',
        '项目审核',
        '2021',
        '1.2',
        'D'
    ],
    [
        'avg_headcount',
        '',
        '2021',
        '1'
    ],
    [
        'effective_hours',
        '',
        '2021',
        '1760'
    ],
    [
        'hours_on_core_duties',
        '',
        '2021',
        '1300',
        'C'
    ],
    [
        'total_hours',
        '',
        '2021',
        '2000',
        'C'
    ],
    [
        'w_i',
        '综合科',
        '2021',
        '0.5'
    ],
    [
        'e_i',
        '综合科',
        '2021',
        '0.4'
    ],
    [
        'w_i',
        '项目科',
        '2021',
        '0.3'
    ],
    [
        'e_i',
        '项目科',
        '2021',
        '0.4'
    ],
    [
        'w_i',
        '价格科',
        '2021',
        '0.2'
    ],
    [
        'e_i',
        '价格科',
        '2021',
        '0.2'
    ],
    [
        'age_le_35',
        '',
        '2022-03-31',
        '10'
    ],
    [
        'bachelor_plus',
        '',
        '2022-03-31',
        '44'
    ],
    [
        'specialty_matched',
        '',
        '2022-03-31',
        '30'
    ],
    [
        'actual_on_professional_posts',
        '',
        '2022-03-31',
        '40'
    ],
    [
        'seconded_in',
        '',
        '2022-03-31',
        '2'
    ],
    [
        'seconded_out',
        '',
        '2022-03-31',
        '3'
    ],
    [
        'non_establishment',
        '',
        '2022-03-31',
        '9'
    ],
    [
        'mismatched_fields',
        '',
        '2022-03-31',
        '3'
    ],
    [
        'checked_fields',
        '',
        '2022-03-31',
        '520'
    ],
    [
        'on_time',
        'E1.2',
        '2021',
        '47'
    ],
    [
        'total_due',
        'E1.2',
        '2021',
        '50'
    ],
    [
        'on_time',
        'G2.2',
        '2021',
        '98'
    ],
    [
        'total_due',
        'G2.2',
        '2021',
        '100'
    ],
    [
        'closed_among_due',
        '',
        'all',
        '0'
    ],
    [
        'due',
        '',
        'all',
        '0'
    ],
    [
        'done',
        'G1.1',
        '2019',
        '8'
    ],
    [
        'planned',
        'G1.1',
        '2019',
        '10'
    ],
    [
        'done',
        'G1.1',
        '2020',
        '9'
    ],
    [
        'planned',
        'G1.1',
        '2020',
        '10'
    ],
    [
        'done',
        'G1.1',
        '2021',
        '10'
    ],
    [
        'planned',
        'G1.1',
        '2021',
        '10'
    ],
    [
        'done',
        'G3.1',
        '2021',
        '84'
    ],
    [
        'planned',
        'G3.1',
        '2021',
        '100'
    ],
    [
        'done',
        'G3.2',
        'all',
        '169999'
    ],
    [
        'planned',
        'G3.2',
        'all',
        '200000'
    ]
];
/** Figures about one unit: a development and reform commission in 2022. */ export const KNOWN_FACTS = LINES.map(([name, dimension, period, value, grade = 'A'], index)=>({
        id: `fact-${index}`,
        name,
        dimension,
        period,
        value,
        grade,
        sourceText: '台账'
    }));
/** The day on which the unit was scored. */ export const KNOWN_AS_OF = '2022-06-30';
const occurrences = (points, ...counts)=>({
        claim: {
            occurrences: counts
        },
        points
    });
const ticks = (points, ...held)=>({
        claim: {
            ticks: held.map((tick)=>tick === 1)
        },
        points
    });
const level = (points, grade)=>({
        claim: {
            grade
        },
        points
    });
const figure = (points)=>({
        claim: null,
        points
    });
/** The scores that were stored under version 1.0.0, worked out by hand leaf by leaf. */ export const KNOWN_SCORES = {
    'A1.1': occurrences('2.40', 0, 1),
    'A1.2': occurrences('2.00', 0, 0),
    'A2.1': ticks('1.50', 1, 1, 1, 0),
    'A2.2': occurrences('0.70', 0, 1),
    'B1.1': figure('7.20'),
    'B1.2': level('4.00', 'B'),
    'B1.3': level('3.00', 'A'),
    'B2.1': figure('2.10'),
    'B2.2': level('1.60', 'B'),
    'B2.3': figure('1.40'),
    'B3.1': level('1.80', 'C'),
    'B3.2': occurrences('0.60', 1, 1),
    'B3.3': ticks('2.10', 1, 1, 0),
    'B4.1': figure('1.40'),
    'C1.1': occurrences('1.80', 0, 2),
    'C1.2': occurrences('1.00', 1, 0),
    'C1.3': level('3.20', 'B'),
    'C1.4': level('0.60', 'D'),
    'C2.1': occurrences('2.55', 0, 1),
    'C2.2': occurrences('0.80', 1, 1),
    'C3.1': occurrences('3.00', 0, 0),
    'C3.2': figure('0.80'),
    'C3.3': occurrences('1.00', 0, 0),
    'D1.1': figure('2.00'),
    'D1.2': figure('1.60'),
    'D2.1': figure('3.20'),
    'D2.2': figure('1.40'),
    'D2.3': figure('3.00'),
    'D3.1': figure('0.70'),
    'D3.2': figure('0.80'),
    'D3.3': figure('0.80'),
    'D3.4': figure('1.60'),
    'D3.5': ticks('1.40', 1, 0, 1),
    'D3.6': level('0.60', 'C'),
    'D3.7': figure('0.80'),
    'D3.8': occurrences('0.75', 1, 0),
    'E1.1': figure('1.40'),
    'E1.2': figure('0.80'),
    'E2.1': occurrences('0.50', 1, 0, 0),
    'E2.2': occurrences('0.70', 0, 1),
    'E2.3': ticks('1.00', 1, 1),
    'E3.1': occurrences('1.00', 0, 0),
    'E3.2': ticks('0.70', 1, 0, 1),
    'F1.1': occurrences('2.00', 0, 0),
    'F2.1': figure('0.00'),
    'F2.2': ticks('0.70', 1, 1, 0),
    'G1.1': figure('4.00'),
    'G2.1': figure('5.00'),
    'G2.2': figure('3.20'),
    'G3.1': figure('1.80'),
    'G3.2': figure('2.40')
};
/** Leaves whose denominator is zero and whose reason an assessor accepted: F2.2 then carries 3 points. */ export const KNOWN_AWAY = [
    'F2.1'
];
/** The totals by hand: F2.2 counts 2.10 because it carries the points of F2.1. */ export const KNOWN_TOTALS = {
    total: '91.80',
    common: '75.40',
    individual: '16.40',
    execution: '33.10',
    benefit: '42.30',
    rate: '0.7650',
    applicableRate: '0.7661',
    grade: '一般',
    A: '6.60',
    B: '25.20',
    C: '14.75',
    D: '18.65',
    E: '6.10',
    F: '4.10',
    G: '16.40'
};
/** The total under a later version that moves one point from D2.1 to D1.1: 91.80 + 0.50 − 0.80. */ export const LATER_TOTAL = '91.50';

//# sourceMappingURL=known-scores.js.map
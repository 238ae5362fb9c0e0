import type { Check, CheckInput, InputKind } from './check.js';
import type { MapFinding, MapFindingKind } from './duty-map.rules.js';

const TITLES: Readonly<Record<MapFindingKind, string>> = {
  dormant_power_item: '长期不运行的权责事项',
  long_secondment: '借调时间较长',
  over_appointment: '超职数配备领导',
  duty_without_office: '职责没有承担机构',
  duty_without_post: '职责没有落实到岗位',
  item_without_duty: '权责事项没有对应职责',
  office_without_duty: '内设机构没有职责',
};
const INPUTS: Readonly<Record<MapFindingKind, InputKind>> = {
  dormant_power_item: 'power_item', long_secondment: 'secondment', over_appointment: 'snapshot', duty_without_office: 'duty', duty_without_post: 'duty', item_without_duty: 'power_item', office_without_duty: 'snapshot',
};

/** What does not fit together on the map, as checks. */
export const mapChecks = (findings: readonly MapFinding[]): Check[] =>
  findings.map(({ kind, ref, label, sentence, severity }) => {
    const input: CheckInput = { kind: INPUTS[kind], ref, label, value: null, grade: null, source: null };
    return { code: `M-${kind}-${ref}`, kind: 'map', leafCode: null, title: TITLES[kind], verdict: severity, sentence, grade: null, claim: null, figure: null, inputs: [input] };
  });

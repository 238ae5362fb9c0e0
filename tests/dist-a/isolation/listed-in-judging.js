import { shippedSettings } from '@wudan/verification-server';
import { SEASON } from './season-rows.js';
/** Rows of the lists of judging, counted past every policy. What ships is in every office. */ export const LISTED_IN_JUDGING = {
    officeProgress: 'wudan.pilot r',
    scoringPolicies: '(SELECT office_id FROM wudan.scoring_policy UNION ALL SELECT id FROM wudan.office) r',
    exchangeImports: '(SELECT office_id FROM wudan.exchange_import WHERE committed_at IS NOT NULL) r',
    externalResults: '(SELECT office_id FROM wudan.external_result WHERE superseded_at IS NULL) r',
    reconciliations: '(SELECT DISTINCT office_id, programme_id, unit_id FROM wudan.pilot) r',
    // Nothing that ships is replaced in this world.
    verificationSettings: `(SELECT DISTINCT office_id, kind, key FROM wudan.verification_setting WHERE valid_from <= '${SEASON.today}'
    UNION ALL SELECT o.id, 'shipped', s::text FROM wudan.office o CROSS JOIN generate_series(1, ${shippedSettings().length}) s) r`
};
/** Those of one programme. */ export const OF_A_PROGRAMME_IN_JUDGING = [
    'officeProgress',
    'reconciliations'
];

//# sourceMappingURL=listed-in-judging.js.map
/** People who are paid without a post. */
export const NON_ESTABLISHMENT = 'non_establishment';
/** 员额（备案制）: filed and not approved, outside the totals as everywhere. */
const FILED = 'filing';

/** True for kinds that the whole consists of; the whole itself is an empty kind. */
export const countsInWhole = (kind: string): boolean => kind !== '' && kind !== FILED && kind !== NON_ESTABLISHMENT;

/** What the whole is called. */
export const WHOLE_LABEL = '合计';

import { useDownload } from '@wudan/catalogue-console';
import { ProblemAlert, useText, type InlineFile, type ResultOf } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { DECISION_SCAN_FILE } from './office.graphql.js';

const fileOf = (data: ResultOf<typeof DECISION_SCAN_FILE>): InlineFile => data.officeDecisionScanFile;

/** The scan of the decision, to be fetched. */
export function ScanLink({ pilotId, name }: { readonly pilotId: string; readonly name: string | null }): ReactNode {
  const { t } = useText(assessmentTexts);
  const scan = useDownload(DECISION_SCAN_FILE, fileOf);
  if (name === null) return t('none');
  return (
    <>
      <button type="button" className="link-button" disabled={scan.busy} onClick={() => void scan.start({ pilotId })}>
        {name}
      </button>
      <ProblemAlert problems={scan.problems} />
    </>
  );
}

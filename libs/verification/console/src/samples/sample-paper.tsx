import { Button } from 'antd';
import { ProblemAlert, Section, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import { ENTER_RESULTS, type Sample } from '../verification.graphql.js';
import { changedRows, editOf, type ResultEdits } from './result-edits.js';
import { ResultRow } from './result-row.js';

/** The work paper of a sample: what was drawn, and what was found. */
export function SamplePaper({ sample }: { readonly sample: Sample }): ReactNode {
  const { t } = useText(verificationTexts);
  const { say } = useToasts();
  const [edits, setEdits] = useState<ResultEdits>({});
  const enter = useAction(ENTER_RESULTS);
  const mayEnter = sample.can.includes('enter_results');
  const rows = changedRows(sample.items, edits);
  const save = async (): Promise<void> => {
    if ((await enter.run({ input: { sampleId: sample.id, version: sample.version, rows } })) === null) return;
    setEdits({});
    say(t('paper.saved', { n: rows.length }));
  };
  const heads = ['position', 'key', 'content', 'result', 'checkedValue', 'note', 'checkedBy'] as const;
  return (
    <Section
      title={t('paper.title')}
      actions={
        mayEnter ? (
          <Button type="primary" disabled={rows.length === 0} loading={enter.busy} onClick={() => void save()}>
            {t('paper.save', { n: rows.length })}
          </Button>
        ) : undefined
      }
    >
      <ProblemAlert problems={enter.problems} />
      <table className="table stacks" role="table">
        <caption>{t('paper.caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} role="columnheader" scope="col">
                {t(`row.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sample.items.map((item) => (
            <ResultRow key={item.position} item={item} edit={editOf(edits, item)} mayEnter={mayEnter} onChange={(edit) => setEdits({ ...edits, [item.position]: edit })} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

import { loadUploadBox } from '@wudan/evidence-console';
import { CheckField, Loading, ProblemAlert, useConnection, useText } from '@wudan/kernel-ui';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { UNIT_FILES } from '../rectification.graphql.js';
import type { Proofs } from './use-proofs.js';
import '../rectification.css';

const UploadBox = lazy(async () => ({ default: await loadUploadBox() }));

/** Evidence for an act: a new file, and pieces of the unit that are there already. Nobody hands in the same paper twice. */
export function ProofFields({ unitId, proofs }: { readonly unitId: string; readonly proofs: Proofs }): ReactNode {
  const { t } = useText(rectificationTexts);
  const id = useId();
  const files = useConnection(UNIT_FILES, { unitId }, (data) => data.evidenceFiles);
  const [search, setSearch] = useState('');
  const fitting = files.rows.filter(({ title, docNumber, fileName }) => search === '' || `${title}${docNumber ?? ''}${fileName ?? ''}`.includes(search));
  return (
    <>
      <Suspense fallback={<Loading />}>
        <UploadBox unitId={unitId} label={t('proof.file')} onChange={proofs.setFile} />
      </Suspense>
      <ProblemAlert problems={files.problems} />
      {files.rows.length > 0 && (
        <fieldset className="rect-proofs">
          <legend className="small">{t('proof.there', { n: proofs.itemIds.length })}</legend>
          <div className="field">
            <label htmlFor={id}>{t('proof.search')}</label>
            <input id={id} type="search" className="control" value={search} onChange={(event) => setSearch(event.target.value)} />
          </div>
          <div className="rect-proof-list">
            {fitting.length === 0 && <p className="quiet">{t('proof.noMatch')}</p>}
            {fitting.map((file) => (
              <CheckField
                key={file.id}
                label={t('proof.line', { title: file.title, file: file.fileName ?? '', grade: file.grade })}
                checked={proofs.itemIds.includes(file.id)}
                onChange={(on) => proofs.toggle(file.id, on)}
              />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

import { Button } from 'antd';
import { Empty, Form, Loading, ProblemAlert, uiTexts, useAction, useConnection, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { EVIDENCE_FILES, FILE_EVIDENCE } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import type { CellFormProps } from './cell-form.js';
import { otherCells, touchesYear } from './item-values.js';
import { OtherYears } from './other-years.js';

/** Puts a piece that is there already into this cell too: nobody hands in the same paper twice. Those of the year come first. */
export function ReuseForm({ row, cell, unitId, onDone }: CellFormProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const files = useConnection(EVIDENCE_FILES, { unitId }, (data) => data.evidenceFiles);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const file = useAction(FILE_EVIDENCE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const here = new Set(cell.items.map(({ id }) => id));
  const fitting = files.rows.filter((item) => !here.has(item.id) && touchesYear(item, cell.year) && (search === '' || `${item.title}${item.docNumber ?? ''}${item.fileName ?? ''}`.includes(search)));
  const submit = async (): Promise<void> => {
    const item = fitting.find(({ id }) => id === chosen);
    setWrong(item === undefined ? [{ code: 'ITEM_MISSING', kind: 'INVALID', field: 'itemId', message: t('reuse.missing') }] : []);
    if (item === undefined) return;
    if ((await file.run({ input: { itemId: item.id, cellIds: [cell.id, ...others] } })) === null) return;
    say(t('file.done', { title: item.title }));
    onDone();
  };
  if (files.loading && files.rows.length === 0) return <Loading />;
  if (files.problems.length > 0) return <ProblemAlert problems={files.problems} />;
  if (files.rows.length === 0) return <Empty text={t('reuse.none')} action={<Button onClick={onDone}>{t('cell.back')}</Button>} />;
  return (
    <Form problems={wrong.length > 0 ? wrong : file.problems} onSubmit={() => void submit()} label={t('cell.reuse')} wide>
      <div className="field">
        <label htmlFor="reuse-search">{t('reuse.search')}</label>
        <input id="reuse-search" type="search" className="control" value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      <fieldset className="choices">
        <legend className="small">{t('reuse.choose', { year: cell.year })}</legend>
        <div className="reuse-list">
          {fitting.length === 0 && <p className="quiet">{t('reuse.noMatch')}</p>}
          {fitting.map((item) => (
            <label key={item.id} className="check">
              <input type="radio" name="itemId" checked={chosen === item.id} onChange={() => setChosen(item.id)} />
              <span>
                {item.title}
                <span className="quiet small">
                  {t('reuse.line', { from: item.periodFrom, to: item.periodTo, file: item.fileName ?? '', grade: item.grade })}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <OtherYears cells={otherCells(row, cell)} chosen={others} onChange={setOthers} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={file.busy}>
          {t('reuse.submit')}
        </Button>
        <Button onClick={onDone}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}

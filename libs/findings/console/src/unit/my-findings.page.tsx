import '../findings.css';
import { useDownload } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { DataTable, Empty, Loading, Page, PrintButton, ProblemAlert, Section, Signature, useText, type Column, type InlineFile, type ResultOf } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../finding/finding-acts.js';
import { BothTexts } from '../finding/both-texts.js';
import { StateWord } from '../finding/state-word.js';
import { PROBLEM_LIST_FILE, type Finding } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { DueWord } from './due-word.js';
import { isToAnswer } from './to-answer.js';
import { useUnitFindings, type PilotFindings } from './use-unit-findings.js';

/** 评估反馈, for the people of a unit: what the office found, to agree to or to answer item by item. */
export function MyFindingsPage(): ReactNode {
  const { t } = useText(findingsTexts);
  const { pilots, problems } = useUnitFindings();
  const told = pilots?.filter(({ findings }) => findings.length > 0);
  return (
    <Page title={t('mine.title')} summary={t('mine.summary')} actions={<PrintButton />}>
      <ProblemAlert problems={problems} />
      {told === undefined && problems.length === 0 && <Loading />}
      {told?.length === 0 && problems.length === 0 && <Empty text={t('mine.none')} action={<Link to="/pilots">{t('mine.toPilots')}</Link>} />}
      <div className="stack">
        {told?.map((pilot) => (
          <PilotSection key={pilot.pilotId} pilot={pilot} />
        ))}
      </div>
      <Signature />
    </Page>
  );
}

const fileOf = (data: ResultOf<typeof PROBLEM_LIST_FILE>): InlineFile => data.problemListFile;

function PilotSection({ pilot }: { readonly pilot: PilotFindings }): ReactNode {
  const { t } = useText(findingsTexts);
  const file = useDownload(PROBLEM_LIST_FILE, fileOf);
  const [inHand, setInHand] = useState<string | null>(null);
  const columns = useUnitColumns(setInHand);
  const finding = pilot.findings.find(({ id }) => id === inHand);
  const open = pilot.findings.filter(isToAnswer);
  const dueOn = open[0]?.agreement?.dueOn ?? null;
  return (
    <Section
      title={t('mine.pilot', { programme: pilot.programmeName, object: pilot.objectName, n: pilot.findings.length })}
      actions={
        <>
          <Link to={`/pilots/${pilot.pilotId}/assessment-report`}>{t('mine.report')}</Link>
          <Button size="small" loading={file.busy} aria-label={t('mine.exportOf', { programme: pilot.programmeName })} onClick={() => void file.start({ programmeId: pilot.programmeId, unitId: null })}>
            {t('list.export')}
          </Button>
        </>
      }
    >
      <ProblemAlert problems={file.problems} />
      {open.length > 0 && dueOn !== null && (
        <p>
          {t('mine.open', { n: open.length })} <DueWord dueOn={dueOn} />
        </p>
      )}
      <DataTable name={pilot.pilotId} columns={columns} rows={pilot.findings} rowKey={({ id }) => id} caption={t('mine.caption', { object: pilot.objectName })} empty={null} />
      {finding !== undefined && <ActDialog finding={finding} act="position" onClose={() => setInHand(null)} />}
    </Section>
  );
}

function useUnitColumns(onAnswer: (id: string) => void): readonly Column<Finding>[] {
  const { t, tOr } = useText(findingsTexts);
  return useMemo(
    () => [
      {
        key: 'no',
        title: t('field.noTitle'),
        heads: true,
        sortBy: ({ no }) => no,
        cell: ({ id, no, title }) => (
          <Link to={`/findings/${id}`}>
            {no} {title}
          </Link>
        ),
      },
      { key: 'category', title: t('field.category'), cell: ({ category }) => category.name },
      { key: 'texts', title: t('field.facts'), cell: ({ agreement, facts }) => <BothTexts office={agreement?.officeText ?? facts} unit={agreement?.unitText ?? null} /> },
      { key: 'track', title: t('field.track'), cell: ({ track }) => tOr(`track.${track}`, track) },
      { key: 'state', title: t('field.state'), cell: (finding) => <StateWord finding={finding} />, sortBy: ({ state }) => state },
      {
        key: 'answer',
        title: t('mine.answer'),
        cell: (finding) => {
          const last = finding.agreement?.rounds.at(-1);
          return last === undefined ? t(isToAnswer(finding) ? 'mine.toAnswer' : 'none') : t('mine.last', { side: tOr(`side.${last.side}`, last.side), stance: tOr(`stance.${last.stance}`, last.stance) });
        },
      },
      {
        key: 'acts',
        title: t('mine.acts'),
        acts: true,
        cell: (finding) =>
          isToAnswer(finding) ? (
            <Button size="small" type="primary" aria-label={t('position.title', { no: finding.no })} onClick={() => onAnswer(finding.id)}>
              {t('act.position')}
            </Button>
          ) : null,
      },
    ],
    [onAnswer, t, tOr],
  );
}

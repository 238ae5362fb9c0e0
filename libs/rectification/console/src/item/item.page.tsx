import { Button } from 'antd';
import { Facts, Notice, Page, PrintButton, ReadState, Section, Signature, useCan, useRead, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { RECT_ITEM, type RectItem } from '../rectification.graphql.js';
import '../rectification.css';
import { AlikeSection } from './alike-section.js';
import { ActDialog, actsOf, type ItemAct } from './item-acts.js';
import { ItemLight } from './item-light.js';
import { ReadingsTable } from './readings-table.js';
import { TimelineList } from './timeline-list.js';

/** One problem for both sides: what was found, what was promised, what has happened, how it was closed. */
export function RectItemPage(): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const { itemId = '' } = useParams();
  const can = useCan();
  const read = useRead(RECT_ITEM, { id: itemId });
  const [act, setAct] = useState<ItemAct | null>(null);
  const item = read.data?.rectItem;
  const office = can('read', 'RectLedger');
  return (
    <Page
      title={item === undefined ? t('item.title') : t('item.titleOf', { no: item.no })}
      summary={item === undefined ? undefined : `${item.unitName}　${tOr(`track.${item.track}`, item.track)}　${tOr(`state.${item.state}`, item.state)}`}
      actions={
        <>
          <PrintButton />
          {item !== undefined &&
            actsOf(item).map((one) => (
              <Button key={one} type={one === 'close' || one === 'report' ? 'primary' : 'default'} onClick={() => setAct(one)}>
                {t(`act.${one}`)}
              </Button>
            ))}
        </>
      }
    >
      <ReadState read={read}>{(data) => <ItemBody item={data.rectItem} office={office} />}</ReadState>
      <Signature />
      {item !== undefined && (
        <p className="row no-print">
          <Link to={`/pilots/${item.pilotId}/rectification`}>{t('item.toPlan')}</Link>
          <Link to={office ? `/rectification?programme=${item.programmeId}` : '/rectification/mine'}>{t('item.toLedger')}</Link>
        </p>
      )}
      {item !== undefined && act !== null && <ActDialog item={item} act={act} onClose={() => setAct(null)} onChanged={read.reload} />}
    </Page>
  );
}

function ItemBody({ item, office }: { readonly item: RectItem; readonly office: boolean }): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const said = (text: string): ReactNode => (text === '' ? t('none') : <span className="rect-lines">{text}</span>);
  const { closing } = item;
  return (
    <div className="stack">
      {item.state === 'relapsed' && <Notice tone="bad">{t('item.relapsed')}</Notice>}
      {item.returnNote !== null && <Notice tone="warn">{t('plan.returnNote', { note: item.returnNote })}</Notice>}
      <Section title={t('item.problem')}>
        <Facts
          items={[
            [t('field.title'), item.title],
            [t('field.category'), item.categoryName],
            [t('field.level'), tOr(`level.${item.level}`, item.level)],
            [t('field.source'), tOr(`source.${item.source}`, item.source)],
            [t('field.cause'), tOr(`cause.${item.cause}`, item.cause)],
            [t('field.facts'), said(item.facts)],
            [t('field.basis'), said(item.basis)],
            [t('field.leaves'), item.leaves.join(t('list.comma')) || t('none')],
          ]}
        />
      </Section>
      <Section title={t('item.plan')}>
        <Facts
          items={[
            [t('field.light'), <ItemLight key="light" item={item} />],
            [t('field.dueOn'), item.dueOn ?? t('none')],
            ...(item.track === 'long_term' ? [[t('field.nextReviewOn'), item.nextReviewOn ?? t('none')] as const] : []),
            [t('field.goal'), said(item.goal)],
            [t('field.measures'), said(item.measures)],
            [t('field.responsibleUnit'), item.responsibleUnit || t('none')],
            [t('field.responsibleLeader'), item.responsibleLeader || t('none')],
            [t('field.responsiblePerson'), item.responsiblePerson || t('none')],
            [t('field.matter'), item.matter || t('none')],
            [t('field.extended'), t('item.times', { n: item.extended })],
          ]}
        />
      </Section>
      {item.track === 'long_term' && <ReadingsTable item={item} />}
      {closing !== null && (
        <Section title={t('close.section')}>
          <Facts
            items={[
              [t('close.state'), tOr(`close.state.${closing.state}`, closing.state)],
              [t('close.summary'), said(closing.summary)],
              [t('close.proof'), <Proofs key="proof" evidence={closing.evidence} />],
              [t('close.requestedBy'), closing.requestedBy],
              [t('close.decidedBy'), closing.decidedBy ?? t('close.waits')],
              [t('close.opinion'), said(closing.note)],
              [t('close.closedOn'), closing.closedOn ?? t('none')],
            ]}
          />
        </Section>
      )}
      <Section title={t('timeline.section')}>
        <TimelineList item={item} />
      </Section>
      {office && <AlikeSection itemId={item.id} />}
    </div>
  );
}

function Proofs({ evidence }: { readonly evidence: NonNullable<RectItem['closing']>['evidence'] }): ReactNode {
  return (
    <ul className="lines">
      {evidence.map((piece) => (
        <li key={piece.itemId}>
          <Link to={`/evidence/${piece.itemId}`}>{piece.title}</Link>
        </li>
      ))}
    </ul>
  );
}

import { catalogueTexts } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { DataTable, Empty, Facts, Notice, Page, PrintButton, ReadState, Section, Signature, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { AdvanceDialog } from './advance-dialog.js';
import { PeopleDialog } from './people-dialog.js';
import { PILOT, type Pilot } from './pilots.graphql.js';
import { PilotWork } from './pilot-work.js';
import { ReceiptWords } from './receipt-words.js';
import { SignReceiptDialog } from './sign-receipt-dialog.js';
import { StageLine } from './stage-line.js';

type Open = 'none' | 'sign' | 'people' | 'advance';

/** One pilot for both sides: its stages, its set, the receipt, the people, and the way to evidence and scores. */
export function PilotPage(): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const { pilotId = '' } = useParams();
  const read = useRead(PILOT, { id: pilotId });
  const [open, setOpen] = useState<Open>('none');
  const pilot = read.data?.pilot;
  const onClose = (): void => setOpen('none');
  return (
    <Page
      title={pilot?.objectName ?? t('pilot.title')}
      summary={pilot === undefined ? undefined : `${pilot.programmeName}　${tOr(`flow.${pilot.flow}`, pilot.flow)}`}
      actions={
        <>
          <PrintButton />
          {pilot?.can.includes('advance') === true && <Button onClick={() => setOpen('advance')}>{t('advance.open')}</Button>}
          {pilot?.can.includes('sign_receipt') === true && (
            <Button type="primary" onClick={() => setOpen('sign')}>
              {t('sign.open')}
            </Button>
          )}
        </>
      }
    >
      <ReadState read={read}>{(data) => <Body pilot={data.pilot} onPeople={() => setOpen('people')} />}</ReadState>
      <Signature />
      {pilot !== undefined && open === 'sign' && <SignReceiptDialog pilot={pilot} onClose={onClose} />}
      {pilot !== undefined && open === 'people' && <PeopleDialog pilot={pilot} onClose={onClose} />}
      {pilot !== undefined && open === 'advance' && <AdvanceDialog pilot={pilot} onClose={onClose} />}
    </Page>
  );
}

function Body({ pilot, onPeople }: { readonly pilot: Pilot; readonly onPeople: () => void }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const { tOr: c } = useText(catalogueTexts);
  return (
    <div className="stack">
      <StageLine pilot={pilot} />
      {pilot.can.includes('sign_receipt') && <Notice tone="warn">{t('sign.notice')}</Notice>}
      <Section title={t('page.facts')}>
        <Facts
          items={[
            [t('field.unit'), pilot.unitName],
            [t('openPilots.kind'), tOr(`objectKind.${pilot.objectKind}`, pilot.objectKind)],
            [t('pilots.category'), c(`category.${pilot.category}`, pilot.category)],
            [t('pilot.cutoffOn'), pilot.cutoffOn],
            [t('pilot.selfDueOn'), pilot.selfDueOn ?? t('none')],
            [t('pilots.receipt'), <ReceiptWords key="receipt" receipt={pilot.receipt} />],
          ]}
        />
      </Section>
      <PilotWork pilot={pilot} />
      <People pilot={pilot} onPeople={onPeople} />
    </div>
  );
}

type Person = Pilot['people'][number] & { readonly place: number };

function People({ pilot, onPeople }: { readonly pilot: Pilot; readonly onPeople: () => void }): ReactNode {
  const { t, tOr } = useText(pilotsTexts);
  const mayName = pilot.can.includes('name_people');
  const columns = useMemo<readonly Column<Person>[]>(
    () => [
      { key: 'duty', title: t('people.duty'), cell: (person) => tOr(`personDuty.${person.duty}`, person.duty) },
      { key: 'name', title: t('field.personName'), heads: true, cell: (person) => person.name },
      { key: 'phone', title: t('people.phone'), cell: (person) => person.phone ?? t('none') },
    ],
    [t, tOr],
  );
  return (
    <Section title={t('people.title')} actions={mayName && pilot.people.length > 0 ? <Button onClick={onPeople}>{t('people.edit')}</Button> : undefined}>
      <DataTable
        name="people-"
        caption={t('people.caption')}
        columns={columns}
        rows={pilot.people.map((person, place) => ({ ...person, place }))}
        rowKey={(person) => String(person.place)}
        empty={<Empty text={t('people.none')} action={mayName ? <Button onClick={onPeople}>{t('people.edit')}</Button> : undefined} />}
      />
    </Section>
  );
}

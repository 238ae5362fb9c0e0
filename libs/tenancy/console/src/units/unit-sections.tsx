import { Button } from 'antd';
import {
  DataTable,
  Empty,
  Form,
  ProblemAlert,
  Section,
  TextField,
  useAction,
  useFields,
  useText,
  useToasts,
  type Column,
  type Problem,
} from '@wudan/kernel-ui';
import { localDateOf, systemClock } from '@wudan/kernel-core';
import { useMemo, useState, type ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { CREATE_SECTION, RETIRE_SECTION, type Unit, type UnitSection } from './units.graphql.js';

/** The sections of a unit; added in place, retired with ten seconds to take it back. */
export function UnitSections({ unit }: { readonly unit: Unit }): ReactNode {
  const { t } = useText(tenancyTexts);
  const { doLater } = useToasts();
  const retire = useAction(RETIRE_SECTION);
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  const { run } = retire;

  const columns = useMemo<readonly Column<UnitSection>[]>(() => {
    const retireLater = (section: UnitSection): void => {
      setLeaving((now) => [...now, section.id]);
      const back = (): void => setLeaving((now) => now.filter((id) => id !== section.id));
      doLater(
        t('unit.sectionRetired', { name: section.name }),
        () => void run({ id: section.id, on: localDateOf(systemClock.now()) }).then(back),
        back,
      );
    };
    return [
      { key: 'name', title: t('field.name'), heads: true, cell: (section) => section.name, sortBy: (section) => section.name },
      { key: 'from', title: t('field.validFrom'), cell: (section) => section.validFrom },
      { key: 'to', title: t('field.validTo'), cell: (section) => section.validTo ?? t('units.none') },
      {
        key: 'acts',
        title: t('unit.acts'),
        acts: true,
        cell: (section) =>
          section.validTo === null && section.can.includes('retire') ? (
            <button
              type="button"
              className="link-button danger"
              disabled={leaving.includes(section.id)}
              aria-label={t('unit.retireSectionOf', { name: section.name })}
              onClick={() => retireLater(section)}
            >
              {t('unit.retireSection')}
            </button>
          ) : null,
      },
    ];
  }, [t, doLater, run, leaving]);

  return (
    <Section title={t('unit.sections')}>
      <ProblemAlert problems={retire.problems} />
      <DataTable
        name="sections-"
        caption={t('unit.sectionsCaption')}
        columns={columns}
        rows={unit.sections}
        rowKey={(section) => section.id}
        empty={<Empty text={t('unit.noSections')} />}
      />
      {unit.can.includes('update') && unit.validTo === null && <NewSection unitId={unit.id} />}
    </Section>
  );
}

function NewSection({ unitId }: { readonly unitId: string }): ReactNode {
  const { t } = useText(tenancyTexts);
  const { say } = useToasts();
  const fields = useFields({ name: '' });
  const create = useAction(CREATE_SECTION);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['name', t('unit.sectionName')]]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const name = fields.values.name.trim();
    if ((await create.run({ input: { unitId, name } })) === null) return;
    fields.set('name', '');
    say(t('unit.sectionAdded', { name }));
  };
  return (
    <div className="no-print">
      <Form problems={missing.length > 0 ? missing : create.problems} onSubmit={() => void submit()} label={t('unit.addSection')}>
        <TextField {...fields.bind('name')} label={t('unit.sectionName')} required />
        <div>
          <Button htmlType="submit" loading={create.busy}>
            {t('unit.addSection')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

import { Button } from 'antd';
import { Dialog, Form, SelectField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { MOVE_OFFICE, type OfficeNode } from './offices.graphql.js';

interface MoveOfficeDialogProps {
  readonly office: OfficeNode;
  readonly nodes: readonly OfficeNode[];
  readonly onClose: () => void;
}

/** Ids of an office and of everything below it, which cannot become its parent. */
function withAllBelow(nodes: readonly OfficeNode[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const node of nodes) if (node.parentId !== null && found.has(node.parentId)) found.add(node.id);
  }
  return found;
}

/** Hangs an office under another; can be taken back for ten seconds. */
export function MoveOfficeDialog({ office, nodes, onClose }: MoveOfficeDialogProps): ReactNode {
  const { t } = useText(tenancyTexts);
  const { offerUndo } = useToasts();
  const fields = useFields({ parentId: '' });
  const move = useAction(MOVE_OFFICE);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const barred = withAllBelow(nodes, office.id);
  const parents = nodes.filter((node) => !barred.has(node.id) && node.id !== office.parentId && node.can.includes('create'));

  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['parentId', t('field.parent')]]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const { parentId } = fields.values;
    if ((await move.run({ input: { officeId: office.id, parentId } })) === null) return;
    const parent = nodes.find((node) => node.id === parentId)?.shortName ?? '';
    const before = office.parentId;
    if (before !== null) {
      offerUndo(t('move.done', { name: office.shortName, parent }), () => {
        void move.run({ input: { officeId: office.id, parentId: before } });
      });
    }
    onClose();
  };

  return (
    <Dialog title={t('move.title', { name: office.shortName })} onClose={onClose}>
      <Form problems={missing.length > 0 ? missing : move.problems} onSubmit={() => void submit()}>
        <p>{t('move.text')}</p>
        <SelectField
          {...fields.bind('parentId')}
          label={t('field.parent')}
          required
          blank={t('move.blank')}
          choices={parents.map((node) => ({ value: node.id, label: `${node.name}（${node.levelName}）` }))}
        />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={move.busy}>
            {t('move.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

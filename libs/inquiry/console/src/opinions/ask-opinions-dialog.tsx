import { Button } from 'antd';
import { AreaField, byName, CheckField, Dialog, Form, uiTexts, useAction, useConnection, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { UNITS_OF_INQUIRY, type InquiryPilot } from '../inquiry.graphql.js';
import type { Handout } from '../link-sheet.js';
import { ASK_OPINIONS } from './opinions.graphql.js';

interface AskOpinionsDialogProps {
  readonly pilot: InquiryPilot;
  readonly onLinks: (handout: Handout) => void;
  readonly onClose: () => void;
}

/** Chooses partner units of the register, or names others; each gets one link. */
export function AskOpinionsDialog({ pilot, onLinks, onClose }: AskOpinionsDialogProps): ReactNode {
  const { t } = useText(inquiryTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ others: '', question: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [byCard, setByCard] = useState(false);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const units = useConnection(UNITS_OF_INQUIRY, {}, (data) => data.units);
  const choices = units.rows.filter(({ id }) => id !== pilot.unitId).sort((left, right) => byName.compare(left.name, right.name));
  const ask = useAction(ASK_OPINIONS);
  const submit = async (): Promise<void> => {
    const others = fields.values.others.split('\n').map((name) => name.trim()).filter((name) => name !== '');
    const partners = [...choices.filter(({ id }) => chosen.has(id)).map(({ id }) => ({ unitId: id })), ...others.map((name) => ({ name }))];
    const none = partners.length === 0;
    setWrong(none ? [{ code: 'FIELD_MISSING', kind: 'INVALID', field: 'partners', message: t('partners.choose') }] : []);
    if (none) return;
    const data = await ask.run({ input: { pilotId: pilot.id, partners, question: fields.values.question, byCard } });
    if (data === null) return;
    const { links } = data.askOpinions;
    if (links.length < partners.length) say(t('partners.sent', { n: partners.length - links.length }));
    onClose();
    if (links.length > 0) onLinks({ kind: 'opinion', about: t('partners.about', { name: pilot.unitName }), links });
  };
  return (
    <Dialog title={t('partners.ask')} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : ask.problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('partners.text')}</p>
        <fieldset className="choices">
          <legend className="small">{t('partners.units')}</legend>
          <div className="stack tight">
            {choices.map(({ id, name }) => (
              <CheckField key={id} label={name} checked={chosen.has(id)} onChange={(on) => setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)))} />
            ))}
          </div>
        </fieldset>
        <CheckField label={t('partners.byCard')} checked={byCard} onChange={setByCard} />
        <AreaField {...fields.bind('others')} label={t('partners.others')} hint={t('partners.othersHint')} rows={3} />
        <AreaField {...fields.bind('question')} label={t('opinion.question')} hint={t('partners.questionHint')} rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={ask.busy}>
            {t('partners.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}

import { Button } from 'antd';
import { Form, SelectField, useFields, useRead, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { draftsOf } from './merge-overrides.js';
import { TEMPLATES_TO_CHOOSE, type TemplateChoice } from './set.graphql.js';
import { useCompose, type SetFrame } from './use-compose.js';

/** On which template and which pack the set stands. Adjustments are kept; those that no longer fit are reported as faults. */
export function ChooseBase({ frame }: { readonly frame: SetFrame }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { set } = frame;
  const { say } = useToasts();
  const read = useRead(TEMPLATES_TO_CHOOSE, {});
  const fields = useFields({ templateId: set.summary.templateId, packId: set.summary.packId ?? '' });
  const { compose, busy, problems } = useCompose(frame);
  const usable = (read.data?.templates ?? []).filter(({ state }) => state === 'shipped' || state === 'published');
  const submit = async (): Promise<void> => {
    const { templateId, packId } = fields.values;
    if (await compose(draftsOf(set.overrides), { templateId, packId: packId || null })) say(t('set.saved'));
  };
  const unchanged = fields.values.templateId === set.summary.templateId && fields.values.packId === (set.summary.packId ?? '');
  return (
    <div className="no-print">
      <Form problems={problems} onSubmit={() => void submit()} label={t('set.base')} wide>
        <div className="pilot-fill">
          <SelectField {...fields.bind('templateId')} label={t('set.template')} choices={choicesOf(usable, 'template', set.summary.templateId, set.summary.templateName)} />
          <SelectField {...fields.bind('packId')} label={t('set.pack')} blank={t('set.noPack')} choices={choicesOf(usable, 'pack', set.summary.packId, set.summary.packName)} />
          <Button htmlType="submit" loading={busy} disabled={unchanged}>
            {t('set.change')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

/** The one in use is always offered, also after it was withdrawn. */
function choicesOf(templates: readonly TemplateChoice[], part: string, usedId: string | null, usedName: string): { value: string; label: string }[] {
  const offered = templates.filter((one) => one.part === part).map(({ id, name, version }) => ({ value: id, label: `${name}（${version}）` }));
  return usedId === null || offered.some(({ value }) => value === usedId) ? offered : [{ value: usedId, label: usedName }, ...offered];
}

import { TextField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { ActForm } from '../finding/act-form.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { SAVE_FINDING_CATEGORY, type Category } from './rules.graphql.js';

interface CategoryDialogProps {
  /** The one to change; a new one of the office without it. */
  readonly category?: Category;
  readonly onClose: () => void;
}

/** A category of the office's own, or the day from which one may no longer be chosen. Shipped ones keep their names. */
export function CategoryDialog({ category, onClose }: CategoryDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const { say } = useToasts();
  const shipped = category?.own === false;
  const fields = useFields({ code: category?.code ?? '', name: category?.name ?? '', validFrom: category?.validFrom ?? '', retiredOn: category?.retiredOn ?? '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const save = useAction(SAVE_FINDING_CATEGORY);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['code', t('categories.code')],
      ['name', t('categories.name')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    const { code, name, validFrom, retiredOn } = fields.values;
    if ((await save.run({ input: { code, name, validFrom: shipped ? null : validFrom || null, retiredOn: retiredOn || null } })) === null) return;
    say(t('categories.saved', { name }));
    onClose();
  };
  return (
    <ActForm title={category === undefined ? t('categories.newTitle') : t('categories.changeTitle', { name: category.name })} text={t(shipped ? 'categories.shippedText' : 'categories.ownText')} act={t('categories.save')} busy={save.busy} problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} onClose={onClose}>
      {!shipped && (
        <>
          <TextField {...fields.bind('code')} label={t('categories.code')} hint={t('categories.codeHint')} disabled={category !== undefined} required />
          <TextField {...fields.bind('name')} label={t('categories.name')} required />
          <TextField {...fields.bind('validFrom')} label={t('categories.validFrom')} hint={t('categories.validHint')} type="date" />
        </>
      )}
      <TextField {...fields.bind('retiredOn')} label={t('categories.retiredFrom')} hint={t('categories.retiredHint')} type="date" />
    </ActForm>
  );
}

import { CheckField, TextField, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { accessTexts } from '../i18n/access-texts.js';

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
  readonly hint?: string;
}

/** A password that can be shown, since a typing error that cannot be seen locks people out. */
export function PasswordField({ isNew = false, ...field }: PasswordFieldProps): ReactNode {
  const { t } = useText(accessTexts);
  const [shown, setShown] = useState(false);
  return (
    <div>
      <TextField {...field} required type={shown ? 'text' : 'password'} autoComplete={isNew ? 'new-password' : 'current-password'} />
      <CheckField label={t('field.showPassword')} checked={shown} onChange={setShown} />
    </div>
  );
}

import { Button } from 'antd';
import { SelectField, TextField, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { LEAVES_OF_SET } from '../inquiry.graphql.js';

export interface PickedLeaf {
  readonly code: string;
  readonly note: string;
}

interface LeafPickerProps {
  /** Null before a set was issued. */
  readonly setId: string | null;
  readonly leaves: readonly PickedLeaf[];
  readonly onChange: (leaves: readonly PickedLeaf[]) => void;
}

/** Chooses leaves of the pilot's set, each with a word on what was learnt about it. */
export function LeafPicker({ setId, leaves, onChange }: LeafPickerProps): ReactNode {
  const { t } = useText(inquiryTexts);
  const read = useRead(LEAVES_OF_SET, { id: setId ?? '' }, setId === null);
  const all = read.data?.indicatorSet.nodes.filter(({ ruleType }) => ruleType !== null) ?? [];
  const nameOf = (code: string): string => all.find((node) => node.code === code)?.name ?? '';
  if (setId === null) return <p className="quiet">{t('visit.noSet')}</p>;
  return (
    <div className="stack tight">
      <SelectField
        name="leaves"
        label={t('visit.addLeaf')}
        value=""
        blank={t('visit.chooseLeaf')}
        onChange={(code) => code !== '' && onChange([...leaves, { code, note: '' }])}
        choices={all.filter(({ code }) => !leaves.some((leaf) => leaf.code === code)).map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
      {leaves.map((leaf, index) => (
        <div key={leaf.code} className="row">
          <TextField
            name={`leaves.${index}.note`}
            label={t('visit.leafNote', { leaf: `${leaf.code} ${nameOf(leaf.code)}` })}
            value={leaf.note}
            maxLength={500}
            onChange={(note) => onChange(leaves.map((one) => (one.code === leaf.code ? { ...one, note } : one)))}
          />
          <Button aria-label={t('visit.removeLeafOf', { code: leaf.code })} onClick={() => onChange(leaves.filter(({ code }) => code !== leaf.code))}>
            {t('visit.removeLeaf')}
          </Button>
        </div>
      ))}
    </div>
  );
}

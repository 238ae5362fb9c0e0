import { useId, type ReactNode } from 'react';

interface StanceFieldProps<Stance extends string> {
  readonly legend: string;
  readonly stances: readonly (readonly [Stance, string])[];
  readonly value: Stance;
  readonly onChange: (stance: Stance) => void;
}

/** The few things one side may say to the other, all in sight. */
export function StanceField<Stance extends string>({ legend, stances, value, onChange }: StanceFieldProps<Stance>): ReactNode {
  const name = useId();
  return (
    <fieldset className="finding-stances">
      <legend>{legend}</legend>
      {stances.map(([stance, label]) => (
        <label key={stance} className="check">
          <input type="radio" name={name} value={stance} checked={stance === value} onChange={() => onChange(stance)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

import { TextInput } from '../../../../ui/TextInput.js';
import { keepInside, type Area } from './areas.js';
import styles from './editor.module.css';

const SIDES = [
  ['x', 'Dari kiri (%)'],
  ['y', 'Dari atas (%)'],
  ['width', 'Lebar (%)'],
  ['height', 'Tinggi (%)'],
] as const;

export interface AreaNumbersProps {
  /** 1-based, as it is written on the picture. */
  readonly number: number;
  readonly area: Area;
  readonly onChange: (area: Area) => void;
}

/** One area in numbers: arrow keys move it by one per cent, so no mouse is needed. */
export function AreaNumbers({ number, area, onChange }: AreaNumbersProps) {
  return (
    <fieldset className={styles.areaNumbers}>
      <legend className={styles.legend}>Daerah {number}</legend>
      {SIDES.map(([side, label]) => (
        <TextInput
          key={side}
          label={label}
          type="number"
          min={0}
          max={100}
          step={1}
          value={Math.round(area[side] * 100)}
          onChange={(event) => onChange(keepInside({ ...area, [side]: Number(event.target.value) / 100 }))}
        />
      ))}
    </fieldset>
  );
}

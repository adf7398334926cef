import type { TemplateElement } from '@sinau/contracts/template-design.js';
import type { Dispatch } from 'react';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import {
  chosenOf,
  paperOf,
  type DesignAction,
  type DesignState,
  type Patch,
} from '../editor/design-state.js';
import { ColorField } from './ColorField.js';
import { NumberInput } from './NumberInput.js';
import { PageFields } from './PageFields.js';
import { PictureFields } from './PictureFields.js';
import { LOGOS } from '../words.js';
import styles from './Properties.module.css';
import { TextFields } from './TextFields.js';

const LOGO_CHOICES = Object.entries(LOGOS).map(([value, label]) => ({ value, label }));

interface PropertiesProps {
  readonly state: DesignState;
  readonly dispatch: Dispatch<DesignAction>;
  readonly readOnly: boolean;
  /** Another picture for the element that shows one. */
  readonly onPicture: () => void;
}

/** Numbers and words of what is chosen: every drag has its twin here. */
export function Properties({ state, dispatch, readOnly, onPicture }: PropertiesProps) {
  const chosen = chosenOf(state);
  const [element] = chosen;
  if (!element) return <PageFields state={state} dispatch={dispatch} readOnly={readOnly} />;
  if (chosen.length > 1) return <p>Geser bersama dengan tombol panah, atau pilih satu saja.</p>;
  const patch = (changes: Patch) => dispatch({ kind: 'patch', id: element.id, patch: changes });
  return (
    <Stack gap="small" key={element.id}>
      <OwnFields element={element} disabled={readOnly} onPatch={patch} onPicture={onPicture} />
      <PlaceFields element={element} state={state} disabled={readOnly} onPatch={patch} />
    </Stack>
  );
}

interface FieldsProps {
  readonly element: TemplateElement;
  readonly disabled: boolean;
  readonly onPatch: (patch: Patch) => void;
}

function PlaceFields({ element, state, disabled, onPatch }: FieldsProps & { readonly state: DesignState }) {
  const paper = paperOf(state.design);
  const field = (name: 'x' | 'y' | 'w' | 'h', label: string, least: number, most: number) => (
    <NumberInput
      label={label}
      least={least}
      most={most}
      disabled={disabled}
      value={element[name]}
      onChange={(value) => onPatch({ [name]: value })}
    />
  );
  return (
    <div className={styles.pair}>
      {field('x', 'Dari kiri (mm)', 0, paper.width - 1)}
      {field('y', 'Dari atas (mm)', 0, paper.height - 1)}
      {field('w', 'Lebar (mm)', 1, paper.width)}
      {field('h', 'Tinggi (mm)', 1, paper.height)}
    </div>
  );
}

/** What only some kinds of elements have. */
function OwnFields({
  element,
  disabled,
  onPatch,
  onPicture,
}: FieldsProps & Pick<PropertiesProps, 'onPicture'>) {
  switch (element.type) {
    case 'text':
      return <TextFields element={element} disabled={disabled} onPatch={onPatch} />;
    case 'image':
      return <PictureFields element={element} disabled={disabled} onPatch={onPatch} onPicture={onPicture} />;
    case 'line':
      return (
        <>
          <NumberInput
            label="Tebal (pt)"
            least={0.1}
            most={20}
            disabled={disabled}
            value={element.thickness}
            onChange={(thickness) => onPatch({ thickness })}
          />
          <ColorField value={element.color} disabled={disabled} onChange={(color) => onPatch({ color })} />
          <CheckboxField
            label="Dengan hiasan di tengah"
            disabled={disabled}
            checked={element.ornament}
            onChange={({ target }) => onPatch({ ornament: target.checked })}
          />
        </>
      );
    case 'signature':
    case 'materi':
      return (
        <>
          <NumberInput
            label="Ukuran huruf (pt)"
            least={5}
            most={18}
            disabled={disabled}
            value={element.size}
            onChange={(size) => onPatch({ size })}
          />
          <ColorField value={element.color} disabled={disabled} onChange={(color) => onPatch({ color })} />
        </>
      );
    case 'logo':
      return (
        <Select
          label="Logo siapa"
          hint="Logo dinas dan lembaga diambil dari Pengaturan pada hari sertifikat disetujui."
          disabled={disabled}
          options={LOGO_CHOICES}
          value={element.of ?? 'sinau'}
          onChange={({ target }) => onPatch({ of: target.value })}
        />
      );
    case 'qr':
      return null;
  }
}

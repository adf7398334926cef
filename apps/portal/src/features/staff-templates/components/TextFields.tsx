import type { TemplateElement } from '@sinau/contracts/template-design.js';
import { useRef } from 'react';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Select } from '../../../ui/Select.js';
import { TextArea } from '../../../ui/TextInput.js';
import type { Patch } from '../editor/design-state.js';
import { FACES, VARIABLES } from '../words.js';
import { ColorField } from './ColorField.js';
import styles from './Properties.module.css';
import { NumberInput } from './NumberInput.js';

interface TextFieldsProps {
  readonly element: Extract<TemplateElement, { type: 'text' }>;
  readonly disabled: boolean;
  readonly onPatch: (patch: Patch) => void;
}

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const ALIGN = { left: 'Rata kiri', center: 'Tengah', right: 'Rata kanan' };
const VALIGN = { top: 'Atas', middle: 'Tengah', bottom: 'Bawah' };
const FIT = { wrap: 'Beberapa baris, mengecil bila perlu', line: 'Satu baris, mengecil bila perlu' };
const ROLE = { text: 'Teks biasa', title: 'Judul dokumen', heading: 'Judul bagian' };
const INSERT = Object.entries(VARIABLES).map(([value, [label]]) => ({ value, label }));

/** What a text says and how it is set. */
export function TextFields({ element, disabled, onPatch }: TextFieldsProps) {
  const area = useRef<HTMLDivElement>(null);
  const insert = (name: string) => {
    if (!name) return;
    const field = area.current?.querySelector('textarea');
    const at = field?.selectionEnd ?? element.text.length;
    onPatch({ text: `${element.text.slice(0, at)}{{${name}}}${element.text.slice(at)}` });
    field?.focus();
  };
  const pick = (name: string, label: string, words: Readonly<Record<string, string>>, value: string) => (
    <Select
      label={label}
      disabled={disabled}
      options={options(words)}
      value={value}
      onChange={({ target }) => onPatch({ [name]: target.value })}
    />
  );
  return (
    <>
      <div ref={area}>
        <TextArea
          label="Teks"
          hint="Baris yang isiannya kosong tidak dicetak."
          rows={3}
          maxLength={600}
          disabled={disabled}
          value={element.text}
          onChange={({ target }) => onPatch({ text: target.value })}
        />
      </div>
      <Select
        label="Sisipkan isian"
        placeholder="Pilih isian sertifikat"
        disabled={disabled}
        options={INSERT}
        value=""
        onChange={({ target }) => insert(target.value)}
      />
      <div className={styles.pair}>
        {pick('face', 'Huruf', FACES, element.face)}
        <NumberInput
          label="Ukuran (pt)"
          least={4}
          most={96}
          disabled={disabled}
          value={element.size}
          onChange={(size) => onPatch({ size })}
        />
      </div>
      <ColorField value={element.color} disabled={disabled} onChange={(color) => onPatch({ color })} />
      <div className={styles.pair}>
        {pick('align', 'Perataan', ALIGN, element.align)}
        {pick('valign', 'Letak tegak', VALIGN, element.valign)}
      </div>
      {pick('fit', 'Muat dalam kotak', FIT, element.fit)}
      <div className={styles.pair}>
        {pick('role', 'Peran', ROLE, element.role)}
        <NumberInput
          label="Jarak huruf (pt)"
          least={0}
          most={20}
          disabled={disabled}
          value={element.tracking}
          onChange={(tracking) => onPatch({ tracking })}
        />
      </div>
      <CheckboxField
        label="Huruf besar semua"
        disabled={disabled}
        checked={element.upper}
        onChange={({ target }) => onPatch({ upper: target.checked })}
      />
    </>
  );
}

import type { TemplateElement } from '@sinau/contracts/template-design.js';
import { useRef } from 'react';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
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
export function TextFields(props: TextFieldsProps) {
  const { element, disabled, onPatch } = props;
  const area = useRef<HTMLDivElement>(null);
  const insert = (name: string) => {
    if (!name) return;
    const field = area.current?.querySelector('textarea');
    const at = field?.selectionEnd ?? element.text.length;
    onPatch({ text: `${element.text.slice(0, at)}{{${name}}}${element.text.slice(at)}` });
    field?.focus();
  };
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
        <Pick {...props} name="face" label="Huruf" words={FACES} />
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
      <Pick {...props} name="align" label="Perataan" words={ALIGN} />
      <MoreTextFields {...props} />
    </>
  );
}

interface PickProps extends TextFieldsProps {
  readonly name: 'face' | 'align' | 'valign' | 'fit' | 'role';
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
}

function Pick({ element, disabled, onPatch, name, label, words }: PickProps) {
  return (
    <Select
      label={label}
      disabled={disabled}
      options={options(words)}
      value={element[name]}
      onChange={({ target }) => onPatch({ [name]: target.value })}
    />
  );
}

/** Seldom changed. */
function MoreTextFields(props: TextFieldsProps) {
  const { element, disabled, onPatch } = props;
  return (
    <Disclosure summary="Pengaturan teks lain">
      <Stack gap="small">
        <Pick {...props} name="valign" label="Letak tegak" words={VALIGN} />
        <Pick {...props} name="fit" label="Muat dalam kotak" words={FIT} />
        <Pick {...props} name="role" label="Peran" words={ROLE} />
        <NumberInput
          label="Jarak huruf (pt)"
          least={0}
          most={20}
          disabled={disabled}
          value={element.tracking}
          onChange={(tracking) => onPatch({ tracking })}
        />
        <CheckboxField
          label="Huruf besar semua"
          disabled={disabled}
          checked={element.upper}
          onChange={({ target }) => onPatch({ upper: target.checked })}
        />
      </Stack>
    </Disclosure>
  );
}

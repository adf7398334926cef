import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { CheckboxField } from './CheckboxField.js';
import { CodeInput } from './CodeInput.js';
import { RadioGroup } from './RadioGroup.js';
import { Select } from './Select.js';
import { TextArea, TextInput } from './TextInput.js';

/** The texts that assistive technology reads after the label. */
function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' | ');
}

describe('Field', () => {
  it('ties label, hint and error to the control', () => {
    render(<TextInput label="Nomor HP" hint="Contoh: 0812" error="Nomor HP belum benar." />);
    const input = screen.getByLabelText('Nomor HP');
    expect(descriptionOf(input)).toBe('Contoh: 0812 | Nomor HP belum benar.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('leaves the attributes out when there is nothing to say', () => {
    render(<TextInput label="Nama" />);
    const input = screen.getByLabelText('Nama');
    expect(input.hasAttribute('aria-describedby')).toBe(false);
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('says which fields are optional', () => {
    render(
      <Select label="Kecamatan" optional placeholder="Pilih" options={[{ value: '1', label: 'Blimbing' }]} />,
    );
    expect(screen.getByLabelText('Kecamatan (boleh kosong)').tagName).toBe('SELECT');
  });
});

describe('TextArea', () => {
  const at = (length: number, more: object = { most: 500 }) => {
    render(
      <TextArea
        label="Alasan"
        hint="Untuk panitia."
        value={'a'.repeat(length)}
        onChange={() => 0}
        {...more}
      />,
    );
    return screen.getByLabelText<HTMLTextAreaElement>('Alasan');
  };

  it('says what is left once there is little', () => {
    expect(descriptionOf(at(399))).toBe('Untuk panitia.');
    cleanup();
    expect(descriptionOf(at(488))).toBe('Untuk panitia. Sisa 12 huruf.');
  });

  it('keeps what is too long, and says how much too long', () => {
    const field = at(1_512, { most: 500, error: 'Alasan belum diisi.' });
    expect([field.value.length, field.hasAttribute('maxlength')]).toEqual([1_512, false]);
    expect(descriptionOf(field)).toBe(
      'Untuk panitia. Kelebihan 1.012 huruf. | Paling banyak 500 huruf. Persingkat dulu.',
    );
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('says when nothing more fits where more is cut', () => {
    expect(descriptionOf(at(600, { maxLength: 600 }))).toBe('Untuk panitia. Sisa 0 huruf.');
  });
});

describe('RadioGroup', () => {
  it('is a named group with its error and reports the choice', () => {
    const chosen = jest.fn();
    const options = [
      { value: 'L', label: 'Laki-laki' },
      { value: 'P', label: 'Perempuan' },
    ];
    render(
      <RadioGroup
        label="Jenis kelamin"
        name="sex"
        options={options}
        value="L"
        onChange={chosen}
        error="Pilih satu."
      />,
    );
    const group = screen.getByRole('group', { name: 'Jenis kelamin' });
    expect(descriptionOf(group)).toBe('Pilih satu.');
    fireEvent.click(screen.getByLabelText('Perempuan'));
    expect(chosen).toHaveBeenCalledWith('P');
  });
});

describe('CheckboxField', () => {
  it('is not ticked beforehand and carries its error', () => {
    render(<CheckboxField label="Saya setuju" error="Centang bila setuju." />);
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Saya setuju' });
    expect(box.checked).toBe(false);
    expect(descriptionOf(box)).toBe('Centang bila setuju.');
  });
});

describe('CodeInput', () => {
  function Harness({ onComplete }: { readonly onComplete: (code: string) => void }) {
    const [code, setCode] = useState('');
    return <CodeInput value={code} onChange={setCode} onComplete={onComplete} />;
  }

  it('takes a pasted code with spaces and completes once', () => {
    const complete = jest.fn();
    render(<Harness onComplete={complete} />);
    const input = screen.getByLabelText<HTMLInputElement>('Kode enam angka');
    fireEvent.change(input, { target: { value: ' 123 456 ' } });
    expect(input.value).toBe('123456');
    fireEvent.change(input, { target: { value: '1234567' } });
    expect(input.value).toBe('123456');
    expect(complete.mock.calls).toEqual([['123456']]);
  });

  it('asks the phone for the code and its number keys', () => {
    render(<Harness onComplete={jest.fn()} />);
    const input = screen.getByLabelText('Kode enam angka');
    expect(input.getAttribute('autocomplete')).toBe('one-time-code');
    expect(input.getAttribute('inputmode')).toBe('numeric');
  });
});

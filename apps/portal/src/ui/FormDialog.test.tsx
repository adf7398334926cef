import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { ApiError, type FieldError, type RequestError } from '../lib/api-errors.js';
import { fieldError } from '../lib/field-errors.js';
import { loadModal } from './Dialog.js';
import { FormDialog } from './FormDialog.js';
import { fetchPart } from './Later.js';
import { TextInput } from './TextInput.js';

const scrolled = jest.fn();
beforeAll(async () => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  Element.prototype.scrollIntoView = scrolled;
  await fetchPart(loadModal);
});

const refused = (...fields: FieldError[]) =>
  new ApiError(422, 'invalid_input', 'Belum tersimpan', 'Isian Anda masih ada.', fields);

interface Answer {
  readonly busy?: boolean;
  readonly error?: RequestError | null;
}

/** A form of two fields, of which only the second is held by name. `answer` is what the server said to the last sending. */
function setUp() {
  const sent = jest.fn<void, [string, FormDataEntryValue | null]>();
  const close = jest.fn();
  function Example({ busy = false, error = null }: Answer) {
    const [name, setName] = useState('');
    return (
      <FormDialog
        title="Ruang baru"
        confirm="Simpan ruang"
        {...{ busy, error }}
        onSubmit={(fields) => sent(name, fields.get('place'))}
        onClose={close}
      >
        <TextInput label="Nama" value={name} onChange={({ target }) => setName(target.value)} />
        <TextInput label="Tempat" name="place" error={fieldError(error, 'place')} />
      </FormDialog>
    );
  }
  const { rerender } = render(<Example />);
  const name = screen.getByLabelText<HTMLInputElement>('Nama');
  const place = screen.getByLabelText('Tempat');
  return { sent, close, name, place, answer: (next: Answer) => rerender(<Example {...next} />) };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('FormDialog', () => {
  it('is sent by its main button, which Enter in a field presses, with what was typed', () => {
    const { sent, name, place } = setUp();
    expect(screen.getByRole('dialog', { name: 'Ruang baru' })).toBeTruthy();
    fireEvent.change(name, { target: { value: 'Melati' } });
    fireEvent.change(place, { target: { value: 'Lantai 2' } });
    const main = button('Simpan ruang');
    expect([main.type, main.form]).toEqual(['submit', name.form]);
    fireEvent.click(main);
    expect(sent.mock.calls).toEqual([['Melati', 'Lantai 2']]);
  });

  it('says a refusal above the fields, in view, and keeps what was typed', () => {
    const { answer, name } = setUp();
    fireEvent.change(name, { target: { value: 'Melati' } });
    scrolled.mockClear();
    answer({ error: refused() });
    expect(screen.getByText('Belum tersimpan')).toBeTruthy();
    expect(scrolled).toHaveBeenCalledTimes(1);
    expect(name.value).toBe('Melati');
  });

  it('brings the focus to the field that is refused, and says no more than its sentence', () => {
    const { answer, place } = setUp();
    answer({ error: refused({ path: 'place', message: 'Tulis tempatnya.' }) });
    expect(screen.getByText('Tulis tempatnya.')).toBeTruthy();
    expect(document.activeElement).toBe(place);
    expect(screen.queryByText('Belum tersimpan')).toBeNull();
  });

  it('takes no second tap and no second Enter, and cannot be left, until there is an answer', () => {
    const { answer, name, sent, close } = setUp();
    answer({ busy: true });
    fireEvent.click(button('Sedang menyimpan…'));
    fireEvent.submit(name.form as HTMLFormElement);
    fireEvent.click(button('Tidak jadi'));
    fireEvent.click(button('Tutup'));
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect([sent, close].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    answer({});
    fireEvent.click(button('Tidak jadi'));
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(close).toHaveBeenCalledTimes(2);
    fireEvent.click(button('Simpan ruang'));
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/Button.js';
import { TextInput } from '../../ui/TextInput.js';
import { addressFor } from './code.js';
import styles from './VerifyForm.module.css';

/** A certificate's code; the answer is a page of its own that needs no JavaScript. */
export function VerifyForm() {
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const address = addressFor(String(new FormData(event.currentTarget).get('kode') ?? ''));
    if (!address) return setError('Kode belum diisi. Lihat di bawah kotak QR pada sertifikat.');
    location.assign(address);
  };
  return (
    <form method="get" action="/cek" onSubmit={submit} className={styles.form} noValidate>
      <TextInput
        label="Kode verifikasi"
        hint="Tertulis di bawah kotak QR. Untuk sertifikat lama, ketik nomornya."
        name="kode"
        error={error}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={60}
      />
      <Button type="submit" icon="search">
        Cek sertifikat
      </Button>
    </form>
  );
}

import { useState } from 'react';
import { Button, LinkButton } from '../../ui/Button.js';
import { CheckboxField } from '../../ui/CheckboxField.js';
import { CodeInput } from '../../ui/CodeInput.js';
import { FileInput } from '../../ui/FileInput.js';
import { Select } from '../../ui/Select.js';
import { TextArea, TextInput } from '../../ui/TextInput.js';
import styles from './StyleGuidePage.module.css';

export function Forms() {
  const [code, setCode] = useState('');
  const [file, setFile] = useState<File | null>(null);
  return (
    <section className={styles.section}>
      <h2>Tombol dan isian</h2>
      <div className={styles.row}>
        <Button>Utama</Button>
        <Button variant="secondary" icon="download">
          Kedua
        </Button>
        <Button variant="quiet">Tenang</Button>
        <Button variant="danger" icon="trash">
          Bahaya
        </Button>
        <Button busy>Kirim</Button>
        <Button disabled>Tidak aktif</Button>
        <LinkButton href="/gaya" iconEnd="right">
          Tautan
        </LinkButton>
      </div>
      <div className={styles.narrow}>
        <TextInput label="Nama usaha" hint="Seperti di spanduk Anda." placeholder="Bakso Pak Darmo" />
        <TextInput
          label="Nomor HP"
          defaultValue="0812"
          error="Nomor HP belum benar. Contoh: 0812 3456 7890."
        />
        <TextArea label="Cerita singkat" optional />
        <Select
          label="Kabupaten/kota"
          placeholder="Pilih"
          options={[{ value: '3573', label: 'Kota Malang' }]}
        />
        <CodeInput value={code} onChange={setCode} hint="Kode dikirim ke HP Anda." />
        <CheckboxField
          label="Saya setuju data saya dipakai untuk pelatihan ini."
          hint="Anda bisa menariknya kapan saja."
        />
        <FileInput label="Foto produk" hint="JPG atau PNG." file={file} onChange={setFile} />
      </div>
    </section>
  );
}

import { useState } from 'react';
import { Badge } from '../../ui/Badge.js';
import { Banner } from '../../ui/Banner.js';
import { Button } from '../../ui/Button.js';
import { BottomSheet, Dialog } from '../../ui/Dialog.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorState, OfflineState } from '../../ui/ErrorState.js';
import { Progress, Steps } from '../../ui/Progress.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { toast } from '../../ui/toast.js';
import styles from './StyleGuidePage.module.css';

export function Feedback() {
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null);
  const close = () => setOpen(null);
  return (
    <section className={styles.section}>
      <h2>Keadaan</h2>
      <div className={styles.row}>
        <Badge>Draf</Badge>
        <Badge tone="brand">Baru</Badge>
        <Badge tone="success">Diterima</Badge>
        <Badge tone="warning">Menunggu</Badge>
        <Badge tone="danger">Dicabut</Badge>
      </div>
      <Banner title="Angkatan dimulai besok">Datang jam 08.30.</Banner>
      <Banner tone="success" title="Tugas terkirim" />
      <Banner tone="warning" title="Sisa dua kursi" />
      <Banner tone="danger" title="Foto belum terkirim">
        Fotonya masih ada di HP Anda.
      </Banner>
      <Progress label="Pelajaran selesai" value={3} max={8} text="3 dari 8" />
      <Steps current={3} total={8} />
      <div className={styles.row}>
        <Button onClick={() => setOpen('dialog')}>Buka dialog</Button>
        <Button onClick={() => setOpen('sheet')}>Buka lembar bawah</Button>
        <Button onClick={() => toast('Tersimpan.', { label: 'Urungkan', run: () => undefined })}>
          Pesan singkat
        </Button>
      </div>
      <Dialog
        open={open === 'dialog'}
        title="Batalkan pendaftaran?"
        onClose={close}
        footer={<Button onClick={close}>Ya</Button>}
      >
        Kursi Anda diberikan kepada orang berikutnya.
      </Dialog>
      <BottomSheet open={open === 'sheet'} title="Bab" onClose={close}>
        Isi lembar.
      </BottomSheet>
      <EmptyState title="Belum ada kelas" action={<Button>Pilih pelatihan</Button>}>
        Kelas Anda akan muncul di sini.
      </EmptyState>
      <ErrorState heading="h3" title="Gangguan sementara" onRetry={close} />
      <OfflineState heading="h3" onRetry={close} />
      <Skeleton />
    </section>
  );
}

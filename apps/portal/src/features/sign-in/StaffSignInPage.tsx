import { useEffect, useState } from 'react';
import { useSearch } from 'wouter';
import { paths } from '../../lib/paths.js';
import { safeNext } from '../../lib/safe-next.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { ResetForm } from './components/ResetForm.js';
import { StaffForm } from './components/StaffForm.js';
import { readResetLink, type ResetLink } from './reset-link.js';
import { useArrive } from './use-arrive.js';

/** Staff sign in here; with a reset code of an administrator they choose a new password first. */
export default function StaffSignInPage() {
  const arrive = useArrive(safeNext(new URLSearchParams(useSearch()).get('lanjut')));
  const [reset, setReset] = useState<ResetLink>();
  useEffect(() => {
    const link = readResetLink(location.hash);
    if (!link) return;
    setReset(link);
    // The code stays in nobody's history.
    history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  if (reset)
    return (
      <>
        <PageHeader title="Buat kata sandi baru" lead="Pakai kode reset dari admin." />
        <Stack>
          <ResetForm key={reset.code} start={reset} onSignedIn={arrive} />
          <Button variant="quiet" onClick={() => setReset(undefined)}>
            Kembali ke halaman masuk
          </Button>
        </Stack>
      </>
    );
  return (
    <>
      <PageHeader
        title="Masuk petugas"
        lead="Untuk pelatih, panitia, dan dinas."
        back={{ href: paths.signIn, label: 'Masuk dengan nomor HP' }}
      />
      <Stack>
        <StaffForm onSignedIn={arrive} />
        <p>
          Lupa kata sandi? Minta kode reset kepada admin. Ganti HP? <a href={paths.help}>Hubungi Latkop</a>.
        </p>
        <Button variant="quiet" onClick={() => setReset({ email: '', code: '' })}>
          Saya punya kode reset
        </Button>
      </Stack>
    </>
  );
}

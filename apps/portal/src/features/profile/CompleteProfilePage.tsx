import { useLocation, useSearch } from 'wouter';
import { paths } from '../../lib/paths.js';
import { safeNext } from '../../lib/safe-next.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { toast } from '../../ui/toast.js';
import { useProfile } from './api/profile.js';
import { PersonForm } from './components/PersonForm.js';

/** The first thing after registering: who one is. It can wait; enrolling asks again. */
export default function CompleteProfilePage() {
  const next = safeNext(new URLSearchParams(useSearch()).get('lanjut')) ?? paths.learnerHome;
  const profile = useProfile();
  const [, navigate] = useLocation();
  const done = () => {
    toast('Data diri tersimpan.');
    navigate(next, { replace: true });
  };
  return (
    <>
      <PageHeader title="Selamat datang. Siapa nama Anda?" lead="Isi sekali saja." />
      <QueryView query={profile} heading="h2">
        {({ person }) => <PersonForm person={person} onSaved={done} submitLabel="Simpan, lanjut" />}
      </QueryView>
      <p>
        Belum sempat? <a href={next}>Isi nanti</a>.
      </p>
    </>
  );
}

import { formatDay, formatTime } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Banner } from '../../../ui/Banner.js';
import { LinkButton } from '../../../ui/Button.js';
import type { Place } from '../api/application.js';

/** Nobody can apply now: too early, too late, or the result came before the last day. Says which, without a false date. */
export function Closed({ place }: { readonly place: Place }) {
  const { title, when } = wordsOf(place);
  return (
    <Banner
      tone="warning"
      title={title}
      action={<LinkButton href={paths.courses}>Lihat pelatihan lain</LinkButton>}
    >
      <p>{when}</p>
      <p>Belum ada data Anda yang dikirim.</p>
    </Banner>
  );
}

const isAhead = (iso: string | null): iso is string => iso !== null && Date.parse(iso) > Date.now();

const moment = (iso: string) => `${formatDay(iso)} pukul ${formatTime(iso)}`;

function wordsOf({ opensAt, closesAt }: Place): { readonly title: string; readonly when: string } {
  if (isAhead(opensAt)) return { title: 'Pendaftaran belum dibuka', when: `Dibuka ${moment(opensAt)}.` };
  const title = 'Pendaftaran sudah ditutup';
  if (closesAt && !isAhead(closesAt)) return { title, when: `Ditutup ${moment(closesAt)}.` };
  return { title, when: 'Angkatan ini tidak lagi menerima pendaftar.' };
}

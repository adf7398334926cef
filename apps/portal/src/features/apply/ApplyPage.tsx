import type { PageProps } from '../../lib/page-props.js';
import { formatDay, formatTime } from '../../lib/format.js';
import { paths } from '../../lib/paths.js';
import { Banner } from '../../ui/Banner.js';
import { Bullets } from '../../ui/Bullets.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useProfile } from '../profile/api/profile.js';
import { useApplication, type Place } from './api/application.js';
import { AnswersForm } from './components/AnswersForm.js';
import { DocumentsForm } from './components/DocumentsForm.js';
import { ByOffice } from './components/ByOffice.js';
import { Closed } from './components/Closed.js';
import { OfferCard } from './components/OfferCard.js';
import { Prepare } from './components/Prepare.js';
import { Rejoin } from './components/Rejoin.js';
import { StateCard } from './components/StateCard.js';
import { Withdraw } from './components/Withdraw.js';

/** Applying to an angkatan that chooses its people, and all that becomes of it. */
export default function ApplyPage({ params }: PageProps) {
  const place = useApplication(params.id ?? '');
  return (
    <QueryView query={place}>
      {(data) => (
        <>
          <PageHeader
            title="Pendaftaran seleksi"
            lead={`${data.courseTitle}, ${data.batchLabel}`}
            back={{ href: paths.course(data.courseSlug), label: 'Pelatihan' }}
          />
          <Stack narrow>
            {hasDates(data) && <Dates place={data} />}
            <Body place={data} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

const UNDECIDED: readonly string[] = ['draft', 'sent', 'returned', 'checked'];

/** Not once it is decided (results are sometimes announced before their day), nor where nobody can apply: `Closed` tells. */
const hasDates = ({ application, open }: Place): boolean =>
  application ? UNDECIDED.includes(application.state) : open;

const moment = (iso: string) => `${formatDay(iso)} pukul ${formatTime(iso)}`;

function Dates({ place: { capacity, closesAt, announcedAt } }: { readonly place: Place }) {
  return (
    <p>
      {capacity !== null && `Tersedia ${capacity} kursi. `}
      {closesAt && `Pendaftaran ditutup ${moment(closesAt)}. `}
      {announcedAt && `Hasil diumumkan ${moment(announcedAt)}.`}
    </p>
  );
}

function Body({ place }: { readonly place: Place }) {
  const { application, open } = place;
  if (!application && !open) return <Closed place={place} />;
  if (!application)
    return (
      <>
        <Prepare documents={place.documents} />
        <Answers place={place} />
      </>
    );
  const writable = application.state === 'returned' || (application.state === 'draft' && open);
  return (
    <>
      <ByOffice application={application} />
      <StateCard application={application} />
      {application.state === 'draft' && !open && <TooLate place={place} />}
      <Rejoin application={application} />
      {application.state === 'offered' && application.offer && <OfferCard offer={application.offer} />}
      <Reasons reasons={place.reasons} />
      {writable && (
        <>
          <DocumentsForm application={application} required={place.documents} />
          <Answers place={place} />
        </>
      )}
      <Withdraw application={application} />
    </>
  );
}

function Answers({ place }: { readonly place: Place }) {
  const profile = useProfile();
  return (
    <QueryView query={profile} heading="h2">
      {({ businesses }) => <AnswersForm place={place} businesses={businesses} />}
    </QueryView>
  );
}

/** A draft that was not sent in time: what was written is still there, but nobody looks at it. */
function TooLate({ place }: { readonly place: Place }) {
  return (
    <Banner tone="warning" title="Pendaftaran sudah ditutup">
      {place.closesAt && <p>Ditutup {moment(place.closesAt)}.</p>}
      <p>Isian Anda belum terkirim, jadi tidak ikut seleksi ini.</p>
    </Banner>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <Banner tone="warning" title="Yang perlu Anda perhatikan">
      <Bullets>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </Bullets>
    </Banner>
  );
}

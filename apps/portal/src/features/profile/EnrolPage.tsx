import { useEffect, useState } from 'react';
import type { OpenBatch } from './api/batch.js';
import { useOpenBatch } from './api/batch.js';
import type { Enrolment } from './api/enrol.js';
import { useProfile, type Profile } from './api/profile.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { paths } from '../../lib/paths.js';
import { LinkButton } from '../../ui/Button.js';
import { deferred } from '../../ui/deferred.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Steps } from '../../ui/Progress.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useHeadingFocus } from '../../ui/use-heading-focus.js';
import { PersonForm } from './components/PersonForm.js';
import { missingSteps, type EnrolStep } from './enrol-steps.js';

const TITLES: Readonly<Record<EnrolStep, string>> = {
  person: 'Data diri',
  business: 'Data usaha',
  nik: 'Nomor induk kependudukan',
  confirm: 'Periksa lalu daftar',
};
const NEXT = 'Simpan, lanjut';

/** Most begin with their own data; the later steps come while that is being filled in. */
const BusinessForm = deferred(async () => ({
  default: (await import('./components/BusinessForm.js')).BusinessForm,
}));
const NikForm = deferred(async () => ({ default: (await import('./components/NikForm.js')).NikForm }));
const ConfirmEnrolment = deferred(async () => ({
  default: (await import('./components/ConfirmEnrolment.js')).ConfirmEnrolment,
}));
const Enrolled = deferred(async () => ({ default: (await import('./components/Enrolled.js')).Enrolled }));
const LATER = [BusinessForm, NikForm, ConfirmEnrolment, Enrolled];

interface EnrolPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** Enrolling in an angkatan: asks only for what is missing, one thing per screen, then shows all of it before sending. */
export default function EnrolPage({ params }: EnrolPageProps) {
  const open = useOpenBatch(params.batchId ?? '', params.slug);
  const profile = useProfile();
  return (
    <QueryView query={open}>
      {(openBatch) => (
        <QueryView query={profile}>{(mine) => <EnrolFlow open={openBatch} profile={mine} />}</QueryView>
      )}
    </QueryView>
  );
}

function EnrolFlow({ open, profile }: { readonly open: OpenBatch; readonly profile: Profile }) {
  // The count must not shrink while one answers, so what was missing at the start is kept.
  const [steps] = useState(() => missingSteps(profile));
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const step = missingSteps(profile)[0] ?? 'confirm';
  useHeadingFocus(enrolment ? 'done' : step);
  useEffect(() => LATER.forEach((part) => part.fetchEarly()), []);
  if (enrolment) return <Enrolled enrolment={enrolment} />;
  const { course, batch } = open;
  return (
    <>
      <PageHeader
        title={TITLES[step]}
        lead={`${course.shortTitle}, ${batch.label}`}
        back={{ href: paths.course(course.slug), label: course.shortTitle }}
        meta={steps.length > 1 && <Steps current={steps.indexOf(step) + 1} total={steps.length} />}
      />
      <StepView step={step} open={open} profile={profile} onEnrolled={setEnrolment} />
    </>
  );
}

interface StepViewProps {
  readonly step: EnrolStep;
  readonly open: OpenBatch;
  readonly profile: Profile;
  readonly onEnrolled: (enrolment: Enrolment) => void;
}

function StepView({ step, open, profile, onEnrolled }: StepViewProps) {
  // Saving changes the profile, and the profile decides which step comes next.
  const stay = () => undefined;
  if (step === 'person') return <PersonForm person={null} onSaved={stay} submitLabel={NEXT} />;
  if (step === 'business') return <BusinessForm onSaved={stay} submitLabel={NEXT} />;
  if (step === 'nik') return <NikForm onSaved={stay} submitLabel={NEXT} />;
  if (open.batch.admission === 'selection') return <ToApplication batchId={open.batch.id} />;
  return <ConfirmEnrolment open={open} profile={profile} onEnrolled={onEnrolled} />;
}

function ToApplication({ batchId }: { readonly batchId: string }) {
  return (
    <Stack narrow>
      <p>Data Anda sudah lengkap. Angkatan ini memakai seleksi. Siapkan foto KTP dan bukti usaha.</p>
      <LinkButton href={learnerPaths.application(batchId)} wide>
        Lanjut ke pendaftaran seleksi
      </LinkButton>
    </Stack>
  );
}

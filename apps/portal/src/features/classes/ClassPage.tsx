import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/Badge.js';
import { deferred } from '../../ui/deferred.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Columns, Stack } from '../../ui/Stack.js';
import { OwnOutlook } from '../check-in/OwnOutlook.js';
import { WaitingSlot } from '../lesson/components/WaitingSlot.js';
import { useEventSending } from '../lesson/use-learning-events.js';
import { useEnrolment, type Enrolment } from './api/enrolment.js';
import { ClassSessions } from './components/ClassSessions.js';
import { ClassTerms } from './components/ClassTerms.js';
import { ClassTasks } from './components/ClassTasks.js';
import { ContinueCard } from './components/ContinueCard.js';
import { ModuleList } from './components/ModuleList.js';
import { Outcome } from './components/Outcome.js';
import { Requirements } from './components/Requirements.js';
import { isLearning } from './lesson-link.js';
import { STATES } from './words.js';

const Withdraw = deferred(async () => ({ default: (await import('./components/Withdraw.js')).Withdraw }));
const Transfer = deferred(async () => ({ default: (await import('./components/Transfer.js')).Transfer }));

interface ClassPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** The home of one class: go on, what is left to do, when we meet, and what is needed to pass. */
export default function ClassPage({ params }: ClassPageProps) {
  const enrolment = useEnrolment(params.id ?? '');
  useEventSending();
  return <QueryView query={enrolment}>{(data) => <ClassHome enrolment={data} />}</QueryView>;
}

function ClassHome({ enrolment }: { readonly enrolment: Enrolment }) {
  const { state, courseTitle, batchLabel, batch, sessions } = enrolment;
  const learning = isLearning(state);
  return (
    <>
      <PageHeader
        title={courseTitle}
        back={{ href: paths.classes, label: 'Kelas saya' }}
        meta={
          <>
            <span>{batchLabel}</span>
            <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
          </>
        }
      />
      <Stack gap="large">
        <Outcome enrolment={enrolment} />
        {state === 'active' && <OwnOutlook outlook={enrolment.attendance} />}
        {state === 'active' && <ContinueCard enrolment={enrolment} />}
        <WaitingSlot />
        {learning && (
          <Columns>
            <Stack gap="large">
              <ModuleList enrolment={enrolment} />
              <ClassTasks enrolment={enrolment} />
            </Stack>
            <Stack gap="large">
              <Requirements enrolment={enrolment} />
              <ClassSessions sessions={sessions} mode={batch.mode} calendar />
              <ClassTerms batch={batch} />
            </Stack>
          </Columns>
        )}
        {!learning && state !== 'withdrawn' && <ClassSessions sessions={sessions} mode={batch.mode} />}
        {enrolment.mayLeave && (
          <div>
            <Transfer enrolment={enrolment} />
            <Withdraw enrolment={enrolment} />
          </div>
        )}
        {state === 'active' && enrolment.mayLeave === false && (
          <p>Kelas sudah ditutup. Anda tidak dapat mundur atau pindah lagi.</p>
        )}
      </Stack>
    </>
  );
}

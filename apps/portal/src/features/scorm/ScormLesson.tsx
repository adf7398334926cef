import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { learnerPaths } from '../../lib/learner-paths.js';
import { isDeviceInUse } from '../../lib/local-api.js';
import { QueryView } from '../../ui/QueryView.js';
import { scormQuery, type ScormSession } from './api/scorm.js';
import { PackageCover } from './components/PackageCover.js';
import { PackageFrame } from './components/PackageFrame.js';

interface ScormLessonProps {
  readonly enrolmentId: string;
  readonly code: string;
}

/** Said in the address, because a page may frame packages only if it was loaded as one that does. */
const OPEN = '?paket=buka';

/** The package of a lesson: what it is and costs first, itself after a tap. */
export default function ScormLesson({ enrolmentId, code }: ScormLessonProps) {
  const sent = useEarlierWork();
  const session = useQuery({ ...scormQuery(enrolmentId, code), enabled: sent });
  return (
    <QueryView query={session} heading="h2">
      {(data) => <Package enrolmentId={enrolmentId} code={code} session={data} />}
    </QueryView>
  );
}

function Package({ enrolmentId, code, session }: ScormLessonProps & { readonly session: ScormSession }) {
  // What a package was opened with stays while it is open, whatever is answered later.
  const [opened] = useState(() => (window.location.search === OPEN ? session : undefined));
  if (opened) return <PackageFrame enrolmentId={enrolmentId} code={code} session={opened} />;
  return <PackageCover session={session} href={`${learnerPaths.lesson(enrolmentId, code)}${OPEN}`} />;
}

/** What waits on this device is sent first: the package then goes on from there. @returns whether that was tried */
function useEarlierWork(): boolean {
  const [tried, setTried] = useState(() => !isDeviceInUse());
  useEffect(() => {
    if (tried) return;
    const done = () => setTried(true);
    import('../offline/device.js').then(({ outbox }) => outbox.flush()).then(done, done);
  }, [tried]);
  return tried;
}

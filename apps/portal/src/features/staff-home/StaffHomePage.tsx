import type { RouteKey } from '../../lib/api-types.js';
import { useMe } from '../../lib/use-me.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { hasRole, mayReach, ROLES } from '../staff-kit/staff-roles.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { FiguresCard } from '../staff-figures/components/FiguresCard.js';
import { ReviewWaiting } from '../studio/components/ReviewWaiting.js';
import { ComingClasses } from './components/ComingClasses.js';
import { DutiesInHand } from './components/DutiesInHand.js';
import { SignatoryWarning } from './components/SignatoryWarning.js';
import { UnsentAttendance } from './components/UnsentAttendance.js';
import { WaitingCard } from './components/WaitingCard.js';
import styles from './StaffHomePage.module.css';
import { WAITING } from './waiting.js';

/** What waits for this person, by role; every figure leads to the rows behind it. */
function StaffHomePage() {
  const account = useMe();
  const mine = WAITING.filter(({ roles, query }) =>
    mayReach(account, roles, query().queryKey[0] as RouteKey),
  );
  return (
    <>
      <PageHeader title={`Selamat datang${account?.name ? `, ${account.name}` : ''}`} />
      <Stack gap="large">
        <DutiesInHand />
        <UnsentAttendance />
        {mayReach(account, ROLES.certificateDesk, 'GET /manage/signatories') && <SignatoryWarning />}
        <section aria-labelledby="menunggu">
          <h2 id="menunggu">Menunggu Anda</h2>
          <ul className={styles.grid}>
            {mine.map((waiting) => (
              <WaitingCard key={waiting.key} waiting={waiting} />
            ))}
          </ul>
        </section>
        <ReviewWaiting />
        {hasRole(account, ROLES.figures) && <FiguresCard />}
        {hasRole(account, ROLES.batches) && <ComingClasses />}
      </Stack>
    </>
  );
}

export default staffPage(ROLES.staff, StaffHomePage);

import { useMe } from '../../lib/use-me.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { hasRole, ROLES } from '../staff-kit/staff-roles.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { FiguresCard } from '../staff-figures/components/FiguresCard.js';
import { ReviewWaiting } from '../studio/components/ReviewWaiting.js';
import { ComingClasses } from './components/ComingClasses.js';
import { SignatoryWarning } from './components/SignatoryWarning.js';
import { UnsentAttendance } from './components/UnsentAttendance.js';
import { WaitingCard } from './components/WaitingCard.js';
import styles from './StaffHomePage.module.css';
import { WAITING } from './waiting.js';

/** What waits for this person, by role; every figure leads to the rows behind it. */
function StaffHomePage() {
  const account = useMe();
  const mine = WAITING.filter(({ roles }) => hasRole(account, roles));
  return (
    <>
      <PageHeader title={`Selamat datang${account?.name ? `, ${account.name}` : ''}`} />
      <Stack gap="large">
        <UnsentAttendance />
        {hasRole(account, ROLES.certificateDesk) && <SignatoryWarning />}
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

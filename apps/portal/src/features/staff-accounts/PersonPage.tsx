import type { PageProps } from '../../lib/page-props.js';
import { useMe } from '../../lib/use-me.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { AuditTable } from '../staff-audit/components/AuditTable.js';
import { useAudit } from '../staff-audit/api/audit.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { usePerson } from './api/person.js';
import { GrantsCard } from './components/GrantsCard.js';
import { HelpCard } from './components/HelpCard.js';
import { SessionsCard } from './components/SessionsCard.js';

/** One person of the office: rights, devices, help, and what happened to the account. */
function PersonPage({ params }: PageProps) {
  const person = usePerson(params.id ?? '');
  const myId = useMe()?.id;
  return (
    <QueryView query={person}>
      {(found) => (
        <>
          <PageHeader
            title={found.name}
            lead={found.email}
            back={{ href: staffPaths.manageAccounts, label: 'Akun petugas' }}
          />
          <Stack gap="large">
            {!found.active && <Badge>Nonaktif</Badge>}
            <GrantsCard person={found} mine={found.id === myId} />
            <SessionsCard person={found} />
            {found.active && found.id !== myId && <HelpCard person={found} myId={myId} />}
            <History id={found.id} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

function History({ id }: { readonly id: string }) {
  const audit = useAudit({ subjectType: 'account', subjectId: id, size: 20 });
  return (
    <Stack as="section" aria-labelledby="riwayat">
      <h2 id="riwayat">Riwayat akun</h2>
      <QueryView query={audit} heading="h2">
        {({ items }) =>
          items.length > 0 ? <AuditTable items={items} /> : <p>Belum ada catatan tentang akun ini.</p>
        }
      </QueryView>
      <div>
        <LinkButton variant="secondary" href={`${staffPaths.audit}?pelaku=${id}`}>
          Yang dilakukan orang ini
        </LinkButton>
      </div>
    </Stack>
  );
}

export default staffPage(ROLES.admin, PersonPage);

import { useSearch } from 'wouter';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { useSelection } from '../staff-kit/use-selection.js';
import { useRegister, type Registered } from './api/register.js';
import { RegisterActions } from './components/RegisterActions.js';
import { RegisterFilters } from './components/RegisterFilters.js';
import { registerColumns } from './components/register-columns.js';
import { toRegisterFilter, toRegisterQuery } from './filters.js';

const TABLE = 'certificates';

/** Every certificate there is: found, sorted, and many of them dealt with at once. */
function CertificateRegisterPage() {
  const list = useListState();
  const search = new URLSearchParams(useSearch());
  const filter = toRegisterFilter(search);
  const register = useRegister(toRegisterQuery(search));
  const selection = useSelection(TABLE, JSON.stringify(filter));
  return (
    <>
      <PageHeader
        title="Register sertifikat"
        actions={
          <>
            <LinkButton variant="secondary" href={staffPaths.manageCertificates}>
              Sertifikasi angkatan
            </LinkButton>
            <LinkButton variant="secondary" href={staffPaths.bulkJobs}>
              Pekerjaan massal
            </LinkButton>
          </>
        }
      />
      <RegisterFilters list={list} />
      <StaffTable
        table={TABLE}
        caption="Register sertifikat"
        noun="sertifikat"
        query={register}
        columns={registerColumns(list)}
        rowKey={(certificate: Registered) => certificate.id}
        list={list}
        exported={{ table: TABLE, query: exportQuery(filter) }}
        selecting={{
          selection,
          rowName: ({ number }) => `sertifikat ${number}`,
          actions: <RegisterActions selection={selection.toBody(filter)} onStarted={selection.clear} />,
        }}
        empty={{
          title: 'Belum ada sertifikat',
          text: 'Sertifikat muncul di sini setelah angkatan disetujui.',
        }}
      />
    </>
  );
}

export default staffPage(ROLES.certification, CertificateRegisterPage);

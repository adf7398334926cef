import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import type { Certification } from '../api/certification.js';
import { ApproveDialog } from './ApproveDialog.js';
import { ReturnDialog } from './ReturnDialog.js';
import { SubmitDialog } from './SubmitDialog.js';

type Decision = 'submit' | 'approve' | 'return';

/** What this person may decide now, each behind a question. */
export function Decisions({ data }: { readonly data: Certification }) {
  const [asked, setAsked] = useState<Decision | null>(null);
  const maySubmit = useHasRole(ROLES.submitClass) && ['none', 'returned'].includes(data.certification);
  const mayApprove = useHasRole(ROLES.approveClass) && data.certification === 'submitted';
  const close = () => setAsked(null);
  const blocked = data.ungraded > 0 || data.passes.length === 0;
  return (
    <>
      {maySubmit && (
        <Button onClick={() => setAsked('submit')} disabled={blocked}>
          Ajukan ke Dinas
        </Button>
      )}
      {maySubmit && data.passes.length === 0 && <span>Belum ada peserta yang lulus.</span>}
      {mayApprove && (
        <>
          <Button onClick={() => setAsked('approve')}>Setujui dan terbitkan</Button>
          <Button variant="secondary" onClick={() => setAsked('return')}>
            Kembalikan
          </Button>
        </>
      )}
      <SubmitDialog data={data} open={asked === 'submit'} onClose={close} />
      <ApproveDialog data={data} open={asked === 'approve'} onClose={close} />
      <ReturnDialog data={data} open={asked === 'return'} onClose={close} />
    </>
  );
}

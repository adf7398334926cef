import { toPath } from '../../../lib/api.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Row } from '../../../ui/Stack.js';
import { useMayReach } from '../../staff-kit/staff-page.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import type { LedgerFilter } from '../api/ledger.js';

export interface LedgerActionsProps {
  readonly filter: LedgerFilter;
}

/** What is shown as a sheet or on paper, and the rates behind the money. */
export function LedgerActions({ filter }: LedgerActionsProps) {
  const hasRates = useMayReach(ROLES.allTrainers, 'GET /manage/honorarium-rates');
  return (
    <div data-print="hide">
      <Row>
        <LinkButton
          variant="secondary"
          icon="download"
          href={toPath('/manage/trainer-ledger/file', { query: { ...filter } })}
          data-reload
          download
        >
          Unduh XLSX
        </LinkButton>
        <Button variant="secondary" icon="printer" onClick={() => window.print()}>
          Cetak
        </Button>
        {hasRates && (
          <LinkButton variant="quiet" href={staffPaths.honorariumRates}>
            Tarif honorarium
          </LinkButton>
        )}
      </Row>
    </div>
  );
}

import { useState } from 'react';
import { formatDate } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { rupiah } from '../../staff-trainer-ledger/words.js';
import { useRemoveSizeRule, type SizeRule } from '../api/size-rules.js';

const STATES = {
  current: { label: 'Berlaku', tone: 'success' },
  coming: { label: 'Akan berlaku', tone: 'brand' },
  over: { label: 'Tidak berlaku lagi', tone: 'neutral' },
} as const;

const SIZES = [
  ['micro', 'Mikro'],
  ['small', 'Kecil'],
  ['medium', 'Menengah'],
] as const;

interface SizeRuleCardProps {
  readonly rule: SizeRule;
  readonly mayChange: boolean;
}

/** The thresholds of one regulation. */
export function SizeRuleCard({ rule, mayChange }: SizeRuleCardProps) {
  const { validFrom, basis, sales, capital, state, enteredBy } = rule;
  return (
    <Card as="li">
      <Stack gap="small">
        <h3>{basis}</h3>
        <Row>
          <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
          <span>{`Mulai ${formatDate(validFrom)}${enteredBy ? `, diisi ${enteredBy}` : ''}`}</span>
        </Row>
        <WideTable
          caption={`Paling banyak, menurut ${basis}`}
          rows={SIZES}
          rowKey={([size]) => size}
          columns={[
            { key: 'size', header: 'Skala', cell: ([, label]) => label },
            {
              key: 'sales',
              header: 'Penjualan setahun',
              numeric: true,
              cell: ([size]) => rupiah(sales[size]),
            },
            {
              key: 'capital',
              header: 'Modal tanpa tanah dan bangunan',
              numeric: true,
              cell: ([size]) => rupiah(capital[size]),
            },
          ]}
        />
        {mayChange && state === 'coming' && <Remove rule={rule} />}
      </Stack>
    </Card>
  );
}

function Remove({ rule: { validFrom, basis } }: { readonly rule: SizeRule }) {
  const [asked, setAsked] = useState(false);
  const remove = useRemoveSizeRule(() => toast('Ambang dibatalkan.'));
  return (
    <div>
      <Button variant="quiet" onClick={() => setAsked(true)} aria-label={`Batalkan ${basis}`}>
        Batalkan
      </Button>
      <ConfirmDialog
        open={asked}
        title={`Batalkan ${basis}?`}
        confirm="Batalkan ambang"
        busyLabel="Sedang membatalkan…"
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.submit({ params: { validFrom } })}
        onClose={() => setAsked(false)}
      >
        <p>Ambang yang berlaku sekarang tetap dipakai.</p>
      </ConfirmDialog>
    </div>
  );
}

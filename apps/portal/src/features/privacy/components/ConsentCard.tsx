import { formatDate } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { Consent } from '../api/privacy.js';

const HOW = { self: 'oleh Anda', officer: 'dicatat petugas', import: 'dari data kantor' } as const;
const STATES = { given: 'Setuju', withdrawn: 'Ditarik' } as const;

interface ConsentCardProps {
  readonly consent: Consent;
  readonly busy: boolean;
  /** Absent: it can only be read. */
  readonly onChange?: (state: 'given' | 'withdrawn') => void;
}

/** One purpose: what it says, where it stands, and the way to change one's mind. */
export function ConsentCard({ consent, busy, onChange }: ConsentCardProps) {
  const { label, text, state, required, onWithdrawal, history } = consent;
  const next = state === 'given' ? 'withdrawn' : 'given';
  return (
    <Card as="li">
      <Stack gap="small">
        <Row>
          <h3>{label}</h3>
          <Badge tone={state === 'given' ? 'success' : 'neutral'}>
            {state ? STATES[state] : 'Belum ditanya'}
          </Badge>
        </Row>
        <p>{text}</p>
        {(required || state === 'given') && <p>{onWithdrawal}</p>}
        {history.length > 0 && (
          <Disclosure summary="Riwayat">
            <ul>
              {history.map((entry) => (
                <li key={entry.id}>
                  {formatDate(entry.at)}: {STATES[entry.state].toLowerCase()}, {HOW[entry.how]} (teks{' '}
                  {entry.version})
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        {!required && onChange && (
          <div>
            <Button variant="secondary" busy={busy} onClick={() => onChange(next)}>
              {next === 'given' ? 'Setuju' : 'Tarik persetujuan'}
              <VisuallyHidden>: {label}</VisuallyHidden>
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

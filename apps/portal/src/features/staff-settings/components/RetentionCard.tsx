import { useState } from 'react';
import { formatDate, formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';
import type { RetentionRule } from '../api/retention.js';
import { RetentionDialog } from './RetentionDialog.js';

const daysWords = (days: number): string => `${formatNumber(days)} hari`;
const versionWords = ({ days, validFrom, basis }: RetentionRule): string =>
  `${daysWords(days)} mulai ${formatDate(validFrom)}: ${basis}`;

interface RetentionCardProps {
  /** Of one kind of data, the last one first. */
  readonly versions: readonly RetentionRule[];
  readonly mayChange: boolean;
}

/** One kind of data: what holds, what comes, and what was. */
export function RetentionCard({ versions, mayChange }: RetentionCardProps) {
  const [changing, setChanging] = useState(false);
  const now = versions.find(({ current }) => current);
  if (!now) return null;
  const at = versions.indexOf(now);
  const coming = versions.slice(0, at).reverse();
  const earlier = versions.slice(at + 1);
  return (
    <Card as="li">
      <Stack gap="small">
        <h2>{now.label}</h2>
        <Facts
          facts={[
            ['Disimpan', daysWords(now.days)],
            ['Berlaku sejak', formatDate(now.validFrom)],
            ['Dasar', now.basis],
          ]}
        />
        <p>{`Boleh diatur ${formatNumber(now.min)} sampai ${daysWords(now.max)}. ${now.why}`}</p>
        {coming.map((one) => (
          <p key={one.validFrom}>
            <strong>Akan berlaku:</strong> {versionWords(one)}
          </p>
        ))}
        {earlier.length > 0 && (
          <Disclosure summary="Sebelumnya">
            <ul>
              {earlier.map((one) => (
                <li key={one.validFrom}>{versionWords(one)}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        {mayChange && (
          <div>
            <Button
              variant="secondary"
              onClick={() => setChanging(true)}
              aria-label={`Ubah masa simpan: ${now.label}`}
            >
              Ubah
            </Button>
          </div>
        )}
      </Stack>
      {changing && <RetentionDialog rule={now} onClose={() => setChanging(false)} />}
    </Card>
  );
}

import { fieldError } from '../../../lib/field-errors.js';
import { Select } from '../../../ui/Select.js';
import { TextInput } from '../../../ui/TextInput.js';
import type { Rule } from '../api/rules.js';
import type { RuleDraft } from '../rule-draft.js';
import { ANCHORS } from '../words.js';
import styles from './RuleWhen.module.css';

interface RuleWhenProps {
  readonly anchor: Rule['anchor'];
  readonly draft: RuleDraft;
  readonly error: unknown;
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

/** When a rule sends: days and an hour, or hours, before or after its date. */
export function RuleWhen({ anchor, draft, error, onChange }: RuleWhenProps) {
  if (anchor === 'event') return <p>Dikirim saat kejadian itu tercatat.</p>;
  const amount = (
    <TextInput
      label={anchor === 'last_activity' ? 'Hari tanpa kegiatan' : 'Jumlah'}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      value={draft.amount}
      error={fieldError(error, 'offsetDays') ?? fieldError(error, 'offsetHours')}
      onChange={(event) => onChange({ amount: event.target.value })}
    />
  );
  if (anchor === 'last_activity') return amount;
  return (
    <div className={styles.when}>
      {amount}
      <Select
        label="Satuan"
        options={[
          { value: 'days', label: 'Hari' },
          { value: 'hours', label: 'Jam' },
        ]}
        value={draft.unit}
        onChange={(event) => onChange({ unit: event.target.value as RuleDraft['unit'] })}
      />
      <Select
        label="Dihitung dari"
        options={[
          { value: 'before', label: `Sebelum ${ANCHORS[anchor]}` },
          { value: 'after', label: `Sesudah ${ANCHORS[anchor]}` },
        ]}
        value={draft.side}
        onChange={(event) => onChange({ side: event.target.value as RuleDraft['side'] })}
      />
      {draft.unit === 'days' && (
        <TextInput
          label="Jam (WIB)"
          type="time"
          value={draft.atTime}
          error={fieldError(error, 'atTime')}
          onChange={(event) => onChange({ atTime: event.target.value })}
        />
      )}
    </div>
  );
}

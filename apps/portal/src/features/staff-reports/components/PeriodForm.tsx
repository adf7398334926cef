import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../../ui/Button.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { Select } from '../../../ui/Select.js';
import { TextInput } from '../../../ui/TextInput.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import type { Period } from '../api/reports.js';
import { periodChoices } from '../period.js';

const OWN = 'sendiri';

/** Which days a report covers: a quarter, a year, or any days. */
export function PeriodForm({ period }: { readonly period: Period }) {
  const [, navigate] = useLocation();
  const choices = periodChoices();
  const chosen = choices.findIndex(({ from, to }) => from === period.from && to === period.to);
  const [own, setOwn] = useState(chosen < 0);
  const [days, setDays] = useState(period);
  const wrong = days.from > days.to ? 'Tanggal akhir tidak boleh sebelum tanggal awal.' : undefined;
  return (
    <Stack data-print="hide">
      <Select
        label="Masa laporan"
        value={own ? OWN : String(chosen)}
        options={[
          ...choices.map(({ label }, index) => ({ value: String(index), label })),
          { value: OWN, label: 'Pilih tanggal sendiri' },
        ]}
        onChange={({ target: { value } }) => {
          const next = choices[Number(value)];
          setOwn(value === OWN);
          if (next) navigate(staffPaths.governorReport(next.from, next.to), { replace: true });
        }}
      />
      {own && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!wrong && days.from && days.to)
              navigate(staffPaths.governorReport(days.from, days.to), { replace: true });
          }}
        >
          <Row>
            <TextInput
              label="Dari"
              type="date"
              value={days.from}
              onChange={({ target }) => setDays({ ...days, from: target.value })}
            />
            <TextInput
              label="Sampai"
              type="date"
              value={days.to}
              error={wrong}
              onChange={({ target }) => setDays({ ...days, to: target.value })}
            />
            <Button type="submit" variant="secondary">
              Tampilkan
            </Button>
          </Row>
        </form>
      )}
    </Stack>
  );
}

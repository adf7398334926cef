import { chooseDataSaver, useDataSaver } from '../../../lib/data-saver.js';
import { Card } from '../../../ui/Card.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Stack } from '../../../ui/Stack.js';

/** How much may be fetched, and over which line: settings of this device. */
export function DataChoices() {
  const { on, wifiOnly } = useDataSaver();
  return (
    <Card as="section" aria-labelledby="kuota">
      <Stack>
        <h2 id="kuota">Kuota</h2>
        <CheckboxField
          label="Simpan pelajaran hanya lewat Wi-Fi"
          checked={wifiOnly}
          onChange={(event) => chooseDataSaver({ wifiOnly: event.target.checked })}
        />
        <CheckboxField
          label="Hemat data"
          hint="Gambar kecil dulu. Video hanya setelah Anda ketuk."
          checked={on}
          onChange={(event) => chooseDataSaver({ on: event.target.checked })}
        />
      </Stack>
    </Card>
  );
}

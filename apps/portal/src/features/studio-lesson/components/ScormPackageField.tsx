import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { FieldMessage } from '../../../ui/Field.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { packageQuery } from '../../scorm/api/scorm.js';
import { PackageState } from '../../scorm/components/PackageState.js';
import { PackageUpload } from '../../scorm/components/PackageUpload.js';
import { PackageShelf } from '../../scorm/components/PackageShelf.js';

interface ScormPackageFieldProps {
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (packageId: string | null) => void;
}

const LOOK_AGAIN_MS = 2_000;

/** Which SCORM package the lesson plays: uploaded here, or one that was uploaded before. */
export function ScormPackageField({ value, error, onChange }: ScormPackageFieldProps) {
  const [choosing, setChoosing] = useState(value === null);
  const choose = (id: string) => {
    onChange(id);
    setChoosing(false);
  };
  return (
    <Stack as="section" aria-labelledby="paket-scorm">
      <h2 id="paket-scorm">Paket SCORM</h2>
      {value !== null && <Chosen id={value} onRefused={() => setChoosing(true)} />}
      {error && <FieldMessage id="paket-scorm-error">{error}</FieldMessage>}
      {value === null && <Banner>Belum ada paket. Pelajaran belum dapat diterbitkan.</Banner>}
      {choosing ? (
        <>
          <PackageUpload onDone={choose} />
          <PackageShelf current={value} onPick={choose} />
        </>
      ) : (
        <Row>
          <Button variant="secondary" icon="upload" onClick={() => setChoosing(true)}>
            Ganti paket
          </Button>
        </Row>
      )}
    </Stack>
  );
}

function Chosen({ id, onRefused }: { readonly id: string; readonly onRefused: () => void }) {
  const found = useQuery({
    ...packageQuery(id),
    refetchInterval: ({ state }) => (state.data?.state === 'processing' ? LOOK_AGAIN_MS : false),
  });
  return (
    <QueryView query={found} heading="h2">
      {(data) => <PackageState scorm={data} onAnother={onRefused} />}
    </QueryView>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { formatBytes } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { packagesQuery } from '../api/scorm.js';

export interface PackageShelfProps {
  readonly current: string | null;
  readonly onPick: (packageId: string) => void;
}

/** Packages that were uploaded before: one may serve several lessons. */
export function PackageShelf(props: PackageShelfProps) {
  return (
    <Disclosure summary="Pakai paket yang sudah ada">
      <Shelf {...props} />
    </Disclosure>
  );
}

function Shelf({ current, onPick }: PackageShelfProps) {
  const [text, setText] = useState('');
  const found = useQuery(packagesQuery(useDeferredValue(text.trim())));
  return (
    <Stack gap="small">
      <TextInput
        label="Cari paket"
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <QueryView query={found} heading="h2">
        {({ items }) => {
          const usable = items.filter(({ id, state }) => state === 'ready' && id !== current);
          if (usable.length === 0) return <p role="status">Tidak ada paket lain.</p>;
          return (
            <Stack as="ul" gap="small">
              {usable.map(({ id, title, version, unpackedBytes }) => (
                <li key={id}>
                  <Row>
                    <span>
                      {title}, SCORM {version}, {formatBytes(unpackedBytes)}
                    </span>
                    <Button variant="secondary" onClick={() => onPick(id)}>
                      Pilih <VisuallyHidden>{title}</VisuallyHidden>
                    </Button>
                  </Row>
                </li>
              ))}
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}

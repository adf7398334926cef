import { formatBytes } from '../../../lib/format.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Fact } from '../../../ui/Fact.js';
import { Stack } from '../../../ui/Stack.js';
import type { ScormSession } from '../api/scorm.js';
import { resultWords } from '../words.js';

export interface PackageCoverProps {
  readonly session: Pick<ScormSession, 'title' | 'bytes' | 'cmi' | 'result' | 'passingScore'>;
  readonly href: string;
}

/** Says what a tap costs before it costs anything. */
export function PackageCover({ session, href }: PackageCoverProps) {
  const { title, bytes, cmi, result, passingScore } = session;
  const standing = resultWords(result, passingScore);
  return (
    <Card>
      <Stack>
        <h2>{title}</h2>
        {standing !== '' && <Fact icon={result.done ? 'check' : 'info'}>{standing}</Fact>}
        <p>Pelajaran ini perlu sinyal. Kemajuan Anda tersimpan sendiri.</p>
        <LinkButton href={href} icon="play" wide data-reload="">
          {cmi ? 'Lanjutkan pelajaran' : 'Buka pelajaran'} ({formatBytes(bytes)})
        </LinkButton>
      </Stack>
    </Card>
  );
}

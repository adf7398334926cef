import { Banner } from '../../../ui/Banner.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { LessonContent } from '../api/lesson.js';
import { PointList } from './PointList.js';

type InPerson = Extract<LessonContent, { kind: 'in_person' }>;

/** A meeting: what to bring and what happens. It counts through attendance, not by reading this page. */
export function InPersonPlan({ tools, plan }: Pick<InPerson, 'tools' | 'plan'>) {
  return (
    <Stack gap="large">
      <Banner title="Pelajaran ini tatap muka">
        <p>Kehadiran dicatat pelatih di kelas. Tanggalnya ada di halaman kelas.</p>
      </Banner>
      <PointList title="Yang dibawa" points={tools} />
      <Card>
        <Stack>
          <h2>Rencana kegiatan</h2>
          <Stack as="ol" gap="small">
            {plan.map(({ minutes, activity }) => (
              <li key={activity}>
                <strong>{minutes} menit.</strong> {activity}
              </li>
            ))}
          </Stack>
        </Stack>
      </Card>
    </Stack>
  );
}

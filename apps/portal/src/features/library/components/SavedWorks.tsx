import { useQueryClient } from '@tanstack/react-query';
import { formatBytes } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { Work } from '../api/works.js';
import { useSavedWorks, worksChanged } from '../use-saved-works.js';

/** Books and episodes that were saved; nothing at all when there are none. */
export function SavedWorks() {
  const client = useQueryClient();
  const { data } = useSavedWorks();
  if (!data || data.length === 0) return null;
  const remove = async (work: Work) => {
    await (await import('../save-work.js')).forgetWork(work);
    await worksChanged(client);
  };
  return (
    <section aria-labelledby="simpanan-pustaka">
      <Stack>
        <h2 id="simpanan-pustaka">Buku dan podcast</h2>
        <Stack as="ul">
          {data.map((work) => (
            <Card key={work.slug} as="li">
              <p>
                <a href={work.kind === 'podcast_episode' ? paths.work(work.slug) : paths.read(work.slug)}>
                  {work.title}
                </a>{' '}
                ({formatBytes(work.file?.bytes ?? 0)})
              </p>
              <Button variant="quiet" icon="trash" onClick={() => void remove(work)}>
                Hapus dari HP <VisuallyHidden>{work.title}</VisuallyHidden>
              </Button>
            </Card>
          ))}
        </Stack>
      </Stack>
    </section>
  );
}

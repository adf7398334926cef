import { MOST_CLASS_PHOTOS } from '@sinau/contracts/class-photo-limit.js';
import type { PageProps } from '../../lib/page-props.js';
import { Badge } from '../../ui/Badge.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { useBatch } from '../staff-batches/api/batch.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useClassPhotos } from './api/class-photos.js';
import { AddPhoto } from './components/AddPhoto.js';
import { Album } from './components/Album.js';

/** What a class looked like, for its report (LPJ). */
function ClassPhotosPage({ params: { id = '' } }: PageProps) {
  const batch = useBatch(id);
  const photos = useClassPhotos(id);
  return (
    <QueryView query={photos} skeleton={<PageSkeleton />}>
      {(album) => (
        <>
          <PageHeader
            title="Foto kegiatan"
            lead={batch.data && `${batch.data.courseTitle}, ${batch.data.label}`}
            back={{ href: staffPaths.batch(id), label: 'Angkatan' }}
            meta={
              <Badge tone="neutral">
                {album.items.length} dari {MOST_CLASS_PHOTOS} foto
              </Badge>
            }
          />
          <Stack gap="large">
            {album.mayChange && <AddPhoto batchId={id} count={album.items.length} />}
            <Album batchId={id} album={album} />
          </Stack>
        </>
      )}
    </QueryView>
  );
}

export default staffPage(ROLES.batches, ClassPhotosPage);

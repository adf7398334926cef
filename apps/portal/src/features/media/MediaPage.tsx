import type { MediaKind } from '@sinau/contracts/media.contract.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { keyOf } from '../../lib/api-query.js';
import { formatShortDate } from '../../lib/format.js';
import { Button } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { StateBadge } from '../staff-kit/StateBadge.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { optionsOf } from '../staff-kit/words.js';
import { useMediaList, type ListedMedia } from './api/media.js';
import { MediaDetails } from './components/MediaDetails.js';
import { MediaThumb } from './components/MediaThumb.js';
import { TitleSearch } from './components/TitleSearch.js';
import { UploadBox } from './components/UploadBox.js';
import { toMediaFilter } from './filters.js';
import { MEDIA_KINDS, MEDIA_STATES, mediaSize } from './words.js';

const EVERY: readonly MediaKind[] = ['image', 'video', 'audio', 'file'];

/** Everything that was uploaded for lessons: what it weighs, who uses it, what went wrong. */
function MediaPage() {
  const list = useListState();
  const media = useMediaList(toMediaFilter(new URLSearchParams(useSearch())));
  const [open, setOpen] = useState('');
  const client = useQueryClient();
  return (
    <>
      <PageHeader title="Pustaka media" lead="Media yang tidak dipakai dihapus setelah tujuh hari." />
      <Stack gap="large">
        <UploadBox
          kinds={EVERY}
          onDone={(id) => {
            void client.invalidateQueries({ queryKey: keyOf('GET /manage/media') });
            setOpen(id);
          }}
        />
        <div>
          <FilterBar>
            <Filter list={list} name="jenis" label="Jenis" all="Semua" options={optionsOf(MEDIA_KINDS)} />
            <TitleSearch list={list} />
          </FilterBar>
          <StaffTable
            table="media"
            caption="Daftar media"
            noun="media"
            query={media}
            columns={columns(setOpen)}
            rowKey={(one) => one.id}
            list={list}
            empty={{
              title: 'Belum ada media',
              text: 'Unggah gambar, video, audio, atau berkas untuk pelajaran Anda.',
            }}
          />
        </div>
      </Stack>
      <MediaDetails id={open} onClose={() => setOpen('')} />
    </>
  );
}

const columns = (onOpen: (id: string) => void): readonly Column<ListedMedia>[] => [
  { key: 'thumb', header: 'Gambar', cell: (media) => <MediaThumb media={media} /> },
  { key: 'title', header: 'Judul', cell: (media) => media.title },
  { key: 'kind', header: 'Jenis', cell: (media) => MEDIA_KINDS[media.kind] },
  { key: 'size', header: 'Ukuran', cell: mediaSize },
  {
    key: 'used',
    header: 'Dipakai',
    cell: ({ usedBy }) => (usedBy > 0 ? `Di ${usedBy} tempat` : 'Belum dipakai'),
  },
  { key: 'date', header: 'Diunggah', cell: (media) => formatShortDate(media.createdAt) },
  {
    key: 'state',
    header: 'Keadaan',
    cell: (media) => (
      <div>
        <StateBadge word={MEDIA_STATES[media.state]} />
        {media.reason && <p>{media.reason}</p>}
      </div>
    ),
  },
  {
    key: 'open',
    header: 'Rincian',
    cell: (media) => (
      <Button variant="quiet" icon="edit" onClick={() => onOpen(media.id)}>
        Buka <VisuallyHidden>{media.title}</VisuallyHidden>
      </Button>
    ),
  },
];

export default staffPage(ROLES.media, MediaPage);

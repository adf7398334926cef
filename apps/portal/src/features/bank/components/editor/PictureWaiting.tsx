import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiQuery } from '../../../../lib/api-query.js';
import { Banner } from '../../../../ui/Banner.js';
import { urlOf } from './picture-url.js';

export interface PictureWaitingProps {
  readonly mediaId: string;
  readonly onReady: (url: string) => void;
}

const LOOK_MS = 2000;

/** A chosen picture whose sizes a job still makes; tells as soon as it can be shown. */
export function PictureWaiting({ mediaId, onReady }: PictureWaitingProps) {
  const { data } = useQuery({
    ...apiQuery('GET /manage/media/:id', { params: { id: mediaId } }),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'failed' ? false : LOOK_MS),
  });
  const url = data ? urlOf(data) : null;
  useEffect(() => {
    if (url !== null) onReady(url);
  }, [url, onReady]);
  if (data?.state === 'failed') {
    return (
      <Banner tone="danger" title="Gambar ini tidak dapat dipakai" live>
        <p>{data.reason ?? 'Pilih gambar lain.'}</p>
      </Banner>
    );
  }
  return <p role="status">Gambar sedang disiapkan. Isian lain dapat dilanjutkan.</p>;
}

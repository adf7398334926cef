import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { PageProps } from '../../lib/page-props.js';
import { paths } from '../../lib/paths.js';
import { Banner } from '../../ui/Banner.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { useMyConsultations, useSlots, type Service, type Slot } from './api/consultations.js';
import { ConfirmSlot } from './components/ConfirmSlot.js';
import { SlotPicker } from './components/SlotPicker.js';

/** Day, time, done; with `?pindah=` an appointment moves instead of a new one being made. */
export default function BookingPage({ params }: PageProps) {
  const serviceId = params.serviceId ?? '';
  const movingId = new URLSearchParams(useSearch()).get('pindah');
  const [from, setFrom] = useState<string | null>(null);
  const slots = useSlots(serviceId, from ? { from } : {});
  const mine = useMyConsultations();
  const [slot, setSlot] = useState<Slot | null>(null);
  const [, navigate] = useLocation();
  const moving = mine.data?.items.find(({ id, state }) => id === movingId && state === 'booked');
  const done = (sentence: string) => {
    toast(sentence);
    navigate(paths.consultations);
  };
  return (
    <QueryView query={slots}>
      {({ service, days }) => (
        <>
          <PageHeader
            title={movingId ? `Pindahkan janji: ${service.name}` : service.name}
            lead={movingId ? 'Janji lama tetap milik Anda sampai jam baru didapat.' : leadOf(service)}
            back={{ href: paths.consultations, label: 'Konsultasi' }}
          />
          {!service.active && !movingId ? (
            <Banner tone="info" title="Layanan ini sedang tutup">
              Janji yang sudah ada tetap berlaku. Pilih layanan lain di halaman Konsultasi.
            </Banner>
          ) : (
            <Stack gap="large">
              <SlotPicker days={days} chosen={slot} onChoose={setSlot} onLater={setFrom} />
              {slot && (
                <ConfirmSlot
                  key={slot.startsAt}
                  serviceId={serviceId}
                  slot={slot}
                  moving={moving}
                  onDone={done}
                />
              )}
            </Stack>
          )}
        </>
      )}
    </QueryView>
  );
}

/** Guidance is several visits: they can be agreed on ahead, one after the other. */
const leadOf = ({ kind, description }: Service): string =>
  kind === 'bimbingan' ? `${description} Buat satu janji per kunjungan, paling banyak enam.` : description;

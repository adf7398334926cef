import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { PageProps } from '../../lib/page-props.js';
import { paths } from '../../lib/paths.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { useMyConsultations, useSlots, type Slot } from './api/consultations.js';
import { ConfirmSlot } from './components/ConfirmSlot.js';
import { SlotPicker } from './components/SlotPicker.js';

/** Day, time, done; with `?pindah=` an appointment moves instead of a new one being made. */
export default function BookingPage({ params }: PageProps) {
  const serviceId = params.serviceId ?? '';
  const movingId = new URLSearchParams(useSearch()).get('pindah');
  const slots = useSlots(serviceId);
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
            lead={movingId ? 'Janji lama tetap milik Anda sampai jam baru didapat.' : service.description}
            back={{ href: paths.consultations, label: 'Konsultasi' }}
          />
          <Stack gap="large">
            <SlotPicker days={days} chosen={slot} onChoose={setSlot} />
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
        </>
      )}
    </QueryView>
  );
}

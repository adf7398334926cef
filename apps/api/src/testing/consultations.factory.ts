import type { ConsultationSlot } from '@sinau/contracts/consultation-booking.contract.js';
import type { SignedIn, TestApi } from './test-api.js';

export interface Clinic {
  readonly consultant: SignedIn;
  readonly serviceId: string;
  /** Free slots of the service, or of another one, the earliest first. */
  slots(serviceId?: string, query?: { from?: string; without?: string }): Promise<ConsultationSlot[]>;
}

/** A consultant of one service who is there every day from 08.00 to 16.00 WIB, on site and online. */
export async function openClinic(api: TestApi, serviceName = 'Foto produk'): Promise<Clinic> {
  const consultant = await api.signIn('pelatih', { name: 'Bu Ratna' });
  const services = await consultant.call('GET /consultations/services');
  const serviceId = services.body.items.find(({ name }) => name === serviceName)?.id ?? '';
  await consultant.call('PUT /manage/consultants/:id', {
    params: { id: consultant.accountId },
    body: {
      active: true,
      place: 'Ruang konsultasi, lantai 1',
      onlineLink: 'https://meet.example.test/ratna',
      serviceIds: [serviceId],
      hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' })),
    },
  });
  return {
    consultant,
    serviceId,
    async slots(of = serviceId, query = {}) {
      const found = await consultant.call('GET /consultations/services/:id/slots', {
        params: { id: of },
        query,
      });
      return found.body.days.flatMap(({ slots }) => slots);
    },
  };
}

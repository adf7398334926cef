import { z } from 'zod';
import { Id, line, paragraph } from './common.js';
import { ById, ConsultationKind, ConsultationMode, ConsultationService } from './consultation-facts.js';
import type { RouteTable } from './route.js';

const ManagedService = z
  .object({
    ...ConsultationService.shape,
    guardMinutes: z.int(),
    /** In front of walk-in numbers. */
    letter: z.string(),
    consultantIds: z.array(Id),
    /** Appointments that stand. */
    booked: z.int(),
  })
  .meta({ id: 'ManagedConsultationService' });

const minutes = (label: string, min: number, max: number) =>
  z
    .int({ error: `${label} ditulis dalam menit, angka bulat.` })
    .min(min, { error: `${label} paling sedikit ${min} menit.` })
    .max(max, { error: `${label} paling lama ${max} menit.` });

const ServiceBody = z
  .object({
    name: line('Nama layanan', 3, 60),
    description: paragraph('Keterangan', 200),
    kind: ConsultationKind,
    modes: z.array(ConsultationMode).min(1, { error: 'Pilih paling sedikit satu cara bertemu.' }).max(3),
    slotMinutes: minutes('Lama pertemuan', 10, 240),
    guardMinutes: minutes('Jeda', 0, 120),
    active: z.boolean(),
    consultantIds: z.array(Id).max(100, { error: 'Konsultan terlalu banyak.' }),
  })
  .refine(({ kind, modes }) => kind === 'bimbingan' || !modes.includes('at_business'), {
    error: 'Kunjungan ke tempat usaha hanya untuk bimbingan.',
    path: ['modes'],
  });

/** What the centre advises on. */
export const consultationServiceRoutes = {
  'GET /manage/consultation-services': {
    summary: 'All services, also those switched off, with who gives them',
    response: z.object({ items: z.array(ManagedService) }),
  },
  'POST /manage/consultation-services': {
    summary: 'Add a service; walk-in numbers get the next free letter',
    body: ServiceBody,
    response: ManagedService,
    status: 201,
  },
  'PUT /manage/consultation-services/:id': {
    summary: 'Change a service or switch it off; what is booked stays as it was booked',
    params: ById,
    body: ServiceBody,
    response: ManagedService,
  },
} as const satisfies RouteTable;

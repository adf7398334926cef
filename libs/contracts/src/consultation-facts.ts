import { z } from 'zod';
import { Day, Id, Instant, line } from './common.js';

export const ConsultationMode = z.enum(['on_site', 'online', 'at_business'], {
  error: 'Pilih cara bertemu.',
});
export type ConsultationMode = z.infer<typeof ConsultationMode>;
/** konsultasi: one appointment at a time; bimbingan: several visits, also where the business is. */
export const ConsultationKind = z.enum(['konsultasi', 'bimbingan'], {
  error: 'Pilih konsultasi atau bimbingan.',
});
export type ConsultationKind = z.infer<typeof ConsultationKind>;
export const ConsultationState = z.enum(['booked', 'done', 'no_show', 'cancelled']);
export type ConsultationState = z.infer<typeof ConsultationState>;
export const ConsultationOutcome = z.enum(
  [
    'nib',
    'pirt',
    'halal',
    'merek',
    'toko_online',
    'foto_katalog',
    'kemasan_baru',
    'pembukuan',
    'modal',
    'kontrak_ekspor',
    'lainnya',
  ],
  { error: 'Pilih hasil pendampingan.' },
);
export type ConsultationOutcome = z.infer<typeof ConsultationOutcome>;

/** What somebody can ask advice on. */
export const ConsultationService = z
  .object({
    id: Id,
    name: z.string(),
    description: z.string(),
    kind: ConsultationKind,
    modes: z.array(ConsultationMode),
    slotMinutes: z.int(),
    /** False: what is booked stands, and nothing new can be booked. */
    active: z.boolean(),
  })
  .meta({ id: 'ConsultationService' });
export type ConsultationService = z.infer<typeof ConsultationService>;

/** An appointment as the learner sees it. */
export const Consultation = z
  .object({
    id: Id,
    caseId: Id,
    serviceId: Id,
    serviceName: z.string(),
    consultantId: Id,
    consultantName: z.string(),
    startsAt: Instant,
    endsAt: Instant,
    mode: ConsultationMode,
    kind: ConsultationKind,
    /** A room, the link of an online meeting, or the address of the business. */
    place: z.string(),
    problem: z.string(),
    state: ConsultationState,
    cancelReason: z.string().nullable(),
    /** Whether there is a photo of the problem. */
    hasPhoto: z.boolean(),
  })
  .meta({ id: 'Consultation' });
export type Consultation = z.infer<typeof Consultation>;

/** With whom it is for. */
export const StaffConsultation = z
  .object({ ...Consultation.shape, personName: z.string(), businessName: z.string().nullable() })
  .meta({ id: 'StaffConsultation' });

/** Something that the learner does next. */
export const ConsultationAction = z
  .object({ id: Id, text: z.string(), dueOn: Day, doneAt: Instant.nullable() })
  .meta({ id: 'ConsultationAction' });

export const ById = z.object({ id: Id });
/** A slot as somebody asks for it. */
export const slotChoice = {
  consultantId: Id,
  startsAt: Instant,
  mode: ConsultationMode,
  /** Of the business, where the consultant comes to it; otherwise not read. */
  address: line('Alamat usaha', 10, 200).optional(),
};
export const Reason = z.object({ reason: line('Alasan', 3, 200) });

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a learner thought of the class: one per enrolment, never changed. */
@Entity({ name: 'surveys', schema: 'lms' })
export class Survey {
  @PrimaryColumn('uuid', { name: 'enrolment_id' })
  enrolmentId: string;

  /** U1 to U9, 1 to 4 each. */
  @Column('jsonb')
  ratings: Record<string, number>;

  @Column('text')
  comment: string;

  @Column('timestamptz', { name: 'sent_at', default: () => 'now()' })
  sentAt: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which a consultant is away, the first and the last included. */
@Entity({ name: 'consultant_leaves', schema: 'lms' })
export class ConsultantLeaveRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('text', { default: '' }) reason: string;
}

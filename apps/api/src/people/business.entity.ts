import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A business that somebody learns for. Removed ones stay, because enrolments point at them. */
@Entity({ name: 'businesses', schema: 'lms' })
export class BusinessRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('uuid', { name: 'account_id' }) accountId: string;
  @Column('text') name: string;
  @Column('text', { name: 'kbli_code' }) kbliCode: string;
  @Column('text', { name: 'kbli_version' }) kbliVersion: string;
  @Column('text', { nullable: true }) nib: string | null;
  @Column('text', { name: 'business_letter', nullable: true }) businessLetter: string | null;
  @Column('text') size: string;
  @Column('text', { array: true, default: () => `'{}'` }) channels: string[];
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}

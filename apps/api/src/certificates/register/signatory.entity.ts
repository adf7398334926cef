import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who signs certificates, and from when to when. Certificates keep a copy of who signed them. */
@Entity({ name: 'signatories', schema: 'lms' })
export class Signatory {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('text') name: string;
  @Column('text') title: string;
  @Column('text', { nullable: true }) rank: string | null;
  @Column('text', { nullable: true }) nip: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('text', { default: 'kepala_upt' }) office: 'kepala_upt' | 'kepala_dinas';
  @Column('text', { default: 'tetap' }) standing: 'tetap' | 'plt' | 'plh';
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
}

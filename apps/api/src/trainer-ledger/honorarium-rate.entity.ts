import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Rupiah per JP from a day on. */
@Entity({ name: 'honorarium_rates', schema: 'lms' })
export class HonorariumRateRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  /** Null: of every trainer without a rate of their own. */
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('integer') amount: number;
  @Column('text') basis: string;
  @Column('uuid', { name: 'created_by' }) createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}

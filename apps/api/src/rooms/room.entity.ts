import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A room of the building. */
@Entity({ name: 'rooms', schema: 'lms' })
export class RoomRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  /** Stays when staff rename it. */
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('smallint') floor: number;
  @Column('integer') capacity: number;
  @Column('text', { array: true, default: () => "'{}'" }) equipment: string[];
  @Column('smallint', { name: 'setup_minutes', default: 0 }) setupMinutes: number;
  @Column('boolean', { default: true }) bookable: boolean;
  @Column('timestamptz', { name: 'checked_at', nullable: true }) checkedAt: Date | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A difficult word and what it means. */
@Entity({ name: 'glossary_terms', schema: 'lms' })
export class GlossaryTermRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  /** Of terms that come with the house; null for those of staff. */
  @Column('text', { nullable: true })
  code: string | null;

  @Column('text')
  name: string;

  @Column('text')
  meaning: string;

  @Column('text', { array: true, default: () => "'{}'" })
  also: string[];

  @Column('boolean', { default: false })
  hidden: boolean;

  @Column('integer', { default: 1 })
  revision: number;

  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
}

import type { Role } from '@sinau/contracts/accounts.contract.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who can sign in: peserta by phone, staff by e-mail, password and authenticator. */
@Entity({ name: 'accounts', schema: 'lms' })
export class Account {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('text', { name: 'totp_key_id', nullable: true }) totpKeyId: string | null;
  @Column('bytea', { name: 'totp_ciphertext', nullable: true }) totpCiphertext: Buffer | null;
  @Column('bigint', { name: 'totp_last_step', default: 0 }) totpLastStep: number;
  @Column('text', { array: true }) roles: Role[];
  @Column('boolean', { default: true }) active: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null;
}

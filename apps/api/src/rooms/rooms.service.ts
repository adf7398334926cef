import { Injectable } from '@nestjs/common';
import type { OccupationInput, Room, RoomInput } from '@sinau/contracts/rooms.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, wrongField } from '../http/problem.js';
import { ClashesService } from './clashes.service.js';
import * as queries from './rooms.queries.js';

/** Rooms of the house, and what stands in them that is no class. */
@Injectable()
export class RoomsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly clashes: ClashesService,
  ) {}

  async list(): Promise<{ items: Room[] }> {
    return { items: await queries.listRooms(this.transactions.reader) };
  }

  /** @throws Problem not_found, invalid_input for a name that another room has */
  async change(actor: Actor, id: string, room: RoomInput): Promise<Room> {
    try {
      return await this.transactions.run(async (em) => {
        orNotFound((await queries.updateRoom(em, id, room)) || undefined);
        await this.audit.record(em, actor, {
          action: 'room.changed',
          subjectType: 'room',
          subjectId: id,
          details: { capacity: room.capacity, setupMinutes: room.setupMinutes, bookable: room.bookable },
        });
        return orNotFound(await queries.findRoom(em, id));
      });
    } catch (error) {
      if (violates(error, 'rooms_name_key')) throw wrongField('name', 'Nama ini sudah dipakai ruang lain.');
      throw error;
    }
  }

  /** @throws Problem invalid_input for a room that cannot be booked, room_taken */
  async occupy(actor: Actor, input: OccupationInput): Promise<{ id: string }> {
    return this.clashes.guard({ ...input, trainerIds: [], exceptId: null, withSetup: false }, () =>
      this.transactions.run(async (em) => {
        if (input.kind === 'booking') await this.bookable(em, input.roomId);
        else orNotFound(await queries.findRoom(em, input.roomId));
        const { id } = orNotFound(await queries.insertOccupation(em, input, actor.accountId));
        await this.audit.record(em, actor, {
          action: `room_${input.kind}.added`,
          subjectType: 'room',
          subjectId: input.roomId,
          details: { startsAt: input.startsAt, endsAt: input.endsAt },
        });
        return { id };
      }),
    );
  }

  async release(actor: Actor, id: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      const { kind, roomId } = orNotFound(await queries.deleteOccupation(em, id));
      await this.audit.record(em, actor, {
        action: `room_${kind}.removed`,
        subjectType: 'room',
        subjectId: roomId,
      });
    });
    return { ok: true };
  }

  /** A room that may be booked. @throws Problem invalid_input at `roomId` */
  async bookable(em: EntityManager, id: string): Promise<Room> {
    const room = await queries.findRoom(em, id);
    if (!room) throw wrongField('roomId', 'Ruang ini tidak dikenal. Pilih dari daftar.');
    if (!room.bookable) throw wrongField('roomId', 'Ruang ini tidak dapat dipesan. Pilih ruang lain.');
    return room;
  }
}

import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { findFreeSlots } from './free-slots.queries.js';
import { listSchedule } from './schedule.queries.js';

/** The timetable of the house, and where there is room in it. */
@Injectable()
export class ScheduleService {
  constructor(private readonly transactions: Transactions) {}

  async list(
    { reach }: Actor,
    query: RouteInput<'GET /manage/schedule'>['query'],
  ): Promise<RouteOutput<'GET /manage/schedule'>> {
    return { items: await listSchedule(this.transactions.reader, query.from, query.to, reach ?? null) };
  }

  async freeSlots(
    query: RouteInput<'GET /manage/schedule/free-slots'>['query'],
  ): Promise<RouteOutput<'GET /manage/schedule/free-slots'>> {
    const items = await findFreeSlots(this.transactions.reader, {
      roomId: query.roomId ?? null,
      trainerIds: query.trainerIds?.split(',') ?? [],
      startsAt: query.startsAt,
      endsAt: query.endsAt,
      exceptId: query.exceptId ?? null,
      withSetup: true,
    });
    return { items };
  }
}

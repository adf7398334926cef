import { Injectable } from '@nestjs/common';
import { errorCode, violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import { Problem } from '../http/problem.js';
import * as queries from './clashes.queries.js';
import { spanInWib } from './wib.js';

const DEADLOCK = '40P01';

/** Two things at one time: the database refuses, this says what is there. */
@Injectable()
export class ClashesService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Runs a transaction that books a room or trainers.
   * @throws Problem room_taken, trainer_busy: `detail` names what is there already
   */
  async guard<T>(wish: queries.Wish, book: () => Promise<T>): Promise<T> {
    try {
      return await book();
    } catch (error) {
      if (violates(error, 'session_trainers_free')) throw await this.trainerBusy(wish);
      // Two moves that each want the other's place wait for each other, and the database lets one of them go.
      if (violates(error, 'room_occupations_free') || errorCode(error) === DEADLOCK)
        throw await this.roomTaken(wish);
      throw error;
    }
  }

  private async roomTaken(wish: queries.Wish): Promise<Problem> {
    return new Problem('room_taken', told(await queries.findRoomClash(this.transactions.reader, wish)));
  }

  private async trainerBusy(wish: queries.Wish): Promise<Problem> {
    return new Problem('trainer_busy', told(await queries.findTrainerClash(this.transactions.reader, wish)));
  }
}

/** Nothing to tell when it is gone again by now. */
function told(clash: queries.Clash | undefined): { detail?: string } {
  if (!clash) return {};
  const what = clash.batch ? `${clash.title} (${clash.batch})` : clash.title;
  return { detail: `${clash.who}: ${what}, ${spanInWib(clash.startsAt, clash.endsAt)}.` };
}

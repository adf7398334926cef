import { Injectable } from '@nestjs/common';
import type { ConsultationSlot } from '@sinau/contracts/consultation-booking.contract.js';
import type { ConsultationMode } from '@sinau/contracts/consultation-facts.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { Problem, orNotFound, wrongField } from '../http/problem.js';
import { holidaysBetween } from '../settings/holidays/holidays.service.js';
import { settingOf } from '../settings/values/settings.service.js';
import * as queries from './availability.queries.js';
import { bookableSlots, dayAfter, wibDay, type BusyTime } from './availability.rule.js';

/** A slot as somebody asks for it. */
export interface SlotChoice {
  readonly consultantId: string;
  readonly startsAt: string;
  readonly mode: ConsultationMode;
  /** Of the business, where the consultant comes to it. */
  readonly address?: string | undefined;
}

/** What a booking is written with. Instants in UTC. */
export interface GrantedSlot extends SlotChoice {
  readonly endsAt: string;
  readonly busyUntil: string;
  readonly place: string;
}

/** What the service is given by, as far as this consultant can: online needs a link. */
const modesOf = ({ modes }: queries.ServicePlan, { onlineLink }: queries.Adviser): ConsultationMode[] =>
  modes.filter((mode) => mode !== 'online' || onlineLink !== null);

/** What can be booked, by the pure rule in availability.rule.ts. */
@Injectable()
export class AvailabilityService {
  constructor(private readonly transactions: Transactions) {}

  async services() {
    return { items: await queries.listServices(this.transactions.reader) };
  }

  /** As many days as the office shows, from `from` on, never before today. Closed on holidays. A service that is off has times for what moves. @throws Problem not_found */
  async slots(
    serviceId: string,
    { from, without }: { readonly from?: string | undefined; readonly without?: string | undefined },
  ): Promise<RouteOutput<'GET /consultations/services/:id/slots'>> {
    const em = this.transactions.reader;
    const service = orNotFound(await queries.findService(em, serviceId));
    const today = wibDay(service.now);
    const first = from && from > today ? from : today;
    const length = await settingOf(em, 'consultations.days_shown');
    const days = Array.from({ length }, (_, index) => dayAfter(first, index));
    const closed = await closedDays(em, first, days.at(-1) ?? first);
    const advisers = (await queries.findAdvisers(em, serviceId, { without: without ?? null }))
      .filter((adviser) => modesOf(service, adviser).length > 0)
      .map((adviser) => ({ ...adviser, leaves: [...adviser.leaves, ...closed] }));
    const busy = await queries.findBusy(
      em,
      advisers.map(({ id }) => id),
      { from: first, until: days.at(-1) ?? first },
    );
    return { service, days: days.map((day) => ({ day, slots: slotsOf(day, service, advisers, busy) })) };
  }

  /**
   * The slot, when the rule still offers it. Call it with the consultant locked.
   * @param movingId the appointment that gives up its own time for this one
   * @throws Problem slot_taken, slot_closed
   */
  async grant(
    em: EntityManager,
    serviceId: string,
    choice: SlotChoice,
    movingId: string | null = null,
  ): Promise<GrantedSlot> {
    const service = await queries.findService(em, serviceId);
    const [adviser] = service ? await queries.findAdvisers(em, serviceId, { only: choice.consultantId }) : [];
    if (!service || !adviser || !modesOf(service, adviser).includes(choice.mode))
      throw new Problem('slot_closed');
    const day = wibDay(choice.startsAt);
    const startsAt = new Date(choice.startsAt).toISOString();
    const busy = await queries.findBusy(em, [adviser.id], { from: day, until: day }, movingId);
    const leaves = [...adviser.leaves, ...(await closedDays(em, day, day))];
    const offered = (taken: readonly BusyTime[]) =>
      bookableSlots({ ...service, ...adviser, leaves, day, busy: taken }).find(
        (slot) => slot.startsAt === startsAt,
      );
    const slot = offered(busy);
    if (!slot) throw new Problem(offered([]) ? 'slot_taken' : 'slot_closed');
    return {
      ...choice,
      ...slot,
      busyUntil: new Date(Date.parse(slot.endsAt) + service.guardMinutes * 60_000).toISOString(),
      place: placeOf(choice, adviser),
    };
  }
}

/** @throws Problem invalid_input without the address of the business that is visited */
function placeOf({ mode, address }: SlotChoice, { place, onlineLink }: queries.Adviser): string {
  if (mode === 'online') return onlineLink ?? '';
  if (mode === 'on_site') return place;
  if (!address) throw wrongField('address', 'Tulis alamat usaha Anda, agar konsultan dapat datang.');
  return address;
}

/** Holidays: everybody is away. */
async function closedDays(em: EntityManager, from: string, to: string) {
  const found = await holidaysBetween(em, from, to);
  return found.map(({ day }) => ({ startsOn: day, endsOn: day }));
}

/** One slot per time: of several free consultants the one who has least to do that fortnight. */
function slotsOf(
  day: string,
  service: queries.ServicePlan,
  advisers: readonly queries.Adviser[],
  busy: readonly (BusyTime & { consultantId: string })[],
): ConsultationSlot[] {
  const found = new Map<string, ConsultationSlot>();
  const load = (id: string) => busy.filter(({ consultantId }) => consultantId === id).length;
  for (const adviser of advisers.toSorted((a, b) => load(a.id) - load(b.id))) {
    const own = busy.filter(({ consultantId }) => consultantId === adviser.id);
    for (const slot of bookableSlots({ ...service, ...adviser, day, busy: own })) {
      if (found.has(slot.startsAt)) continue;
      found.set(slot.startsAt, {
        ...slot,
        consultantId: adviser.id,
        consultantName: adviser.name,
        modes: modesOf(service, adviser),
      });
    }
  }
  return [...found.values()].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

import { Injectable, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ReachService } from '../accounts/reach.service.js';
import { StaffAccountsService } from '../accounts/staff-accounts.service.js';
import { ApplicantList } from '../applications/applicant-list.service.js';
import { ApplicationsModule } from '../applications/applications.module.js';
import { AuditLogModule } from '../audit/audit-log.module.js';
import { AuditLogService } from '../audit/audit-log.service.js';
import { BatchesModule } from '../batches/batches.module.js';
import { BatchesService } from '../batches/batches.service.js';
import { ParticipantsService } from '../batches/participants.service.js';
import { BulkRegistryModule } from '../bulk/bulk-registry.module.js';
import { TableExports } from '../bulk/table-exports.service.js';
import { CertificateBulkModule } from '../certificates/bulk/certificate-bulk.module.js';
import { CertificateList } from '../certificates/bulk/certificate-list.service.js';
import { AgendaService } from '../consultations/agenda.service.js';
import { CasesService } from '../consultations/cases.service.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { CirculationService } from '../library/circulation.service.js';
import { LibraryModule } from '../library/library.module.js';
import { OutcomeFigures } from '../outcomes/outcome-figures.service.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { RemindersService } from '../reminders/reminders.service.js';
import { TrainerLedgerModule } from '../trainer-ledger/trainer-ledger.module.js';
import { TrainerLedgerService } from '../trainer-ledger/trainer-ledger.service.js';
import { accountsTable } from './accounts.table.js';
import { applicationsTable } from './applications.table.js';
import { auditTable } from './audit.table.js';
import { batchesTable, participantsTable } from './batches.table.js';
import { certificatesTable } from './certificates.table.js';
import { casesTable, loansTable, remindersTable } from './desk.tables.js';
import { ledgerTable } from './ledger.table.js';
import { outcomesTable } from './outcomes.table.js';
import { visitsTable } from './visits.table.js';

@Injectable()
class BatchTables {
  constructor(
    tables: TableExports,
    batches: BatchesService,
    participants: ParticipantsService,
    reach: ReachService,
  ) {
    tables.register(batchesTable(batches));
    tables.register(participantsTable(participants, reach));
  }
}

@Injectable()
class DeskTables {
  constructor(
    tables: TableExports,
    reminders: RemindersService,
    circulation: CirculationService,
    cases: CasesService,
  ) {
    tables.register(remindersTable(reminders));
    tables.register(loansTable(circulation));
    tables.register(casesTable(cases));
  }
}

@Injectable()
class AccountTables {
  constructor(tables: TableExports, staff: StaffAccountsService) {
    tables.register(accountsTable(staff));
  }
}

@Injectable()
class ApplicationTables {
  constructor(tables: TableExports, applicants: ApplicantList, reach: ReachService) {
    tables.register(applicationsTable(applicants, reach));
  }
}

@Injectable()
class CertificateTables {
  constructor(tables: TableExports, list: CertificateList) {
    tables.register(certificatesTable(list));
  }
}

@Injectable()
class AuditTables {
  constructor(tables: TableExports, log: AuditLogService) {
    tables.register(auditTable(log));
  }
}

@Injectable()
class VisitTables {
  constructor(tables: TableExports, agenda: AgendaService) {
    tables.register(visitsTable(agenda));
  }
}

@Injectable()
class LedgerTables {
  constructor(tables: TableExports, ledger: TrainerLedgerService) {
    tables.register(ledgerTable(ledger));
  }
}

@Injectable()
class OutcomeTables {
  constructor(tables: TableExports, figures: OutcomeFigures) {
    tables.register(outcomesTable(figures));
  }
}

/** The office's lists, as they leave in files: with the rights and filters of the lists themselves. */
@Module({
  imports: [
    AccountsModule,
    ApplicationsModule,
    AuditLogModule,
    BatchesModule,
    BulkRegistryModule,
    CertificateBulkModule,
    ConsultationsModule,
    LibraryModule,
    OutcomesModule,
    RemindersModule,
    TrainerLedgerModule,
  ],
  providers: [
    AccountTables,
    ApplicationTables,
    AuditTables,
    BatchTables,
    DeskTables,
    CertificateTables,
    LedgerTables,
    OutcomeTables,
    VisitTables,
  ],
})
export class TableExportsModule {}

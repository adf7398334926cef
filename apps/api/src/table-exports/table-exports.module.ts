import { Injectable, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ReachService } from '../accounts/reach.service.js';
import { BatchesModule } from '../batches/batches.module.js';
import { BatchesService } from '../batches/batches.service.js';
import { ParticipantsService } from '../batches/participants.service.js';
import { BulkRegistryModule } from '../bulk/bulk-registry.module.js';
import { TableExports } from '../bulk/table-exports.service.js';
import { CertificateBulkModule } from '../certificates/bulk/certificate-bulk.module.js';
import { CertificateList } from '../certificates/bulk/certificate-list.service.js';
import { CasesService } from '../consultations/cases.service.js';
import { ConsultationsModule } from '../consultations/consultations.module.js';
import { CirculationService } from '../library/circulation.service.js';
import { LibraryModule } from '../library/library.module.js';
import { OutcomeFigures } from '../outcomes/outcome-figures.service.js';
import { OutcomesModule } from '../outcomes/outcomes.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { RemindersService } from '../reminders/reminders.service.js';
import { batchesTable, participantsTable } from './batches.table.js';
import { certificatesTable } from './certificates.table.js';
import { casesTable, loansTable, remindersTable } from './desk.tables.js';
import { outcomesTable } from './outcomes.table.js';

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
class CertificateTables {
  constructor(tables: TableExports, list: CertificateList) {
    tables.register(certificatesTable(list));
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
    BatchesModule,
    BulkRegistryModule,
    CertificateBulkModule,
    ConsultationsModule,
    LibraryModule,
    OutcomesModule,
    RemindersModule,
  ],
  providers: [BatchTables, DeskTables, CertificateTables, OutcomeTables],
})
export class TableExportsModule {}

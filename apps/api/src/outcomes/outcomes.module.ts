import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { FilesModule } from '../files/files.module.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { AnswersService } from './answers.service.js';
import { OutcomeFigures } from './outcome-figures.service.js';
import { OutcomeTimeline } from './outcome-timeline.service.js';
import { OutcomesController } from './outcomes.controller.js';
import { PhotoKeeper } from './photo-keeper.service.js';
import { ProductPhotosService } from './product-photos.service.js';
import { ProductsController } from './products.controller.js';
import { ProductsService } from './products.service.js';
import { ShopsController } from './shops.controller.js';
import { ShopsService } from './shops.service.js';
import { SizeRulesController } from './size-rules.controller.js';
import { SizeRulesService } from './size-rules.service.js';

/** "Perkembangan usaha": what becomes of a business after its class, its products, and its shops online. */
@Module({
  imports: [AccountsModule, AuditModule, BatchesModule, DatabaseModule, FilesModule, RemindersModule],
  controllers: [OutcomesController, ProductsController, ShopsController, SizeRulesController],
  providers: [
    AnswersService,
    OutcomeFigures,
    OutcomeTimeline,
    PhotoKeeper,
    ProductPhotosService,
    ProductsService,
    ShopsService,
    SizeRulesService,
  ],
  exports: [AnswersService, OutcomeFigures, PhotoKeeper, ProductsService, ShopsService],
})
export class OutcomesModule {}

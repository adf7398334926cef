import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { SavedViewsController } from './saved-views.controller.js';
import { SavedViewsService } from './saved-views.service.js';

@Module({ imports: [DatabaseModule], controllers: [SavedViewsController], providers: [SavedViewsService] })
export class SavedViewsModule {}

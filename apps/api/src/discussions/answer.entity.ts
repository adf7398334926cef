import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a trainer answered. The id is made by the caller. */
@Entity({ name: 'discussion_answers', schema: 'lms' })
export class DiscussionAnswerRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'question_id' })
  questionId: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}

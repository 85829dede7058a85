/**
 * The tables, as steps from an empty file to today's. Step n brings `pragma user_version` to n; steps are only added,
 * never changed. Times are milliseconds since the epoch.
 */
import { CHANGE_TABLES } from './change-tables.ts'
import { INBOX_TABLES } from './inbox/inbox-tables.ts'
import { WEBSUB_TABLES } from './inbox/websub-tables.ts'
import { LOOKUP_TABLES } from './lookup-tables.ts'
import { OUTBOX_TABLES } from './outbox/outbox-tables.ts'
import { PEOPLE_TABLES } from './people-tables.ts'
import { RETENTION_TABLES } from './retention/retention-tables.ts'

export const MIGRATIONS: readonly string[] = [
  `
  create table article (
    id text primary key,
    key text not null,
    outlet text not null,
    language text not null,
    published_at integer,
    body text not null
  ) strict;

  create table story (
    id text primary key,
    touched_at integer not null
  ) strict;
  create index story_by_touch on story (touched_at, id);

  -- seq keeps the order of joining
  create table story_article (
    seq integer primary key,
    article_id text not null unique references article (id),
    story_id text not null references story (id)
  ) strict;
  create index story_article_by_story on story_article (story_id, seq);

  -- what can be found: a title has no sentence number
  create table line (
    id integer primary key,
    article_id text not null references article (id),
    sentence integer
  ) strict;
  create index line_by_article on line (article_id);
  create virtual table line_text using fts5 (
    english, original,
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 0'
  );

  create table translation (
    key text primary key,
    text text not null
  ) strict, without rowid;

  create table pair (
    seq integer primary key,
    key text not null unique,
    language text not null,
    original text not null,
    english text not null
  ) strict;
  `,
  OUTBOX_TABLES,
  PEOPLE_TABLES,
  LOOKUP_TABLES,
  `${INBOX_TABLES}${WEBSUB_TABLES}${CHANGE_TABLES}`,
  RETENTION_TABLES,
]

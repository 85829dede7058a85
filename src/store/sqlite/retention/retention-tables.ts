/** What it takes to forget: when things were used last, and what is gone. One step of the migrations. */

/** Ids of items of feeds. All other articles come from files. */
const OF_FEED = `n${'[0-9a-f]'.repeat(15)}`

/** Of an article: where several folders are read its id begins with its own, else no folder is known. */
const FOLDER = `substr(rtrim(id, replace(id, '/', '')), 1, length(rtrim(id, replace(id, '/', ''))) - 1)`

export const RETENTION_TABLES = `
  -- no other story gets the id of one that is gone, and no version of it comes again
  create table forgotten_story (
    id text primary key,
    revision integer not null,
    at integer not null
  ) strict, without rowid;
  create index forgotten_story_by_time on forgotten_story (at);
  create trigger story_comes_again after insert on story
    when exists (select 1 from forgotten_story where id = new.id) begin
    update story set revision = 1 + (select revision from forgotten_story where id = new.id) where id = new.id;
    delete from forgotten_story where id = new.id;
  end;

  -- parts of the index are merged by every write, a little at a time, instead of now and then, much at once
  insert into line_text (line_text, rank) values ('automerge', 0);

  -- articles in no story; since 0: of a story that is forgotten
  create table loose_article (
    article text primary key,
    since integer not null
  ) strict, without rowid;
  create trigger loose_article_joins after insert on story_article begin
    delete from loose_article where article = new.article_id;
  end;

  -- articles that lie in a folder; where it is not known it is empty
  create table file (
    article text primary key,
    folder text not null,
    seen_at integer not null
  ) strict, without rowid;
  insert into file (article, folder, seen_at)
  select id, ${FOLDER}, unixepoch() * 1000 from article where id not glob '${OF_FEED}';

  -- lines: how many rows of host_line are of this host
  create table line_host (
    host text primary key,
    lines integer not null,
    noted_at integer not null
  ) strict, without rowid;
  create index line_host_by_time on line_host (noted_at);
  insert into line_host (host, lines, noted_at) select host, count(*), unixepoch() * 1000 from host_line group by host;

  alter table translation add column used_at integer not null default 0;
  update translation set used_at = unixepoch() * 1000;
  create index translation_by_use on translation (used_at);

  create table upkeep (
    id integer primary key check (id = 1),
    begun_at integer not null,
    done_at integer not null
  ) strict;
  insert into upkeep (id, begun_at, done_at) values (1, 0, 0);
`

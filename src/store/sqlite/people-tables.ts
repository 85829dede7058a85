/**
 * Tables of channels, people, sources and composed briefs, the revision of a story, and which articles were told of. One
 * step of the migrations.
 *
 * `place` and `person` are keys made of platform, workspace and id; rows that must give the place or person back have
 * these as columns, too.
 */
export const PEOPLE_TABLES = `
  -- grows when an article joins, leaves or changes: by triggers, so that no way of writing can forget it
  alter table story add column revision integer not null default 1;
  create trigger story_article_joins after insert on story_article begin
    update story set revision = revision + 1 where id = new.story_id;
  end;
  create trigger story_article_leaves after delete on story_article begin
    update story set revision = revision + 1 where id = old.story_id;
  end;
  create trigger story_article_moves after update of story_id on story_article begin
    update story set revision = revision + 1 where id in (old.story_id, new.story_id);
  end;
  create trigger article_changes after update on article
    when old.body is not new.body or old.key is not new.key begin
    update story set revision = revision + 1
     where id = (select story_id from story_article where article_id = new.id);
  end;

  -- counts outlets and languages without reading the bodies that lie between them
  create index article_by_outlet on article (id, outlet, language);

  -- the key under which people were last told of it; what is stored already is no news
  alter table article add column announced text;
  update article set announced = key;
  create index article_to_announce on article (id) where announced is not key;

  create table channel (
    seq integer primary key,
    place text not null unique,
    platform text not null,
    workspace text not null,
    channel text not null,
    settings text not null,
    changed_at integer not null,
    evaluated_until integer
  ) strict;

  -- an absent story or topic is empty, since null equals nothing
  create table follow (
    seq integer primary key,
    person text not null,
    platform text not null,
    workspace text not null,
    user text not null,
    story text not null,
    topic text not null,
    until integer,
    unique (person, story, topic)
  ) strict;
  create index follow_by_story on follow (story);

  create table mute (
    seq integer primary key,
    owner text not null,
    kind text not null,
    value text not null,
    until integer,
    unique (owner, kind, value)
  ) strict;

  create table visit (
    person text primary key,
    at integer not null
  ) strict, without rowid;

  -- voice: salted hash of a person
  create table feedback (
    story text not null,
    voice text not null,
    verdict text not null,
    note text,
    at integer not null,
    primary key (story, voice)
  ) strict, without rowid;
  create index feedback_by_verdict on feedback (verdict, at);
  create table feedback_salt (
    id integer primary key check (id = 1),
    salt text not null
  ) strict;

  create table source_note (
    name text primary key,
    label text,
    paused integer not null,
    last_read_at integer,
    problem text,
    articles integer not null
  ) strict, without rowid;

  create table brief (
    story_id text primary key,
    version text not null,
    body text not null
  ) strict;

  create table event (
    id text primary key,
    at integer not null
  ) strict, without rowid;
  create index event_by_time on event (at);
`

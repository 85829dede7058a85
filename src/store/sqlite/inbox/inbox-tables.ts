/** Tables of the inbox, of sources that people added, and of lines that repeat on a host. One step of the migrations. */
export const INBOX_TABLES = `
  -- state: JSON of FeedState
  create table feed_state (
    source text primary key,
    state text not null
  ) strict, without rowid;

  -- body: a packed FeedItem, while it waits; formers: JSON list of the hashes it had
  create table item (
    seq integer primary key,
    id text not null unique,
    source text not null,
    hash text not null,
    title_hash text not null,
    is_foreign integer not null,
    formers text not null default '[]',
    revision integer not null default 0,
    revised_at integer not null,
    seen_at integer not null,
    body blob,
    tries integer not null default 0,
    -- a teaser waits for its page, which is tried at this time
    is_teaser integer not null default 0,
    try_at integer not null default 0,
    is_article integer not null default 0
  ) strict;
  create index item_waiting on item (seq) where body is not null and is_teaser = 0;
  create index item_teaser on item (try_at, seq) where body is not null and is_teaser = 1;
  create index item_by_seen on item (seen_at);
  create index item_articles on item (source) where is_article = 1;

  create table item_key (
    key text primary key,
    item integer not null references item (seq) on delete cascade
  ) strict, without rowid;
  create index item_key_by_item on item_key (item);

  create table added_source (
    key text primary key,
    entry text not null,
    added_at integer not null
  ) strict, without rowid;

  create table host_line (
    host text not null,
    line text not null,
    article text not null,
    primary key (host, line, article)
  ) strict, without rowid;
`

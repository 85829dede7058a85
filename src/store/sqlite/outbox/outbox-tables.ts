/** Tables of the outbox: digests frozen for a slot, and their deliveries. One step of the migrations. */
export const OUTBOX_TABLES = `
  -- one slot of one place: what it sends, or why it sends nothing; place is "platform/workspace/channel"
  create table digest (
    id text primary key,
    place text not null,
    platform text not null,
    workspace text not null,
    channel text not null,
    schedule text not null,
    slot integer not null,
    kind text not null,
    revision integer not null,
    expires_at integer not null,
    thread text,
    content text not null,
    skipped text,
    unique (place, schedule, slot, kind, revision)
  ) strict;
  create index digest_by_place on digest (place, slot);
  create index digest_by_slot on digest (slot);

  -- one message; payload and fallback never change, "plain" says which of them is sent; ended_at is null as long as
  -- something may still happen to it (a held one waits for a person)
  create table delivery (
    seq integer primary key,
    key text not null unique,
    digest text not null references digest (id) on delete cascade,
    part integer not null,
    platform text not null,
    place text not null,
    slot integer not null,
    expires_at integer not null,
    payload text not null,
    fallback text not null,
    root text,
    edits text,
    state text not null default 'planned',
    plain integer not null default 0,
    refusal text,
    owner text,
    attempt integer not null default 0,
    lease_until integer,
    next_at integer not null default 0,
    tried_at integer,
    first_tried_at integer,
    doubt text,
    proved integer not null default 0,
    remote_id text,
    why text,
    changed_at integer,
    ended_at integer
  ) strict;
  create index delivery_open on delivery (platform, slot, part, digest) where ended_at is null;
  create index delivery_under_way on delivery (place) where state = 'sending';
  create index delivery_of_digest on delivery (digest, part);
  create index delivery_edits on delivery (edits) where edits is not null;
  create index delivery_by_message on delivery (remote_id) where remote_id is not null;
  create index delivery_trouble on delivery (changed_at, platform, state, slot)
    where state in ('held', 'failed', 'expired');
  create index delivery_done on delivery (changed_at, platform, state, slot) where state in ('sent', 'deleted');
  create index delivery_refused on delivery (changed_at) where refusal is not null;

  create table place_off (
    place text primary key,
    platform text not null,
    workspace text not null,
    channel text not null,
    why text not null,
    since integer not null
  ) strict, without rowid;

  -- the row stays when the lease is given back, so that its number only grows
  create table lease (
    name text primary key,
    owner text,
    fence integer not null,
    until integer not null
  ) strict, without rowid;
`

/** The table of subscriptions at hubs. One step of the migrations. */
export const WEBSUB_TABLES = `
  create table hub_subscription (
    token text primary key,
    source text not null,
    topic text not null,
    hub text not null,
    callback text not null,
    secret text not null,
    state text not null,
    asked_at integer not null,
    next_ask_at integer not null,
    lease_end integer
  ) strict, without rowid;
`

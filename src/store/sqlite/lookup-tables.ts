/** Indexes for what people point at: a link, and a message of ours. One step of the migrations. */
export const LOOKUP_TABLES = `
  create index article_by_url on article (case when json_valid(body) then json_extract(body, '$.url') end);
  create index delivery_by_remote on delivery (remote_id) where remote_id is not null;
`

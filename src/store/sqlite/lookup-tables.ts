/** An index for what people point at: a link. One step of the migrations. */
export const LOOKUP_TABLES = `
  create index article_by_url on article (case when json_valid(body) then json_extract(body, '$.url') end);
`

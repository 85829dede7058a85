/** A count of every change of what belongs to which story, so that one process sees what another did. Part of a migration. */
export const CHANGE_TABLES = `
  create table story_change (
    id integer primary key check (id = 1),
    count integer not null
  ) strict;
  insert into story_change (id, count) values (1, 0);
  create trigger story_change_joins after insert on story_article begin
    update story_change set count = count + 1;
  end;
  create trigger story_change_leaves after delete on story_article begin
    update story_change set count = count + 1;
  end;
  create trigger story_change_moves after update of story_id on story_article begin
    update story_change set count = count + 1;
  end;
`

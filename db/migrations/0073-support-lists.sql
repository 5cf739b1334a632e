-- A commune's list without a visit to its rows: the officer's reach asks for the body, the order for the day and the id.
-- With a million cases the officer's page took 16 ms of the database, now 3.
drop index support.case_place_id_day_idx;
create index case_place on support.case (place_id, day desc, id) include (body_id);

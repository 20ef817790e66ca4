alter table members add column newsletter integer not null default 0;

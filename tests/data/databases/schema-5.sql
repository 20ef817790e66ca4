-- A database as the release before revisions were counted left it.
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'trainer','create_tables','2026-11-30 00:04:10.852859+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'trainer','keep_what_was_served','2026-11-30 00:04:10.874525+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'trainer','create_disputes','2026-11-30 00:04:10.882775+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'trainer','create_meanings','2026-11-30 00:04:10.891845+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'trainer','create_coverage','2026-11-30 00:04:10.905350+00:00');
CREATE TABLE "annotations" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "review" TEXT NOT NULL REFERENCES "reviews"("id"),
   "path" TEXT,
   "side" TEXT NOT NULL,
   "start" INTEGER,
   "end" INTEGER,
   "text" TEXT NOT NULL,
   "class" TEXT,
   "severity" TEXT,
   "confidence" TEXT,
   "draft" INTEGER NOT NULL,
   "created_at" TEXT NOT NULL,
   "updated_at" TEXT NOT NULL,
   "deleted_at" TEXT
);
INSERT INTO "annotations" VALUES('a','faa3f6444a9144a884a159296ccea5e6','app/consumer.py','new',3,5,'It is lost: “é” 行 😀','race','major','likely',0,'2026-03-01T09:03:00+00:00','2026-03-01T09:03:00+00:00',NULL);
INSERT INTO "annotations" VALUES('b','faa3f6444a9144a884a159296ccea5e6','app/consumer.py','old',9,9,'Deleted.',NULL,NULL,NULL,0,'2026-03-01T09:04:00+00:00','2026-03-01T09:04:00+00:00','2026-03-01T09:05:00+00:00');
INSERT INTO "annotations" VALUES('c','4d28814cdebc45d0ba6cd6a116d7edcc','app/consumer.py','new',7,7,'half a sen',NULL,NULL,NULL,1,'2026-03-01T09:10:00+00:00','2026-03-01T09:10:00+00:00',NULL);
CREATE TABLE "coverage" (
   "review" TEXT NOT NULL REFERENCES "reviews"("id"),
   "path" TEXT NOT NULL,
   "side" TEXT NOT NULL,
   "runs" TEXT NOT NULL,
   PRIMARY KEY ("review", "path", "side")
);
INSERT INTO "coverage" VALUES('faa3f6444a9144a884a159296ccea5e6','app/consumer.py','new','[[1,5,3]]');
CREATE TABLE "disputes" (
   "annotation" TEXT PRIMARY KEY NOT NULL REFERENCES "annotations"("id"),
   "review" TEXT NOT NULL REFERENCES "reviews"("id"),
   "reason" TEXT NOT NULL,
   "created_at" TEXT NOT NULL,
   "updated_at" TEXT NOT NULL,
   "withdrawn_at" TEXT
);
INSERT INTO "disputes" VALUES('a','faa3f6444a9144a884a159296ccea5e6','Because.','2026-03-01T09:08:00+00:00','2026-03-01T09:08:00+00:00',NULL);
CREATE TABLE "learner" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "created_at" TEXT NOT NULL
);
INSERT INTO "learner" VALUES('423dc48df42c4940ba6c3e5ff72e8984','','2026-03-01T09:01:00+00:00');
CREATE TABLE "meanings" (
   "review" TEXT NOT NULL REFERENCES "reviews"("id"),
   "annotation" TEXT NOT NULL REFERENCES "annotations"("id"),
   "options" TEXT NOT NULL,
   "chosen" TEXT,
   "asked_at" TEXT,
   "settled_at" TEXT,
   PRIMARY KEY ("review", "annotation")
);
CREATE TABLE "reviews" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "exercise" TEXT NOT NULL,
   "title" TEXT NOT NULL,
   "seed" TEXT NOT NULL,
   "planted" TEXT NOT NULL,
   "key_version" TEXT NOT NULL,
   "started_at" TEXT NOT NULL,
   "submitted_at" TEXT,
   "discarded_at" TEXT,
   "verdict" TEXT,
   "active_seconds" INTEGER NOT NULL,
   "view_state" TEXT NOT NULL
, "served" TEXT, "incomparable_with" TEXT);
INSERT INTO "reviews" VALUES('faa3f6444a9144a884a159296ccea5e6','kafka/order-consumer','Consume orders','s1','["one"]','k1','2026-03-01T09:02:00+00:00','2026-03-01T09:06:00+00:00',NULL,'request_changes',125,'{}','digest',NULL);
INSERT INTO "reviews" VALUES('4d28814cdebc45d0ba6cd6a116d7edcc','kafka/order-consumer','Consume orders','s2','[]','k1','2026-03-01T09:09:00+00:00',NULL,NULL,NULL,0,'{}',NULL,NULL);
CREATE TABLE "scorecards" (
   "id" INTEGER PRIMARY KEY,
   "review" TEXT NOT NULL REFERENCES "reviews"("id"),
   "scoring_version" INTEGER NOT NULL,
   "key_version" TEXT NOT NULL,
   "score" REAL NOT NULL,
   "card" TEXT NOT NULL,
   "scored_at" TEXT NOT NULL
);
INSERT INTO "scorecards" VALUES(1,'faa3f6444a9144a884a159296ccea5e6',3,'k1',62.5,'{"clean": false, "costs": 0.25, "detection": 0.5, "findings": [{"annotation": "a", "answer": "one", "kind": "hit", "unsure": false, "why": "On the line."}], "key_version": "k1", "lines": [{"label": "Found", "points": 62.5}], "score": 62.5, "scoring_version": 3}','2026-03-01T09:07:00+00:00');
CREATE TABLE "viewed" (
   "review" TEXT REFERENCES "reviews"("id"),
   "path" TEXT,
   PRIMARY KEY ("review", "path")
);
INSERT INTO "viewed" VALUES('faa3f6444a9144a884a159296ccea5e6','app/consumer.py');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX "idx_reviews_exercise_submitted_at"
    ON "reviews" ("exercise", "submitted_at");
CREATE INDEX "idx_annotations_review"
    ON "annotations" ("review");
CREATE INDEX "idx_scorecards_review"
    ON "scorecards" ("review");
COMMIT;

CREATE TABLE "study_source_guesses" (
	"study_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"token" text NOT NULL,
	"guess" text,
	"guessed_at" timestamp with time zone,
	CONSTRAINT "study_source_guesses_study_id_rater_id_position_pk" PRIMARY KEY("study_id","rater_id","position"),
	CONSTRAINT "study_source_guesses_token_unique" UNIQUE("token"),
	CONSTRAINT "study_source_guesses_once" UNIQUE("study_id","rater_id","item_id"),
	CONSTRAINT "study_source_guesses_guess" CHECK ("study_source_guesses"."guess" in ('clinician', 'model', 'unsure')),
	CONSTRAINT "study_source_guesses_time" CHECK (("study_source_guesses"."guess" is null) = ("study_source_guesses"."guessed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "study_source_guesses" ADD CONSTRAINT "study_source_guesses_rater" FOREIGN KEY ("study_id","rater_id") REFERENCES "public"."study_raters"("study_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_source_guesses" ADD CONSTRAINT "study_source_guesses_answer" FOREIGN KEY ("item_id","place") REFERENCES "public"."study_item_answers"("item_id","place") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "study_source_guesses" ("study_id", "rater_id", "position", "item_id", "place", "token", "guess", "guessed_at")
SELECT r."study_id", r."user_id", e.number - 1, g."item_id", (e.said ->> 'place')::int, gen_random_uuid()::text, e.said ->> 'guess', now()
FROM "study_raters" r
CROSS JOIN LATERAL jsonb_array_elements(r."blinding_check" -> 'guesses') WITH ORDINALITY AS e(said, number)
JOIN "study_ratings" g ON g."id"::text = e.said ->> 'ratingId'
ON CONFLICT DO NOTHING;--> statement-breakpoint
UPDATE "study_raters" SET "blinding_check" = nullif("blinding_check" - 'guesses', '{}'::jsonb) WHERE "blinding_check" ? 'guesses';

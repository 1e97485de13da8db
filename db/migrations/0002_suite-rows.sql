CREATE TABLE "suite_rows" (
	"suite_slug" text NOT NULL,
	"system_id" uuid NOT NULL,
	"setting_key" text NOT NULL,
	"submission_ids" jsonb NOT NULL,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"rank" integer,
	"rank_low" integer,
	"rank_high" integer,
	"entrants" integer NOT NULL,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suite_rows_suite_slug_system_id_setting_key_pk" PRIMARY KEY("suite_slug","system_id","setting_key")
);
--> statement-breakpoint
ALTER TABLE "comparisons" ADD COLUMN "scoring_id" uuid;--> statement-breakpoint
ALTER TABLE "comparisons" ADD COLUMN "against_scoring_id" uuid;--> statement-breakpoint
ALTER TABLE "suite_rows" ADD CONSTRAINT "suite_rows_suite_slug_suites_slug_fk" FOREIGN KEY ("suite_slug") REFERENCES "public"."suites"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suite_rows" ADD CONSTRAINT "suite_rows_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_scoring_id_scorings_id_fk" FOREIGN KEY ("scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_against_scoring_id_scorings_id_fk" FOREIGN KEY ("against_scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;
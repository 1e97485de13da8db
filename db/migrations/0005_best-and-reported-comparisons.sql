CREATE TABLE "reported_comparisons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"benchmark" text NOT NULL,
	"system_name" text NOT NULL,
	"against_name" text NOT NULL,
	"metric" text NOT NULL,
	"instance_count" integer,
	"value" double precision,
	"against_value" double precision,
	"difference" double precision NOT NULL,
	"low" double precision,
	"high" double precision,
	"p_value" double precision,
	"method" text NOT NULL,
	"source" text NOT NULL,
	"source_url" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reported_comparisons_once" UNIQUE("source","benchmark","system_name","against_name","metric"),
	CONSTRAINT "reported_comparisons_interval" CHECK (("reported_comparisons"."low" is null) = ("reported_comparisons"."high" is null))
);
--> statement-breakpoint
CREATE TABLE "best_comparisons" (
	"submission_id" uuid NOT NULL,
	"against_submission_id" uuid NOT NULL,
	"scoring_id" uuid,
	"against_scoring_id" uuid,
	"relation" text NOT NULL,
	"metric" text NOT NULL,
	"n" integer NOT NULL,
	"difference" double precision NOT NULL,
	"low" double precision NOT NULL,
	"high" double precision NOT NULL,
	"level" double precision DEFAULT 0.95 NOT NULL,
	"both_right" integer,
	"only_this" integer,
	"only_other" integer,
	"both_wrong" integer,
	"p_value" double precision,
	"p_method" text,
	"verdict" text NOT NULL,
	"detectable_difference" double precision,
	"setting_mismatches" text[] NOT NULL,
	"computed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "best_comparisons_submission_id_against_submission_id_metric_pk" PRIMARY KEY("submission_id","against_submission_id","metric")
);
--> statement-breakpoint
ALTER TABLE "best_comparisons" ADD CONSTRAINT "best_comparisons_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_comparisons" ADD CONSTRAINT "best_comparisons_against_submission_id_submissions_id_fk" FOREIGN KEY ("against_submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_comparisons" ADD CONSTRAINT "best_comparisons_scoring_id_scorings_id_fk" FOREIGN KEY ("scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "best_comparisons" ADD CONSTRAINT "best_comparisons_against_scoring_id_scorings_id_fk" FOREIGN KEY ("against_scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "best_comparisons_against" ON "best_comparisons" USING btree ("against_submission_id");
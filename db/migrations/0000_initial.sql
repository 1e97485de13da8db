CREATE SCHEMA "gold";
--> statement-breakpoint
CREATE TABLE "accounts" (
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation_invitations" (
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_invitations_organisation_id_email_pk" PRIMARY KEY("organisation_id","email")
);
--> statement-breakpoint
CREATE TABLE "organisation_members" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_members_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id"),
	CONSTRAINT "organisation_members_role" CHECK ("organisation_members"."role" in ('owner', 'member'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"email" text,
	"email_verified" timestamp with time zone,
	"image" text,
	"orcid" text,
	"roles" text[] DEFAULT array['researcher'] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_orcid_unique" UNIQUE("orcid")
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
CREATE TABLE "benchmark_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"benchmark_slug" text NOT NULL,
	"number" integer NOT NULL,
	"content_hash" text NOT NULL,
	"descriptor" jsonb NOT NULL,
	"instance_count" integer NOT NULL,
	"cluster_count" integer NOT NULL,
	"gold_published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "benchmark_versions_number" UNIQUE("benchmark_slug","number"),
	CONSTRAINT "benchmark_versions_hash" UNIQUE("benchmark_slug","content_hash"),
	CONSTRAINT "benchmark_versions_content_hash" CHECK ("benchmark_versions"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "benchmarks" (
	"slug" text PRIMARY KEY NOT NULL,
	"suite_slug" text,
	"position" integer DEFAULT 0 NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"current_version_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gold"."answers" (
	"version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"gold" jsonb NOT NULL,
	CONSTRAINT "answers_version_id_position_pk" PRIMARY KEY("version_id","position")
);
--> statement-breakpoint
CREATE TABLE "instances" (
	"version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"external_id" text NOT NULL,
	"question" jsonb NOT NULL,
	"cluster" integer NOT NULL,
	"slices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "instances_version_id_position_pk" PRIMARY KEY("version_id","position"),
	CONSTRAINT "instances_external_id" UNIQUE("version_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "published_gold" (
	"version_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"gold" jsonb NOT NULL,
	CONSTRAINT "published_gold_version_id_position_pk" PRIMARY KEY("version_id","position")
);
--> statement-breakpoint
CREATE TABLE "reported_results" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"benchmark_slug" text NOT NULL,
	"system_name" text NOT NULL,
	"metric" text NOT NULL,
	"value" double precision NOT NULL,
	"instance_count" integer,
	"setting" text NOT NULL,
	"source" text NOT NULL,
	"source_url" text,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reported_results_once" UNIQUE("benchmark_slug","system_name","metric","setting","source")
);
--> statement-breakpoint
CREATE TABLE "suites" (
	"slug" text PRIMARY KEY NOT NULL,
	"descriptor" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"actor_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mails_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "rate_limits_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "worker_processes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"worker_ids" text[] NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "board_rows" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"scoring_id" uuid NOT NULL,
	"rank" integer,
	"rank_low" integer,
	"rank_high" integer,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"n" integer NOT NULL,
	"answered" integer NOT NULL,
	"entrants" integer NOT NULL,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparisons" (
	"submission_id" uuid NOT NULL,
	"against_submission_id" uuid NOT NULL,
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
	CONSTRAINT "comparisons_submission_id_against_submission_id_metric_pk" PRIMARY KEY("submission_id","against_submission_id","metric")
);
--> statement-breakpoint
CREATE TABLE "extracted_answers" (
	"scoring_id" uuid NOT NULL,
	"chunk" integer NOT NULL,
	"answers" jsonb NOT NULL,
	CONSTRAINT "extracted_answers_scoring_id_chunk_pk" PRIMARY KEY("scoring_id","chunk")
);
--> statement-breakpoint
CREATE TABLE "replicate_vectors" (
	"scoring_id" uuid NOT NULL,
	"metric" text NOT NULL,
	"replicates" integer NOT NULL,
	"packed" "bytea" NOT NULL,
	CONSTRAINT "replicate_vectors_scoring_id_metric_pk" PRIMARY KEY("scoring_id","metric")
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"scoring_id" uuid NOT NULL,
	"metric" text NOT NULL,
	"slice_dimension" text DEFAULT '' NOT NULL,
	"slice_value" text DEFAULT '' NOT NULL,
	"is_primary" boolean NOT NULL,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"interval_method" text,
	"level" double precision DEFAULT 0.95 NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "scores_scoring_id_metric_slice_dimension_slice_value_pk" PRIMARY KEY("scoring_id","metric","slice_dimension","slice_value")
);
--> statement-breakpoint
CREATE TABLE "scorings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"submission_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"signature" jsonb NOT NULL,
	"signature_hash" text NOT NULL,
	"receipt" text NOT NULL,
	"reason" text NOT NULL,
	"layout" text[] NOT NULL,
	"instance_count" integer NOT NULL,
	"answered_count" integer NOT NULL,
	"scored_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statistic_columns" (
	"scoring_id" uuid NOT NULL,
	"column_index" integer NOT NULL,
	"width" integer NOT NULL,
	"packed" "bytea" NOT NULL,
	CONSTRAINT "statistic_columns_scoring_id_column_index_pk" PRIMARY KEY("scoring_id","column_index"),
	CONSTRAINT "statistic_columns_width" CHECK ("statistic_columns"."width" in (1, 8))
);
--> statement-breakpoint
CREATE TABLE "predictions" (
	"submission_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"line" integer NOT NULL,
	"raw" jsonb NOT NULL,
	CONSTRAINT "predictions_submission_id_position_pk" PRIMARY KEY("submission_id","position")
);
--> statement-breakpoint
CREATE TABLE "quota_charges" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"benchmark_slug" text NOT NULL,
	"owner" text NOT NULL,
	"period_start" timestamp with time zone NOT NULL,
	"refunded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "quota_usage" (
	"benchmark_slug" text NOT NULL,
	"owner" text NOT NULL,
	"period_start" timestamp with time zone NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "quota_usage_benchmark_slug_owner_period_start_pk" PRIMARY KEY("benchmark_slug","owner","period_start"),
	CONSTRAINT "quota_usage_not_negative" CHECK ("quota_usage"."used" >= 0)
);
--> statement-breakpoint
CREATE TABLE "submission_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "submission_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"submission_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"actor_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"version_id" uuid NOT NULL,
	"system_id" uuid NOT NULL,
	"setting" jsonb,
	"run" integer DEFAULT 1 NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"stage" text,
	"failure" text,
	"submitted_by" uuid,
	"organisation_id" uuid,
	"file_name" text NOT NULL,
	"format" text NOT NULL,
	"extraction" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_bytes" bigint NOT NULL,
	"line_count" integer NOT NULL,
	"answered_count" integer NOT NULL,
	"instance_count" integer NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"scored_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"anonymous_until" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"idempotency_key" text,
	CONSTRAINT "submissions_status" CHECK ("submissions"."status" in ('queued', 'scoring', 'scored', 'failed')),
	CONSTRAINT "submissions_withdrawn" CHECK (("submissions"."withdrawn_at" is null) = ("submissions"."withdrawn_reason" is null)),
	CONSTRAINT "submissions_published" CHECK ("submissions"."published_at" is null or "submissions"."status" = 'scored'),
	CONSTRAINT "submissions_answered" CHECK ("submissions"."answered_count" between 0 and "submissions"."instance_count")
);
--> statement-breakpoint
CREATE TABLE "systems" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"family" text,
	"parameters" bigint,
	"base_system_id" uuid,
	"counterpart_system_id" uuid,
	"licence" text,
	"open_weights" boolean,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"organisation_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "systems_slug_unique" UNIQUE("slug"),
	CONSTRAINT "systems_kind" CHECK ("systems"."kind" in ('base', 'instruction-tuned', 'medical', 'ensemble', 'clinician')),
	CONSTRAINT "systems_not_own_base" CHECK ("systems"."base_system_id" is distinct from "systems"."id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_invitations" ADD CONSTRAINT "organisation_invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_invitations" ADD CONSTRAINT "organisation_invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmark_versions" ADD CONSTRAINT "benchmark_versions_benchmark_slug_benchmarks_slug_fk" FOREIGN KEY ("benchmark_slug") REFERENCES "public"."benchmarks"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmarks" ADD CONSTRAINT "benchmarks_suite_slug_suites_slug_fk" FOREIGN KEY ("suite_slug") REFERENCES "public"."suites"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gold"."answers" ADD CONSTRAINT "answers_version_id_position_instances_version_id_position_fk" FOREIGN KEY ("version_id","position") REFERENCES "public"."instances"("version_id","position") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instances" ADD CONSTRAINT "instances_version_id_benchmark_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."benchmark_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_gold" ADD CONSTRAINT "published_gold_version_id_position_instances_version_id_position_fk" FOREIGN KEY ("version_id","position") REFERENCES "public"."instances"("version_id","position") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_results" ADD CONSTRAINT "reported_results_benchmark_slug_benchmarks_slug_fk" FOREIGN KEY ("benchmark_slug") REFERENCES "public"."benchmarks"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_results" ADD CONSTRAINT "reported_results_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_rows" ADD CONSTRAINT "board_rows_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "board_rows" ADD CONSTRAINT "board_rows_scoring_id_scorings_id_fk" FOREIGN KEY ("scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparisons" ADD CONSTRAINT "comparisons_against_submission_id_submissions_id_fk" FOREIGN KEY ("against_submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extracted_answers" ADD CONSTRAINT "extracted_answers_scoring_id_scorings_id_fk" FOREIGN KEY ("scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replicate_vectors" ADD CONSTRAINT "replicate_vectors_scoring_id_scorings_id_fk" FOREIGN KEY ("scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_scoring_id_scorings_id_fk" FOREIGN KEY ("scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorings" ADD CONSTRAINT "scorings_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_columns" ADD CONSTRAINT "statistic_columns_scoring_id_scorings_id_fk" FOREIGN KEY ("scoring_id") REFERENCES "public"."scorings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "predictions" ADD CONSTRAINT "predictions_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quota_charges" ADD CONSTRAINT "quota_charges_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_events" ADD CONSTRAINT "submission_events_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_events" ADD CONSTRAINT "submission_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_version_id_benchmark_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."benchmark_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_submitted_by_users_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_base_system_id_systems_id_fk" FOREIGN KEY ("base_system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_counterpart_system_id_systems_id_fk" FOREIGN KEY ("counterpart_system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash" ON "api_tokens" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "api_tokens_user" ON "api_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "benchmarks_suite" ON "benchmarks" USING btree ("suite_slug");--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "audit_events" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "mails_created" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "rate_limits_window" ON "rate_limits" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "board_rows_version" ON "board_rows" USING btree ("version_id","rank");--> statement-breakpoint
CREATE INDEX "comparisons_against" ON "comparisons" USING btree ("against_submission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scorings_sequence" ON "scorings" USING btree ("submission_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "scorings_signature" ON "scorings" USING btree ("submission_id","signature_hash");--> statement-breakpoint
CREATE INDEX "submission_events_submission" ON "submission_events" USING btree ("submission_id","id");--> statement-breakpoint
CREATE INDEX "submissions_version" ON "submissions" USING btree ("version_id","status");--> statement-breakpoint
CREATE INDEX "submissions_system" ON "submissions" USING btree ("system_id");--> statement-breakpoint
CREATE INDEX "submissions_submitter" ON "submissions" USING btree ("submitted_by","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_idempotency" ON "submissions" USING btree ("submitted_by","idempotency_key");--> statement-breakpoint
CREATE INDEX "systems_base" ON "systems" USING btree ("base_system_id");
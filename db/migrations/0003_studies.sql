CREATE TABLE "instruments" (
	"slug" text NOT NULL,
	"version" integer NOT NULL,
	"content_hash" text NOT NULL,
	"definition" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "instruments_slug_version_pk" PRIMARY KEY("slug","version"),
	CONSTRAINT "instruments_content" UNIQUE("slug","content_hash")
);
--> statement-breakpoint
CREATE TABLE "judge_scores" (
	"study_id" uuid NOT NULL,
	"judge" text NOT NULL,
	"axis" text NOT NULL,
	"answer_id" uuid NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "judge_scores_study_id_judge_axis_answer_id_pk" PRIMARY KEY("study_id","judge","axis","answer_id")
);
--> statement-breakpoint
CREATE TABLE "rater_profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"profession" text NOT NULL,
	"specialty" text,
	"country" text NOT NULL,
	"years_of_practice" integer,
	"registration_number" text,
	"orcid" text,
	"verified_at" timestamp with time zone,
	"verified_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "studies" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"instrument_slug" text NOT NULL,
	"instrument_version" integer NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"plan" jsonb NOT NULL,
	"consent_text" text DEFAULT '' NOT NULL,
	"consent_version" integer DEFAULT 1 NOT NULL,
	"seed" text NOT NULL,
	"ends_at" timestamp with time zone,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"show_texts" boolean DEFAULT false NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"imported_from" text,
	"organisation_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"launched_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "studies_slug_unique" UNIQUE("slug"),
	CONSTRAINT "studies_status" CHECK ("studies"."status" in ('draft', 'open', 'closed')),
	CONSTRAINT "studies_launched" CHECK (("studies"."status" = 'draft') = ("studies"."launched_at" is null)),
	CONSTRAINT "studies_closed" CHECK (("studies"."status" = 'closed') = ("studies"."closed_at" is not null)),
	CONSTRAINT "studies_seed" CHECK ("studies"."seed" ~ '^[0-9a-f]{32}$')
);
--> statement-breakpoint
CREATE TABLE "study_adjudications" (
	"item_id" uuid NOT NULL,
	"axis" text NOT NULL,
	"value" text NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"adjudicator_id" uuid NOT NULL,
	"adjudicated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_adjudications_item_id_axis_pk" PRIMARY KEY("item_id","axis")
);
--> statement-breakpoint
CREATE TABLE "study_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"arm_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "study_answers_once" UNIQUE("arm_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "study_arms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"study_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"system_id" uuid,
	"submission_id" uuid,
	"author_id" uuid,
	CONSTRAINT "study_arms_position" UNIQUE("study_id","position")
);
--> statement-breakpoint
CREATE TABLE "study_declines" (
	"item_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"declined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_declines_item_id_rater_id_pk" PRIMARY KEY("item_id","rater_id")
);
--> statement-breakpoint
CREATE TABLE "study_drafts" (
	"slot_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"sequence" bigint NOT NULL,
	"active_ms" bigint DEFAULT 0 NOT NULL,
	"idle_ms" bigint DEFAULT 0 NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"skipped_at" timestamp with time zone,
	CONSTRAINT "study_drafts_slot_id_rater_id_pk" PRIMARY KEY("slot_id","rater_id")
);
--> statement-breakpoint
CREATE TABLE "study_exclusions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"study_id" uuid NOT NULL,
	"rater_id" uuid,
	"rating_id" uuid,
	"reason" text NOT NULL,
	"is_predeclared" boolean NOT NULL,
	"declared_by" uuid,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_exclusions_one" CHECK (("study_exclusions"."rater_id" is null) <> ("study_exclusions"."rating_id" is null))
);
--> statement-breakpoint
CREATE TABLE "study_invitations" (
	"study_id" uuid NOT NULL,
	"email" text NOT NULL,
	"rater_group" text DEFAULT 'clinician' NOT NULL,
	"invited_by" uuid,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_invitations_study_id_email_pk" PRIMARY KEY("study_id","email")
);
--> statement-breakpoint
CREATE TABLE "study_item_answers" (
	"item_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"answer_id" uuid NOT NULL,
	CONSTRAINT "study_item_answers_item_id_place_pk" PRIMARY KEY("item_id","place"),
	CONSTRAINT "study_item_answers_once" UNIQUE("item_id","answer_id")
);
--> statement-breakpoint
CREATE TABLE "study_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"study_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"kind" text DEFAULT 'regular' NOT NULL,
	"expected" jsonb,
	"repeat_of" uuid,
	"slot_count" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "study_items_position" UNIQUE("study_id","position"),
	CONSTRAINT "study_items_kind" CHECK ("study_items"."kind" in ('regular', 'anchor', 'calibration', 'gold', 'repeat')),
	CONSTRAINT "study_items_repeat" CHECK (("study_items"."kind" = 'repeat') = ("study_items"."repeat_of" is not null))
);
--> statement-breakpoint
CREATE TABLE "study_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"study_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"external_id" text NOT NULL,
	"text" text NOT NULL,
	"context" text,
	"reference" text,
	"expertise" text,
	"fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "study_questions_external" UNIQUE("study_id","external_id"),
	CONSTRAINT "study_questions_position" UNIQUE("study_id","position")
);
--> statement-breakpoint
CREATE TABLE "study_raters" (
	"study_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"status" text NOT NULL,
	"pseudonym" text NOT NULL,
	"rater_group" text DEFAULT 'clinician' NOT NULL,
	"seat" integer,
	"consent_version" integer,
	"consented_at" timestamp with time zone,
	"wants_credit" boolean DEFAULT false NOT NULL,
	"credit_name" text,
	"blinding_check" jsonb,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "study_raters_study_id_user_id_pk" PRIMARY KEY("study_id","user_id"),
	CONSTRAINT "study_raters_pseudonym" UNIQUE("study_id","pseudonym"),
	CONSTRAINT "study_raters_status" CHECK ("study_raters"."status" in ('invited', 'applied', 'accepted', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "study_rating_revisions" (
	"rating_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"values" jsonb NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_rating_revisions_rating_id_revision_pk" PRIMARY KEY("rating_id","revision")
);
--> statement-breakpoint
CREATE TABLE "study_ratings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"study_id" uuid NOT NULL,
	"slot_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	"shown_order" integer[] NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"active_ms" bigint DEFAULT 0 NOT NULL,
	"idle_ms" bigint DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "study_ratings_slot_id_unique" UNIQUE("slot_id"),
	CONSTRAINT "study_ratings_once" UNIQUE("item_id","rater_id")
);
--> statement-breakpoint
CREATE TABLE "study_results" (
	"study_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"analysis" jsonb NOT NULL,
	"reason" text NOT NULL,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_results_study_id_version_pk" PRIMARY KEY("study_id","version")
);
--> statement-breakpoint
CREATE TABLE "study_slots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"study_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text DEFAULT 'free' NOT NULL,
	"seat" integer,
	"rater_id" uuid,
	"lease_until" timestamp with time zone,
	"claim_token" text,
	"shown_order" integer[],
	"claimed_at" timestamp with time zone,
	CONSTRAINT "study_slots_claim_token_unique" UNIQUE("claim_token"),
	CONSTRAINT "study_slots_number" UNIQUE("item_id","number"),
	CONSTRAINT "study_slots_rater" UNIQUE("item_id","rater_id"),
	CONSTRAINT "study_slots_state" CHECK ("study_slots"."state" in ('free', 'leased', 'done')),
	CONSTRAINT "study_slots_free" CHECK (("study_slots"."state" = 'free') = ("study_slots"."rater_id" is null)),
	CONSTRAINT "study_slots_leased" CHECK ("study_slots"."state" <> 'leased' or "study_slots"."lease_until" is not null)
);
--> statement-breakpoint
CREATE TABLE "study_unblindings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "study_unblindings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"study_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "instruments" ADD CONSTRAINT "instruments_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judge_scores" ADD CONSTRAINT "judge_scores_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judge_scores" ADD CONSTRAINT "judge_scores_answer_id_study_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."study_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rater_profiles" ADD CONSTRAINT "rater_profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rater_profiles" ADD CONSTRAINT "rater_profiles_verified_by_users_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "studies" ADD CONSTRAINT "studies_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_adjudications" ADD CONSTRAINT "study_adjudications_item_id_study_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."study_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_adjudications" ADD CONSTRAINT "study_adjudications_adjudicator_id_users_id_fk" FOREIGN KEY ("adjudicator_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_answers" ADD CONSTRAINT "study_answers_arm_id_study_arms_id_fk" FOREIGN KEY ("arm_id") REFERENCES "public"."study_arms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_answers" ADD CONSTRAINT "study_answers_question_id_study_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."study_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_arms" ADD CONSTRAINT "study_arms_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_arms" ADD CONSTRAINT "study_arms_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_arms" ADD CONSTRAINT "study_arms_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_arms" ADD CONSTRAINT "study_arms_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_declines" ADD CONSTRAINT "study_declines_item_id_study_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."study_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_declines" ADD CONSTRAINT "study_declines_rater_id_users_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_drafts" ADD CONSTRAINT "study_drafts_slot_id_study_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."study_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_drafts" ADD CONSTRAINT "study_drafts_rater_id_users_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_exclusions" ADD CONSTRAINT "study_exclusions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_exclusions" ADD CONSTRAINT "study_exclusions_rater_id_users_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_exclusions" ADD CONSTRAINT "study_exclusions_rating_id_study_ratings_id_fk" FOREIGN KEY ("rating_id") REFERENCES "public"."study_ratings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_exclusions" ADD CONSTRAINT "study_exclusions_declared_by_users_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_invitations" ADD CONSTRAINT "study_invitations_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_invitations" ADD CONSTRAINT "study_invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_item_answers" ADD CONSTRAINT "study_item_answers_item_id_study_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."study_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_item_answers" ADD CONSTRAINT "study_item_answers_answer_id_study_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."study_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_items" ADD CONSTRAINT "study_items_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_items" ADD CONSTRAINT "study_items_question_id_study_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."study_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_items" ADD CONSTRAINT "study_items_repeat_of_study_items_id_fk" FOREIGN KEY ("repeat_of") REFERENCES "public"."study_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_raters" ADD CONSTRAINT "study_raters_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_raters" ADD CONSTRAINT "study_raters_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_rating_revisions" ADD CONSTRAINT "study_rating_revisions_rating_id_study_ratings_id_fk" FOREIGN KEY ("rating_id") REFERENCES "public"."study_ratings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_ratings" ADD CONSTRAINT "study_ratings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_ratings" ADD CONSTRAINT "study_ratings_slot_id_study_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."study_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_ratings" ADD CONSTRAINT "study_ratings_item_id_study_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."study_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_ratings" ADD CONSTRAINT "study_ratings_rater_id_users_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_results" ADD CONSTRAINT "study_results_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_slots" ADD CONSTRAINT "study_slots_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_slots" ADD CONSTRAINT "study_slots_item_id_study_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."study_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_slots" ADD CONSTRAINT "study_slots_rater_id_users_id_fk" FOREIGN KEY ("rater_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_unblindings" ADD CONSTRAINT "study_unblindings_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_unblindings" ADD CONSTRAINT "study_unblindings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "study_answers_question" ON "study_answers" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "study_item_answers_answer" ON "study_item_answers" USING btree ("answer_id");--> statement-breakpoint
CREATE INDEX "study_items_question" ON "study_items" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "study_raters_seat" ON "study_raters" USING btree ("study_id","seat");--> statement-breakpoint
CREATE INDEX "study_ratings_rater" ON "study_ratings" USING btree ("study_id","rater_id","submitted_at");--> statement-breakpoint
CREATE INDEX "study_slots_open" ON "study_slots" USING btree ("study_id","state","lease_until");
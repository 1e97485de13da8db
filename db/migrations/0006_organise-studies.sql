CREATE TABLE "role_requests" (
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"reason" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_requests_user_id_role_pk" PRIMARY KEY("user_id","role")
);
--> statement-breakpoint
CREATE TABLE "study_adjudicators" (
	"study_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"appointed_by" uuid,
	"appointed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_adjudicators_study_id_user_id_pk" PRIMARY KEY("study_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "study_answers" ADD COLUMN "author_email" text;--> statement-breakpoint
ALTER TABLE "study_arms" ADD COLUMN "is_check" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "study_questions" ADD COLUMN "use" text DEFAULT 'regular' NOT NULL;--> statement-breakpoint
ALTER TABLE "study_questions" ADD COLUMN "expected" jsonb;--> statement-breakpoint
ALTER TABLE "role_requests" ADD CONSTRAINT "role_requests_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_adjudicators" ADD CONSTRAINT "study_adjudicators_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_adjudicators" ADD CONSTRAINT "study_adjudicators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_adjudicators" ADD CONSTRAINT "study_adjudicators_appointed_by_users_id_fk" FOREIGN KEY ("appointed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_use" CHECK ("study_questions"."use" in ('regular', 'calibration', 'gold'));--> statement-breakpoint
ALTER TABLE "study_questions" ADD CONSTRAINT "study_questions_expected" CHECK ("study_questions"."use" <> 'regular' or "study_questions"."expected" is null);
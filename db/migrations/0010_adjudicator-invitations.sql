CREATE TABLE "study_adjudicator_invitations" (
	"study_id" uuid NOT NULL,
	"email" text NOT NULL,
	"invited_by" uuid,
	"invited_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "study_adjudicator_invitations_study_id_email_pk" PRIMARY KEY("study_id","email")
);
--> statement-breakpoint
ALTER TABLE "study_adjudicator_invitations" ADD CONSTRAINT "study_adjudicator_invitations_study_id_studies_id_fk" FOREIGN KEY ("study_id") REFERENCES "public"."studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_adjudicator_invitations" ADD CONSTRAINT "study_adjudicator_invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
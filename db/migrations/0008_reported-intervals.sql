ALTER TABLE "reported_comparisons" ADD COLUMN "value_low" double precision;--> statement-breakpoint
ALTER TABLE "reported_comparisons" ADD COLUMN "value_high" double precision;--> statement-breakpoint
ALTER TABLE "reported_comparisons" ADD COLUMN "against_low" double precision;--> statement-breakpoint
ALTER TABLE "reported_comparisons" ADD COLUMN "against_high" double precision;
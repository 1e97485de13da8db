ALTER TABLE "systems" DROP CONSTRAINT "systems_slug_unique";--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "slug_is_public" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "systems_slug" ON "systems" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "systems_public_slug" ON "systems" USING btree ("slug") WHERE "systems"."slug_is_public";
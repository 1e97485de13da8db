CREATE TABLE "system_peers" (
	"system_id" uuid NOT NULL,
	"peer_id" uuid NOT NULL,
	CONSTRAINT "system_peers_system_id_peer_id_pk" PRIMARY KEY("system_id","peer_id"),
	CONSTRAINT "system_peers_another" CHECK ("system_peers"."system_id" <> "system_peers"."peer_id")
);
--> statement-breakpoint
ALTER TABLE "reported_results" ADD COLUMN "kind" text DEFAULT 'measured' NOT NULL;--> statement-breakpoint
ALTER TABLE "system_peers" ADD CONSTRAINT "system_peers_system_id_systems_id_fk" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_peers" ADD CONSTRAINT "system_peers_peer_id_systems_id_fk" FOREIGN KEY ("peer_id") REFERENCES "public"."systems"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "system_peers_peer" ON "system_peers" USING btree ("peer_id");--> statement-breakpoint
-- the one mark that the platform's own collection had as if it were measured
UPDATE "reported_results" SET "kind" = 'threshold' WHERE "system_name" = 'Human, pass mark';

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "assignedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "FileLink" (
    "tokenHash" TEXT NOT NULL,
    "dealershipId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FileLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "FileLink_expiresAt_idx" ON "FileLink"("expiresAt");

-- CreateIndex
CREATE INDEX "Lead_dealershipId_assignedAt_idx" ON "Lead"("dealershipId", "assignedAt");


-- Leads that are here already; a time that is none stays empty.
UPDATE "Lead" SET "assignedAt" = to_timestamp((state->>'assignedToDealerAt')::double precision / 1000)
WHERE jsonb_typeof(state->'assignedToDealerAt') = 'number' AND (state->>'assignedToDealerAt')::double precision > 0;

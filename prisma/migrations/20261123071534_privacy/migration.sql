-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "SlackIdentity" ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "deactivatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "guest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "zone" TEXT;

-- CreateIndex
CREATE INDEX "Lead_dealershipId_closedAt_idx" ON "Lead"("dealershipId", "closedAt");



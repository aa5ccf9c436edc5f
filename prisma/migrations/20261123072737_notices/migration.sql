-- DropIndex
DROP INDEX "Delivery_state_idx";

-- AlterTable
ALTER TABLE "Dealership" ADD COLUMN     "channelLostAt" TIMESTAMPTZ(3),
ADD COLUMN     "channelProblem" TEXT;

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "bundleId" UUID,
ADD COLUMN     "notBefore" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "dropId" UUID;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "notices" JSONB NOT NULL DEFAULT '{}';

-- CreateIndex
CREATE INDEX "Delivery_state_notBefore_idx" ON "Delivery"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Delivery_bundleId_idx" ON "Delivery"("bundleId");

-- CreateIndex
CREATE INDEX "Lead_dropId_idx" ON "Lead"("dropId");



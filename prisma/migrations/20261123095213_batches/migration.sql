-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "dealershipId" UUID NOT NULL,
    "byPersonId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "plan" JSONB NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Batch_dealershipId_byPersonId_doneAt_idx" ON "Batch"("dealershipId", "byPersonId", "doneAt");



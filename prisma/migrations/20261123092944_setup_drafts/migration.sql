-- CreateTable
CREATE TABLE "Connection" (
    "dealershipId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "lastReceivedAt" TIMESTAMPTZ(3),
    "failingSince" TIMESTAMPTZ(3),

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("dealershipId","name")
);

-- CreateTable
CREATE TABLE "SetupDraft" (
    "teamId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SetupDraft_pkey" PRIMARY KEY ("teamId","userId")
);

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_dealershipId_fkey" FOREIGN KEY ("dealershipId") REFERENCES "Dealership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



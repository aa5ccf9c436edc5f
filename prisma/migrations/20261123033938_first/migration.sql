-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Authority" AS ENUM ('salesforce', 'pitlane');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('wanted', 'posting', 'posted', 'dropped', 'failed');

-- CreateTable
CREATE TABLE "Dealership" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "market" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "authority" "Authority" NOT NULL,
    "slackTeamId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "salesforceUrl" TEXT,
    "hours" JSONB NOT NULL,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "lastNumber" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Dealership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlackIdentity" (
    "teamId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "dmId" TEXT,
    "locale" TEXT,

    CONSTRAINT "SlackIdentity_pkey" PRIMARY KEY ("teamId","userId")
);

-- CreateTable
CREATE TABLE "Membership" (
    "personId" UUID NOT NULL,
    "dealershipId" UUID NOT NULL,
    "roles" TEXT[],
    "languages" TEXT[],
    "skills" TEXT[],
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 1,
    "capacity" INTEGER,
    "week" JSONB,
    "absences" JSONB NOT NULL DEFAULT '[]',
    "joinedOn" TEXT,
    "leftOn" TEXT,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("dealershipId","personId")
);

-- CreateTable
CREATE TABLE "Rule" (
    "dealershipId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "table" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Rule_pkey" PRIMARY KEY ("dealershipId","version")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" UUID NOT NULL,
    "dealershipId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "effective" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "held" BOOLEAN NOT NULL,
    "origin" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "pending" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "nextDueAt" TIMESTAMPTZ(3),
    "ruledAt" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadEvent" (
    "leadId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "commandId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LeadEvent_pkey" PRIMARY KEY ("leadId","seq")
);

-- CreateTable
CREATE TABLE "Customer" (
    "leadId" UUID NOT NULL,
    "dealershipId" UUID NOT NULL,
    "record" JSONB NOT NULL,
    "managementNotes" TEXT,
    "vin" TEXT,
    "phoneKeys" TEXT[],
    "emailKey" TEXT,
    "vinKey" TEXT,
    "fingerprint" TEXT,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("leadId")
);

-- CreateTable
CREATE TABLE "ContactText" (
    "contactId" TEXT NOT NULL,
    "leadId" UUID NOT NULL,
    "verbatim" TEXT NOT NULL,
    "answer" TEXT NOT NULL,

    CONSTRAINT "ContactText_pkey" PRIMARY KEY ("contactId")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" TEXT NOT NULL,
    "leadId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadSource" (
    "dealershipId" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "org" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "leadId" UUID NOT NULL,

    CONSTRAINT "LeadSource_pkey" PRIMARY KEY ("dealershipId","system","org","externalId")
);

-- CreateTable
CREATE TABLE "Quarantine" (
    "id" UUID NOT NULL,
    "dealershipId" UUID NOT NULL,
    "rowHash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "row" JSONB NOT NULL,
    "candidates" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Quarantine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "dealershipId" UUID NOT NULL,
    "leadId" UUID,
    "personId" UUID,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "params" JSONB NOT NULL DEFAULT '{}',
    "state" "DeliveryState" NOT NULL DEFAULT 'wanted',
    "channelId" TEXT,
    "ts" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "postedRevision" INTEGER NOT NULL DEFAULT 0,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "postingSince" TIMESTAMPTZ(3),
    "error" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Process" (
    "id" UUID NOT NULL,
    "lockKey" SERIAL NOT NULL,
    "workerIds" TEXT[],
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Process_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Dealership_key_key" ON "Dealership"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Dealership_slackTeamId_channelId_key" ON "Dealership"("slackTeamId", "channelId");

-- CreateIndex
CREATE INDEX "SlackIdentity_personId_idx" ON "SlackIdentity"("personId");

-- CreateIndex
CREATE INDEX "Membership_personId_idx" ON "Membership"("personId");

-- CreateIndex
CREATE INDEX "Lead_nextDueAt_idx" ON "Lead"("nextDueAt");

-- CreateIndex
CREATE INDEX "Lead_dealershipId_effective_idx" ON "Lead"("dealershipId", "effective");

-- CreateIndex
CREATE INDEX "Lead_ownerId_effective_idx" ON "Lead"("ownerId", "effective");

-- CreateIndex
CREATE UNIQUE INDEX "Lead_dealershipId_number_key" ON "Lead"("dealershipId", "number");

-- CreateIndex
CREATE INDEX "LeadEvent_leadId_commandId_idx" ON "LeadEvent"("leadId", "commandId");

-- CreateIndex
CREATE INDEX "Customer_dealershipId_fingerprint_idx" ON "Customer"("dealershipId", "fingerprint");

-- CreateIndex
CREATE INDEX "Customer_dealershipId_emailKey_idx" ON "Customer"("dealershipId", "emailKey");

-- CreateIndex
CREATE INDEX "Customer_dealershipId_vinKey_idx" ON "Customer"("dealershipId", "vinKey");

-- CreateIndex
CREATE INDEX "Customer_phoneKeys_idx" ON "Customer" USING GIN ("phoneKeys");

-- CreateIndex
CREATE INDEX "ContactText_leadId_idx" ON "ContactText"("leadId");

-- CreateIndex
CREATE INDEX "Note_leadId_idx" ON "Note"("leadId");

-- CreateIndex
CREATE INDEX "LeadSource_leadId_idx" ON "LeadSource"("leadId");

-- CreateIndex
CREATE UNIQUE INDEX "Quarantine_dealershipId_rowHash_key" ON "Quarantine"("dealershipId", "rowHash");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_key" ON "Delivery"("key");

-- CreateIndex
CREATE INDEX "Delivery_leadId_idx" ON "Delivery"("leadId");

-- CreateIndex
CREATE INDEX "Delivery_state_idx" ON "Delivery"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Process_lockKey_key" ON "Process"("lockKey");

-- AddForeignKey
ALTER TABLE "SlackIdentity" ADD CONSTRAINT "SlackIdentity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_dealershipId_fkey" FOREIGN KEY ("dealershipId") REFERENCES "Dealership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rule" ADD CONSTRAINT "Rule_dealershipId_fkey" FOREIGN KEY ("dealershipId") REFERENCES "Dealership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_dealershipId_fkey" FOREIGN KEY ("dealershipId") REFERENCES "Dealership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadEvent" ADD CONSTRAINT "LeadEvent_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Customer" ADD CONSTRAINT "Customer_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactText" ADD CONSTRAINT "ContactText_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadSource" ADD CONSTRAINT "LeadSource_dealershipId_fkey" FOREIGN KEY ("dealershipId") REFERENCES "Dealership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadSource" ADD CONSTRAINT "LeadSource_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quarantine" ADD CONSTRAINT "Quarantine_dealershipId_fkey" FOREIGN KEY ("dealershipId") REFERENCES "Dealership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_dealershipId_fkey" FOREIGN KEY ("dealershipId") REFERENCES "Dealership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE SET NULL ON UPDATE CASCADE;



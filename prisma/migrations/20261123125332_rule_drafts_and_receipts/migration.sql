-- AlterTable
ALTER TABLE "Rule" ADD COLUMN     "byPersonId" UUID;

-- CreateTable
CREATE TABLE "RuleDraft" (
    "dealershipId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "basedOn" INTEGER NOT NULL,
    "table" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleDraft_pkey" PRIMARY KEY ("dealershipId","personId")
);

-- CreateTable
CREATE TABLE "RuleReceipt" (
    "dealershipId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RuleReceipt_pkey" PRIMARY KEY ("dealershipId","version","personId")
);



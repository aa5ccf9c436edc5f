-- AlterTable
ALTER TABLE "Dealership" ADD COLUMN     "salesforceAccount" TEXT;

-- CreateTable
CREATE TABLE "PairCode" (
    "codeHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PairCode_pkey" PRIMARY KEY ("codeHash")
);

-- CreateTable
CREATE TABLE "PanelLink" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "teamId" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PanelLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PairCode_personId_idx" ON "PairCode"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "PanelLink_tokenHash_key" ON "PanelLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PanelLink_personId_idx" ON "PanelLink"("personId");

-- AddForeignKey
ALTER TABLE "PairCode" ADD CONSTRAINT "PairCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelLink" ADD CONSTRAINT "PanelLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



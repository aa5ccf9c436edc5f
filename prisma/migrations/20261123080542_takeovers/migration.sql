-- AlterTable
ALTER TABLE "Dealership" ADD COLUMN     "takeovers" JSONB NOT NULL DEFAULT '[]';



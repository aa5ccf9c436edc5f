-- AlterTable
ALTER TABLE "ContactText" ADD COLUMN     "callBackTo" TEXT;

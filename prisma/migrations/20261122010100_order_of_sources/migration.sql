-- AlterTable
ALTER TABLE "ProviderAccount" ADD COLUMN     "lastPushAt" TIMESTAMPTZ(3),
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Estimate" ADD COLUMN     "handoverCountedTo" DATE,
ADD COLUMN     "purchaseCountedTo" DATE,
ADD COLUMN     "settled" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Refund" ADD COLUMN     "amount" JSONB;

-- AlterTable
ALTER TABLE "PromiseTable" ADD COLUMN     "leftOut" JSONB;

-- AlterTable
ALTER TABLE "Estimate" ADD COLUMN     "carrierOn" DATE,
ADD COLUMN     "endedAs" TEXT,
ADD COLUMN     "lateness" TEXT,
ADD COLUMN     "outcome" JSONB,
ADD COLUMN     "seen" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "test" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "LearnedShop" ADD COLUMN     "rebuildRun" TEXT,
ADD COLUMN     "rebuildWantedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Morning" ADD COLUMN     "afterOrderId" TEXT,
ADD COLUMN     "afterShipmentId" TEXT,
ADD COLUMN     "dayOn" DATE,
ADD COLUMN     "sums" JSONB,
ALTER COLUMN "doneOn" DROP NOT NULL;

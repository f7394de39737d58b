-- AlterTable
ALTER TABLE "Fulfillment" ADD COLUMN     "contentsVersion" TEXT,
ADD COLUMN     "momentsVersion" TEXT;

-- AlterTable
ALTER TABLE "Shipment" ADD COLUMN     "namedVersion" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "TrackingEvent" ADD COLUMN     "factsVersion" TEXT NOT NULL DEFAULT '';

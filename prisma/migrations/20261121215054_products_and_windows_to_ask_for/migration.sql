-- AlterTable
ALTER TABLE "DeliveryWindow" ADD COLUMN     "changedAt" TIMESTAMPTZ(3),
ADD COLUMN     "wantedAt" TIMESTAMPTZ(3),
ALTER COLUMN "orderId" DROP NOT NULL,
ALTER COLUMN "fetchedAt" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "changedAt" TIMESTAMPTZ(3),
ADD COLUMN     "wantedAt" TIMESTAMPTZ(3),
ALTER COLUMN "fetchedAt" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Shop" ADD COLUMN     "provinceCode" TEXT;

-- CreateIndex
CREATE INDEX "DeliveryWindow_wanted_idx" ON "DeliveryWindow"("shopId", "wantedAt") WHERE ("wantedAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Product_wanted_idx" ON "Product"("shopId", "wantedAt") WHERE ("wantedAt" IS NOT NULL);

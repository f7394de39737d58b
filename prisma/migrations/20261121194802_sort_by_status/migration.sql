-- DropIndex
DROP INDEX "Shipment_shopId_lastEventAt_shipmentId_idx";

-- CreateIndex
CREATE INDEX "Shipment_shopId_statusAt_shipmentId_idx" ON "Shipment"("shopId", "statusAt", "shipmentId");

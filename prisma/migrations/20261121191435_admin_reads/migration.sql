-- CreateIndex
CREATE INDEX "InboxItem_handled_idx" ON "InboxItem"("shopId", "subject", "id") WHERE (state <> 'waiting'::text);

-- CreateIndex
CREATE INDEX "InboxItem_trouble_idx" ON "InboxItem"("shopId", "id") WHERE (state = ANY (ARRAY['failed'::text, 'malformed'::text]));

-- CreateIndex
CREATE INDEX "Message_trouble_idx" ON "Message"("shopId", "createdAt") WHERE (state = ANY (ARRAY['failed'::text, 'unknown'::text]));

-- CreateIndex
CREATE INDEX "Shipment_shopId_carrierName_shippedAt_shipmentId_idx" ON "Shipment"("shopId", "carrierName", "shippedAt", "shipmentId");

-- CreateIndex
CREATE INDEX "Shipment_open_idx" ON "Shipment"("shopId", "shippedAt", "shipmentId") WHERE (open AND ("retiredAt" IS NULL));

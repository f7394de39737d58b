-- CreateIndex
CREATE INDEX "Order_not_erased_idx" ON "Order"("shopId", "placedAt") WHERE ("redactedAt" IS NULL);

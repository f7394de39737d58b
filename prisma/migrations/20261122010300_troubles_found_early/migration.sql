-- AlterTable
ALTER TABLE "LearnedThreshold" ADD COLUMN     "hoursP50" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "Trouble_open_order_idx" ON "Trouble"("shopId", "orderId") WHERE ("endedAt" IS NULL);

-- CreateIndex
CREATE INDEX "Trouble_resolved_idx" ON "Trouble"("shopId", "endedAt" DESC, "subjectId", "kind") WHERE ("endedAs" = 'resolved'::text);

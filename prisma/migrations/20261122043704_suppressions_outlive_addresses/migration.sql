-- AlterTable
ALTER TABLE "Suppression" ALTER COLUMN "addressSealed" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "MailEvent_shopId_recordedAt_idx" ON "MailEvent"("shopId", "recordedAt");

-- CreateIndex
CREATE INDEX "MailVisit_shopId_firstAt_idx" ON "MailVisit"("shopId", "firstAt");

-- DropIndex
DROP INDEX "Message_trouble_idx";

-- CreateIndex
CREATE INDEX "Message_trouble_idx" ON "Message"("shopId", "createdAt", "messageId", "moment") WHERE (state = ANY (ARRAY['failed'::text, 'unknown'::text]));

-- CreateIndex
CREATE INDEX "Message_due_idx" ON "Message"("shopId", "sendAt", "messageId") WHERE (state = ANY (ARRAY['planned'::text, 'held'::text, 'claimed'::text, 'sending'::text]));

-- CreateIndex
CREATE INDEX "Message_sent_idx" ON "Message"("shopId", "sentAt", "messageId", "moment") WHERE ("sentAt" IS NOT NULL);

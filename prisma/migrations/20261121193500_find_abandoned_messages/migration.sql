-- CreateIndex
CREATE INDEX "Message_sending_idx" ON "Message"("shopId", "claimedUntil") WHERE (state = 'sending'::text);

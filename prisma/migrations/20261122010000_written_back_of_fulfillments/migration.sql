-- Nothing was written back yet: the table is made anew.
DROP TABLE "WrittenBack";

-- CreateTable
CREATE TABLE "WrittenBack" (
    "shopId" TEXT NOT NULL,
    "fulfillmentId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fulfillmentEventId" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "problem" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WrittenBack_pkey" PRIMARY KEY ("shopId","fulfillmentId","status")
);

-- CreateIndex
CREATE INDEX "WrittenBack_shopId_state_updatedAt_idx" ON "WrittenBack"("shopId", "state", "updatedAt");

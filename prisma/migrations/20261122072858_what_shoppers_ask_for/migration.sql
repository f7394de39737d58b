-- CreateTable
CREATE TABLE "NewsRequest" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NewsRequest_pkey" PRIMARY KEY ("shopId","orderId")
);

-- CreateTable
CREATE TABLE "MissingReport" (
    "shopId" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MissingReport_pkey" PRIMARY KEY ("shopId","shipmentId")
);

-- CreateIndex
CREATE INDEX "MissingReport_shopId_orderId_idx" ON "MissingReport"("shopId", "orderId");

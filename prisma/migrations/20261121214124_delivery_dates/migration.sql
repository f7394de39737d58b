-- CreateTable
CREATE TABLE "DeliveryRules" (
    "shopId" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeliveryRules_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "Estimate" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL DEFAULT '',
    "promisedAt" TIMESTAMPTZ(3),
    "promisedFrom" DATE,
    "promisedTo" DATE,
    "promisedLevel" INTEGER,
    "promisedBasis" TEXT,
    "told" BOOLEAN NOT NULL DEFAULT true,
    "likelyOn" DATE,
    "by80" DATE,
    "by90" DATE,
    "by95" DATE,
    "expectedFrom" DATE,
    "expectedTo" DATE,
    "expectedBasis" TEXT,
    "lateProbability" DOUBLE PRECISION,
    "runningLateAt" TIMESTAMPTZ(3),
    "orderedOn" DATE NOT NULL,
    "startsOn" DATE NOT NULL,
    "handedOverOn" DATE,
    "deliveredOn" DATE,
    "countryCode" TEXT,
    "provinceCode" TEXT,
    "carrierName" TEXT,
    "methodName" TEXT,
    "locationId" TEXT,
    "traits" JSONB NOT NULL,
    "purchaseCurve" BYTEA,
    "handoverCurve" BYTEA,
    "purchaseScore" DOUBLE PRECISION,
    "handoverScore" DOUBLE PRECISION,
    "contributed" JSONB,
    "zone" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Estimate_pkey" PRIMARY KEY ("shopId","orderId","shipmentId")
);

-- CreateTable
CREATE TABLE "LearnedHistogram" (
    "shopId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "weights" BYTEA NOT NULL,

    CONSTRAINT "LearnedHistogram_pkey" PRIMARY KEY ("shopId","part","key")
);

-- CreateTable
CREATE TABLE "LearnedShop" (
    "shopId" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "learnedTo" DATE,
    "outcomeCount" INTEGER NOT NULL DEFAULT 0,
    "countedBy" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LearnedShop_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "Morning" (
    "shopId" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "doneOn" DATE NOT NULL,

    CONSTRAINT "Morning_pkey" PRIMARY KEY ("shopId","zone")
);

-- CreateTable
CREATE TABLE "PromiseTable" (
    "shopId" TEXT NOT NULL,
    "table" JSONB NOT NULL,
    "tableHash" TEXT NOT NULL,
    "wantedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "PromiseTable_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "PromiseScore" (
    "shopId" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "told" BOOLEAN NOT NULL,
    "carrierName" TEXT NOT NULL DEFAULT '',
    "lane" TEXT NOT NULL DEFAULT '',
    "sums" JSONB NOT NULL,

    CONSTRAINT "PromiseScore_pkey" PRIMARY KEY ("shopId","dueOn","told","carrierName","lane")
);

-- CreateTable
CREATE TABLE "Product" (
    "shopId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "title" TEXT,
    "vendor" TEXT,
    "productType" TEXT,
    "tags" TEXT[],
    "collectionIds" TEXT[],
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("shopId","productId")
);

-- CreateTable
CREATE TABLE "Location" (
    "shopId" TEXT NOT NULL,
    "locationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countryCode" TEXT,
    "provinceCode" TEXT,
    "postcode" TEXT,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Location_pkey" PRIMARY KEY ("shopId","locationId")
);

-- CreateTable
CREATE TABLE "DeliveryWindow" (
    "shopId" TEXT NOT NULL,
    "fulfillmentOrderId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "locationId" TEXT,
    "methodType" TEXT,
    "fromAt" TIMESTAMPTZ(3),
    "toAt" TIMESTAMPTZ(3),
    "lineItems" JSONB NOT NULL DEFAULT '[]',
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeliveryWindow_pkey" PRIMARY KEY ("shopId","fulfillmentOrderId")
);

-- CreateIndex
CREATE INDEX "Estimate_shopId_shipmentId_idx" ON "Estimate"("shopId", "shipmentId");

-- CreateIndex
CREATE INDEX "Estimate_open_idx" ON "Estimate"("shopId", "zone", "orderId", "shipmentId") WHERE (open);

-- CreateIndex
CREATE INDEX "Estimate_shopId_orderedOn_idx" ON "Estimate"("shopId", "orderedOn");

-- CreateIndex
CREATE INDEX "Estimate_shopId_promisedTo_idx" ON "Estimate"("shopId", "promisedTo");

-- CreateIndex
CREATE INDEX "Estimate_shopId_deliveredOn_idx" ON "Estimate"("shopId", "deliveredOn");

-- CreateIndex
CREATE INDEX "Estimate_late_idx" ON "Estimate"("shopId", "runningLateAt") WHERE (open AND ("runningLateAt" IS NOT NULL));

-- CreateIndex
CREATE INDEX "DeliveryWindow_shopId_orderId_idx" ON "DeliveryWindow"("shopId", "orderId");

-- AlterTable
ALTER TABLE "Shipment" ADD COLUMN     "carrierId" TEXT,
ADD COLUMN     "trackingKey" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "TrackingEvent" ADD COLUMN     "carrierId" TEXT,
ADD COLUMN     "timeKind" TEXT NOT NULL DEFAULT 'instant';

-- CreateTable
CREATE TABLE "CarrierRules" (
    "shopId" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarrierRules_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "CarrierPin" (
    "shopId" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL,
    "carrierId" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CarrierPin_pkey" PRIMARY KEY ("shopId","shipmentId")
);

-- CreateTable
CREATE TABLE "ProviderAccount" (
    "shopId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "credentialsSealed" TEXT NOT NULL,
    "hookToken" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "state" TEXT NOT NULL DEFAULT 'unchecked',
    "problem" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "lastHeardAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "restsUntil" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),
    "nextCallAt" TIMESTAMPTZ(3),
    "callsOn" DATE,
    "callsToday" INTEGER NOT NULL DEFAULT 0,
    "tokenSealed" TEXT,
    "tokenExpiresAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProviderAccount_pkey" PRIMARY KEY ("shopId","providerId")
);

-- CreateTable
CREATE TABLE "Following" (
    "shopId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "trackingKey" TEXT NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "carrierId" TEXT,
    "originCountry" TEXT,
    "destinationCountry" TEXT,
    "shippedOn" DATE,
    "state" TEXT NOT NULL,
    "providerRef" TEXT,
    "problem" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "lastAskedAt" TIMESTAMPTZ(3),
    "lastHeardAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Following_pkey" PRIMARY KEY ("shopId","providerId","trackingKey")
);

-- CreateTable
CREATE TABLE "UnknownCode" (
    "shopId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sample" TEXT,
    "seen" INTEGER NOT NULL DEFAULT 1,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UnknownCode_pkey" PRIMARY KEY ("shopId","source","code")
);

-- CreateTable
CREATE TABLE "ParcelLeg" (
    "shopId" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL,
    "trackingKey" TEXT NOT NULL,
    "trackingNumber" TEXT NOT NULL,
    "carrierId" TEXT,
    "source" TEXT NOT NULL,
    "heardAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ParcelLeg_pkey" PRIMARY KEY ("shopId","shipmentId","trackingKey")
);

-- CreateTable
CREATE TABLE "WrittenBack" (
    "shopId" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fulfillmentEventId" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "problem" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WrittenBack_pkey" PRIMARY KEY ("shopId","shipmentId","status")
);

-- CreateTable
CREATE TABLE "Trouble" (
    "shopId" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "shipmentId" TEXT,
    "orderName" TEXT,
    "urgency" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "endedAt" TIMESTAMPTZ(3),
    "endedAs" TEXT,
    "snoozedUntil" TIMESTAMPTZ(3),
    "assignedTo" TEXT,
    "note" TEXT,
    "notedBy" TEXT,
    "toldMessageId" TEXT,
    "toldAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Trouble_pkey" PRIMARY KEY ("shopId","subjectId","kind")
);

-- CreateTable
CREATE TABLE "TroubleRules" (
    "shopId" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TroubleRules_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "LearnedThreshold" (
    "shopId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "hoursP95" INTEGER NOT NULL,
    "sample" INTEGER NOT NULL,
    "learnedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LearnedThreshold_pkey" PRIMARY KEY ("shopId","kind","lane")
);

-- CreateIndex
CREATE INDEX "Following_shopId_trackingKey_idx" ON "Following"("shopId", "trackingKey");

-- CreateIndex
CREATE INDEX "Following_due_idx" ON "Following"("shopId", "providerId", "dueAt", "trackingKey") WHERE ("dueAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "ParcelLeg_shopId_trackingKey_idx" ON "ParcelLeg"("shopId", "trackingKey");

-- CreateIndex
CREATE INDEX "WrittenBack_shopId_fulfillmentEventId_idx" ON "WrittenBack"("shopId", "fulfillmentEventId");

-- CreateIndex
CREATE INDEX "Trouble_shopId_orderId_idx" ON "Trouble"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "Trouble_open_idx" ON "Trouble"("shopId", "urgency" DESC, "since", "subjectId", "kind") WHERE ("endedAt" IS NULL);

-- CreateIndex
CREATE INDEX "Trouble_kind_idx" ON "Trouble"("shopId", "kind") WHERE ("endedAt" IS NULL);

-- CreateIndex
CREATE INDEX "Shipment_tracking_key_idx" ON "Shipment"("shopId", "trackingKey") WHERE ("trackingKey" <> ''::text);

-- Numbers known already, with the same key as trackingNumberKey() makes.
UPDATE "Shipment"
SET "trackingKey" = regexp_replace(upper(normalize("trackingNumber", NFKC)), '[[:space:].\-‐-―_]', '', 'g')
WHERE "trackingNumber" IS NOT NULL;

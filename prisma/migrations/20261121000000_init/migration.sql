-- CreateTable
CREATE TABLE "ImportRun" (
    "shopId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "bulkOperationId" TEXT,
    "resultUrlSealed" TEXT,
    "orderCount" INTEGER,
    "importedCount" INTEGER NOT NULL DEFAULT 0,
    "byteOffset" BIGINT NOT NULL DEFAULT 0,
    "problem" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("shopId","importId")
);

-- CreateTable
CREATE TABLE "InboxItem" (
    "shopId" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "webhookId" TEXT NOT NULL,
    "eventId" TEXT,
    "topic" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "apiVersion" TEXT,
    "triggeredAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bodyId" UUID,
    "bodyStart" INTEGER NOT NULL DEFAULT 0,
    "bodyLength" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3),
    "processedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "InboxItem_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "InboxBody" (
    "shopId" TEXT NOT NULL,
    "bodyId" UUID NOT NULL,
    "bytesSealed" BYTEA NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InboxBody_pkey" PRIMARY KEY ("shopId","bodyId")
);

-- CreateTable
CREATE TABLE "Message" (
    "shopId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "channel" TEXT NOT NULL DEFAULT 'email',
    "state" TEXT NOT NULL,
    "reason" TEXT,
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "orderId" TEXT NOT NULL,
    "fulfillmentId" TEXT,
    "locale" TEXT,
    "recipientSealed" TEXT,
    "subjectSealed" TEXT,
    "mimeSealed" BYTEA,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimedUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "response" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("shopId","messageId")
);

-- CreateTable
CREATE TABLE "Order" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "name" TEXT,
    "nameKey" TEXT,
    "emailSealed" TEXT,
    "emailHash" TEXT,
    "phoneSealed" TEXT,
    "phoneHash" TEXT,
    "postcodeHash" TEXT,
    "addressSealed" TEXT,
    "city" TEXT,
    "provinceCode" TEXT,
    "countryCode" TEXT,
    "customerId" TEXT,
    "customerLocale" TEXT,
    "currency" TEXT,
    "totalAmount" TEXT,
    "financialStatus" TEXT,
    "lineItems" JSONB NOT NULL DEFAULT '[]',
    "shippingLines" JSONB NOT NULL DEFAULT '[]',
    "test" BOOLEAN NOT NULL DEFAULT false,
    "placedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "trackingToken" TEXT NOT NULL,
    "factsVersion" TEXT,
    "redactedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Order_pkey" PRIMARY KEY ("shopId","orderId")
);

-- CreateTable
CREATE TABLE "Fulfillment" (
    "shopId" TEXT NOT NULL,
    "fulfillmentId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "name" TEXT,
    "status" TEXT NOT NULL,
    "shipmentStatus" TEXT,
    "locationId" TEXT,
    "tracking" JSONB NOT NULL DEFAULT '[]',
    "lineItems" JSONB NOT NULL DEFAULT '[]',
    "shippedAt" TIMESTAMPTZ(3) NOT NULL,
    "inTransitAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "estimatedDeliveryAt" TIMESTAMPTZ(3),
    "factsVersion" TEXT NOT NULL,
    "contentsVersion" TEXT,
    "momentsVersion" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Fulfillment_pkey" PRIMARY KEY ("shopId","fulfillmentId")
);

-- CreateTable
CREATE TABLE "Refund" (
    "shopId" TEXT NOT NULL,
    "refundId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "refundedAt" TIMESTAMPTZ(3) NOT NULL,
    "lineItems" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Refund_pkey" PRIMARY KEY ("shopId","refundId")
);

-- CreateTable
CREATE TABLE "PrivacyRequest" (
    "shopId" TEXT NOT NULL,
    "requestId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "customerId" TEXT,
    "state" TEXT NOT NULL,
    "summary" TEXT,
    "exportSealed" BYTEA,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueBy" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PrivacyRequest_pkey" PRIMARY KEY ("shopId","requestId")
);

-- CreateTable
CREATE TABLE "Shop" (
    "shopId" TEXT NOT NULL,
    "name" TEXT,
    "countryCode" TEXT,
    "currency" TEXT,
    "ianaTimezone" TEXT,
    "primaryLocale" TEXT,
    "storefrontUrl" TEXT,
    "contactSealed" TEXT,
    "grantedScopes" TEXT NOT NULL DEFAULT '',
    "installedAt" TIMESTAMPTZ(3),
    "uninstalledAt" TIMESTAMPTZ(3),
    "profileUpdatedAt" TIMESTAMPTZ(3),
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Shop_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "Session" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL,
    "scope" TEXT,
    "userId" TEXT,
    "userInfoSealed" TEXT,
    "accessTokenSealed" TEXT,
    "refreshTokenSealed" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "shopId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("shopId","id")
);

-- CreateTable
CREATE TABLE "Shipment" (
    "shopId" TEXT NOT NULL,
    "shipmentId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "fulfillmentId" TEXT NOT NULL,
    "orderName" TEXT,
    "trackingNumber" TEXT,
    "carrierName" TEXT,
    "trackingUrl" TEXT,
    "destination" TEXT,
    "status" TEXT NOT NULL,
    "flags" TEXT[],
    "reason" TEXT,
    "step" INTEGER NOT NULL,
    "statusAt" TIMESTAMPTZ(3) NOT NULL,
    "shippedAt" TIMESTAMPTZ(3) NOT NULL,
    "firstScanAt" TIMESTAMPTZ(3),
    "lastEventAt" TIMESTAMPTZ(3),
    "outForDeliveryAt" TIMESTAMPTZ(3),
    "deliveredAt" TIMESTAMPTZ(3),
    "carrierEstimateAt" TIMESTAMPTZ(3),
    "milestones" JSONB NOT NULL DEFAULT '[]',
    "open" BOOLEAN NOT NULL DEFAULT true,
    "namedVersion" TEXT NOT NULL DEFAULT '',
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Shipment_pkey" PRIMARY KEY ("shopId","shipmentId")
);

-- CreateTable
CREATE TABLE "TrackingEvent" (
    "shopId" TEXT NOT NULL,
    "fulfillmentId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "eventKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "orderId" TEXT,
    "trackingNumber" TEXT,
    "status" TEXT,
    "flags" TEXT[],
    "reason" TEXT,
    "code" TEXT,
    "message" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "utcOffsetMinutes" INTEGER,
    "city" TEXT,
    "province" TEXT,
    "country" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "estimatedDeliveryAt" TIMESTAMPTZ(3),
    "factsVersion" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TrackingEvent_pkey" PRIMARY KEY ("shopId","fulfillmentId","source","eventKey","kind")
);

-- CreateTable
CREATE TABLE "LookupWindow" (
    "shopId" TEXT NOT NULL,
    "bucketHash" TEXT NOT NULL,
    "windowAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "LookupWindow_pkey" PRIMARY KEY ("shopId","bucketHash","windowAt")
);

-- CreateIndex
CREATE INDEX "InboxItem_lane_idx" ON "InboxItem"("shopId", "subject", "id") WHERE (state = 'waiting'::text);

-- CreateIndex
CREATE INDEX "InboxItem_handled_idx" ON "InboxItem"("shopId", "subject", "id") WHERE (state <> 'waiting'::text);

-- CreateIndex
CREATE INDEX "InboxItem_trouble_idx" ON "InboxItem"("shopId", "id") WHERE (state = ANY (ARRAY['failed'::text, 'malformed'::text]));

-- CreateIndex
CREATE UNIQUE INDEX "InboxItem_shopId_webhookId_key" ON "InboxItem"("shopId", "webhookId");

-- CreateIndex
CREATE UNIQUE INDEX "InboxItem_shopId_topic_eventId_key" ON "InboxItem"("shopId", "topic", "eventId");

-- CreateIndex
CREATE INDEX "InboxBody_shopId_receivedAt_idx" ON "InboxBody"("shopId", "receivedAt");

-- CreateIndex
CREATE INDEX "Message_shopId_orderId_idx" ON "Message"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "Message_open_idx" ON "Message"("shopId", "sendAt") WHERE (state = ANY (ARRAY['planned'::text, 'claimed'::text, 'sending'::text]));

-- CreateIndex
CREATE INDEX "Message_trouble_idx" ON "Message"("shopId", "createdAt") WHERE (state = ANY (ARRAY['failed'::text, 'unknown'::text]));

-- CreateIndex
CREATE INDEX "Message_sending_idx" ON "Message"("shopId", "claimedUntil") WHERE (state = 'sending'::text);

-- CreateIndex
CREATE UNIQUE INDEX "Message_shopId_dedupeKey_key" ON "Message"("shopId", "dedupeKey");

-- CreateIndex
CREATE INDEX "Order_shopId_nameKey_idx" ON "Order"("shopId", "nameKey");

-- CreateIndex
CREATE INDEX "Order_shopId_emailHash_idx" ON "Order"("shopId", "emailHash");

-- CreateIndex
CREATE INDEX "Order_shopId_customerId_idx" ON "Order"("shopId", "customerId");

-- CreateIndex
CREATE INDEX "Order_not_erased_idx" ON "Order"("shopId", "placedAt") WHERE ("redactedAt" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Order_shopId_trackingToken_key" ON "Order"("shopId", "trackingToken");

-- CreateIndex
CREATE INDEX "Fulfillment_shopId_orderId_idx" ON "Fulfillment"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "Refund_shopId_orderId_idx" ON "Refund"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "PrivacyRequest_shopId_requestedAt_idx" ON "PrivacyRequest"("shopId", "requestedAt");

-- CreateIndex
CREATE INDEX "Shipment_shopId_orderId_idx" ON "Shipment"("shopId", "orderId");

-- CreateIndex
CREATE INDEX "Shipment_shopId_fulfillmentId_idx" ON "Shipment"("shopId", "fulfillmentId");

-- CreateIndex
CREATE INDEX "Shipment_shopId_shippedAt_shipmentId_idx" ON "Shipment"("shopId", "shippedAt", "shipmentId");

-- CreateIndex
CREATE INDEX "Shipment_shopId_status_shippedAt_shipmentId_idx" ON "Shipment"("shopId", "status", "shippedAt", "shipmentId");

-- CreateIndex
CREATE INDEX "Shipment_shopId_statusAt_shipmentId_idx" ON "Shipment"("shopId", "statusAt", "shipmentId");

-- CreateIndex
CREATE INDEX "Shipment_shopId_deliveredAt_idx" ON "Shipment"("shopId", "deliveredAt");

-- CreateIndex
CREATE INDEX "Shipment_shopId_trackingNumber_idx" ON "Shipment"("shopId", "trackingNumber");

-- CreateIndex
CREATE INDEX "Shipment_shopId_orderName_idx" ON "Shipment"("shopId", "orderName");

-- CreateIndex
CREATE INDEX "Shipment_shopId_carrierName_shippedAt_shipmentId_idx" ON "Shipment"("shopId", "carrierName", "shippedAt", "shipmentId");

-- CreateIndex
CREATE INDEX "Shipment_open_idx" ON "Shipment"("shopId", "shippedAt", "shipmentId") WHERE (open AND ("retiredAt" IS NULL));

-- CreateIndex
CREATE INDEX "Message_mime_idx" ON "Message"("shopId", "createdAt") WHERE ("mimeSealed" IS NOT NULL);

-- By hand: sealed bytes do not compress, so PostgreSQL need not try.
ALTER TABLE "InboxBody" ALTER COLUMN "bytesSealed" SET STORAGE EXTERNAL;
ALTER TABLE "Message" ALTER COLUMN "mimeSealed" SET STORAGE EXTERNAL;

-- DropIndex
DROP INDEX "Message_open_idx";

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "about" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "fate" TEXT,
ADD COLUMN     "fateAt" TIMESTAMPTZ(3),
ADD COLUMN     "fateDetail" TEXT,
ADD COLUMN     "hurriedAt" TIMESTAMPTZ(3),
ADD COLUMN     "priority" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "providerRef" TEXT,
ADD COLUMN     "recipientHash" TEXT,
ADD COLUMN     "senderId" TEXT,
ADD COLUMN     "templateVersion" INTEGER,
ADD COLUMN     "waits" TEXT;

-- CreateTable
CREATE TABLE "MailTemplate" (
    "shopId" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "draft" JSONB,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "draftAt" TIMESTAMPTZ(3),
    "publishedVersion" INTEGER,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailTemplate_pkey" PRIMARY KEY ("shopId","moment","locale")
);

-- CreateTable
CREATE TABLE "TemplateVersion" (
    "shopId" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "compiled" JSONB NOT NULL,
    "brandHash" TEXT NOT NULL,
    "publishedBy" TEXT,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TemplateVersion_pkey" PRIMARY KEY ("shopId","moment","locale","version")
);

-- CreateTable
CREATE TABLE "Brand" (
    "shopId" TEXT NOT NULL,
    "brand" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Brand_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "MessageSettings" (
    "shopId" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageSettings_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "SendingAccount" (
    "shopId" TEXT NOT NULL,
    "senderId" TEXT NOT NULL DEFAULT 'own',
    "credentialsSealed" TEXT,
    "hookToken" TEXT,
    "state" TEXT NOT NULL DEFAULT 'unchecked',
    "problem" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "fromTransactional" TEXT,
    "fromMarketing" TEXT,
    "ratePerSecond" INTEGER,
    "tokens" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "tokensAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "pausedBy" TEXT,
    "stoppedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SendingAccount_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "SendingDomain" (
    "shopId" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "selector" TEXT NOT NULL,
    "privateKeySealed" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "findings" JSONB NOT NULL DEFAULT '{}',
    "verifiedAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SendingDomain_pkey" PRIMARY KEY ("shopId")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "shopId" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "addressSealed" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "detail" TEXT,
    "messageId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "releasedAt" TIMESTAMPTZ(3),
    "releasedBy" TEXT,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("shopId","addressHash","scope")
);

-- CreateTable
CREATE TABLE "MailEvent" (
    "shopId" TEXT NOT NULL,
    "senderId" TEXT NOT NULL,
    "eventKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "messageId" TEXT,
    "detail" TEXT,
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailEvent_pkey" PRIMARY KEY ("shopId","senderId","eventKey")
);

-- CreateTable
CREATE TABLE "MailVisit" (
    "shopId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailVisit_pkey" PRIMARY KEY ("shopId","messageId","what")
);

-- CreateIndex
CREATE INDEX "SendingDomain_domain_idx" ON "SendingDomain"("domain");

-- CreateIndex
CREATE INDEX "Suppression_shopId_createdAt_addressHash_idx" ON "Suppression"("shopId", "createdAt" DESC, "addressHash");

-- CreateIndex
CREATE INDEX "MailEvent_shopId_messageId_idx" ON "MailEvent"("shopId", "messageId");

-- CreateIndex
CREATE INDEX "Message_recipient_idx" ON "Message"("shopId", "recipientHash", "sentAt") WHERE ("sentAt" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Message_provider_ref_idx" ON "Message"("shopId", "providerRef") WHERE ("providerRef" IS NOT NULL);

-- CreateIndex
CREATE INDEX "Message_open_idx" ON "Message"("shopId", "priority", "sendAt") WHERE (state = ANY (ARRAY['planned'::text, 'claimed'::text, 'sending'::text]));

-- What was planned before says what it is about in its fulfillment alone.
UPDATE "Message" SET "about" = jsonb_build_object('fulfillmentIds', jsonb_build_array("fulfillmentId"), 'shipmentIds', '[]'::jsonb)
WHERE "fulfillmentId" IS NOT NULL;

-- The one switch there was moves to the settings of messages.
INSERT INTO "MessageSettings" ("shopId", "settings", "updatedAt")
SELECT "shopId", '{"moments":{"shipped":{"on":false},"partly_shipped":{"on":false}}}'::jsonb, now()
FROM "Shop" WHERE "settings" -> 'shippedMailOn' = 'false'::jsonb;

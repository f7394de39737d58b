-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "pageLanguage" TEXT,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "trackingTokenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "TrackingPage" (
    "shopId" TEXT NOT NULL,
    "pageId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "audience" JSONB NOT NULL DEFAULT '{}',
    "draft" JSONB,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "draftAt" TIMESTAMPTZ(3),
    "publishedVersion" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrackingPage_pkey" PRIMARY KEY ("shopId","pageId")
);

-- CreateTable
CREATE TABLE "TrackingPageVersion" (
    "shopId" TEXT NOT NULL,
    "pageId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "compiled" JSONB NOT NULL,
    "publishedBy" TEXT,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrackingPageVersion_pkey" PRIMARY KEY ("shopId","pageId","version")
);

-- CreateTable
CREATE TABLE "PageTexts" (
    "shopId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "texts" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PageTexts_pkey" PRIMARY KEY ("shopId","language")
);

-- CreateTable
CREATE TABLE "Recommended" (
    "shopId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "products" JSONB NOT NULL,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL,
    "wantedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recommended_pkey" PRIMARY KEY ("shopId","source")
);

-- CreateIndex
CREATE INDEX "Recommended_shopId_fetchedAt_idx" ON "Recommended"("shopId", "fetchedAt");

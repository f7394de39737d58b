-- CreateTable
CREATE TABLE "OrderLook" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "pageId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "firstOn" DATE NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OrderLook_pkey" PRIMARY KEY ("shopId","orderId")
);

-- CreateTable
CREATE TABLE "OrderClick" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "pageId" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "productId" TEXT,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OrderClick_pkey" PRIMARY KEY ("shopId","orderId","pageId","blockId","what")
);

-- CreateTable
CREATE TABLE "PageDay" (
    "shopId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "pageId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "looks" INTEGER NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,
    "askers" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PageDay_pkey" PRIMARY KEY ("shopId","on","pageId","language")
);

-- CreateTable
CREATE TABLE "PageClickDay" (
    "shopId" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "pageId" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "blockType" TEXT NOT NULL,
    "clicks" INTEGER NOT NULL DEFAULT 0,
    "orders" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PageClickDay_pkey" PRIMARY KEY ("shopId","on","pageId","blockId")
);

-- CreateTable
CREATE TABLE "RecommendedSale" (
    "shopId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "lineItemId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "fromOrderId" TEXT,
    "clickedAt" TIMESTAMPTZ(3),
    "placedAt" TIMESTAMPTZ(3) NOT NULL,
    "quantity" INTEGER NOT NULL,
    "amount" DECIMAL(20,4) NOT NULL,
    "currency" TEXT NOT NULL,

    CONSTRAINT "RecommendedSale_pkey" PRIMARY KEY ("shopId","orderId","lineItemId")
);

-- CreateIndex
CREATE INDEX "OrderLook_shopId_lastAt_idx" ON "OrderLook"("shopId", "lastAt");

-- CreateIndex
CREATE INDEX "OrderClick_shopId_lastAt_idx" ON "OrderClick"("shopId", "lastAt");

-- CreateIndex
CREATE INDEX "OrderClick_product_idx" ON "OrderClick"("shopId", "productId", "lastAt") WHERE ("productId" IS NOT NULL);

-- CreateIndex
CREATE INDEX "RecommendedSale_shopId_placedAt_idx" ON "RecommendedSale"("shopId", "placedAt");

-- CreateTable
CREATE TABLE "HeadlessAccess" (
    "shopId" TEXT NOT NULL,
    "secretSealed" TEXT NOT NULL,
    "origins" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rotatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HeadlessAccess_pkey" PRIMARY KEY ("shopId")
);

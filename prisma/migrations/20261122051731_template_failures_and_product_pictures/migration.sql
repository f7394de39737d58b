-- AlterTable
ALTER TABLE "MailTemplate" ADD COLUMN     "failedAt" TIMESTAMPTZ(3),
ADD COLUMN     "failedVersion" INTEGER,
ADD COLUMN     "failure" TEXT;

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "imageUrl" TEXT;

-- AlterTable
ALTER TABLE "Shipment" ADD COLUMN     "company" TEXT;

-- Until now the carrier's name was the told one. Who it is in the book is worked out by the job recompute-carriers.
UPDATE "Shipment" SET
  "company" = "carrierName",
  "trackingKey" = coalesce(regexp_replace(upper(normalize("trackingNumber", NFKC)), '[[:space:].‐-―_-]', '', 'g'), '');
